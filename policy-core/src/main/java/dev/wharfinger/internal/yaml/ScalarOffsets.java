package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;

/**
 * Tells for each character of a scalar's value where in the file it is written, through escapes,
 * folded lines and indentation. Diagnostics about an expression in a policy file need it.
 */
public final class ScalarOffsets {
  private final int[] offsets;
  private final int end;

  private ScalarOffsets(int[] offsets, int end) {
    this.offsets = offsets;
    this.end = end;
  }

  /** The offsets of a scalar that was read from a text, YAML or JSON. */
  public static ScalarOffsets of(SourceText source, RawScalar scalar) {
    OffsetList list = new OffsetList(scalar.value().length());
    switch (scalar.style()) {
      case LITERAL, FOLDED -> new BlockScalarOffsets(source.text(), scalar, list).fill();
      case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED ->
          new FlowScalarOffsets(source.text(), scalar, list).fill();
    }
    int[] offsets = list.toArray();
    return new ScalarOffsets(offsets, end(scalar, offsets));
  }

  /** Blank lines at the end of a block scalar are of its value, but not of its span. */
  private static int end(RawScalar scalar, int[] offsets) {
    return switch (scalar.style()) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> scalar.end() - 1;
      case PLAIN -> scalar.end();
      case LITERAL, FOLDED ->
          offsets.length == 0 ? scalar.end() : Math.max(scalar.end(), offsets[offsets.length - 1]);
    };
  }

  /**
   * The UTF-16 offset in the file of what gives the character at an offset of the value: the
   * character itself, the backslash of its escape, or the line break that was folded. The end of
   * the value is where the text ends, before a closing quote.
   */
  public int offset(int valueOffset) {
    return valueOffset < offsets.length ? offsets[valueOffset] : end;
  }
}
