package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawScalar.Style;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.ScalarOffsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a scalar, whose parts know where they stand. Where variables were replaced, or the
 * text was made from something else, each part stands where the whole does.
 */
final class ScalarText {
  private final RawScalar scalar;
  private final @Nullable ScalarOffsets offsets;
  private final boolean same;

  ScalarText(SourceText source, RawScalar scalar) {
    this.scalar = scalar;
    String written = source.text().substring(scalar.start(), scalar.end());
    this.same = written.equals(scalar.value());
    this.offsets = !same && isAsWritten(written, scalar) ? ScalarOffsets.of(source, scalar) : null;
  }

  /** Quotes or a block, and nothing that may have been replaced. */
  private static boolean isAsWritten(String written, RawScalar scalar) {
    if (written.indexOf('$') >= 0 || written.isEmpty()) {
      return false;
    }
    return switch (scalar.style()) {
      case PLAIN -> false;
      case SINGLE_QUOTED ->
          written.length() > 1 && written.startsWith("'") && written.endsWith("'");
      case DOUBLE_QUOTED ->
          written.length() > 1
              && written.startsWith("\"")
              && written.endsWith("\"")
              && written.indexOf('\\') < 0;
      case LITERAL -> written.startsWith("|");
      case FOLDED -> written.startsWith(">");
    };
  }

  String text() {
    return scalar.value();
  }

  /** A part as text. */
  RawScalar text(int start, int end) {
    return part(start, end, Style.DOUBLE_QUOTED);
  }

  /** A part as a plain scalar. */
  RawScalar plain(int start, int end) {
    return part(start, end, Style.PLAIN);
  }

  RawNode whole() {
    return scalar;
  }

  private RawScalar part(int start, int end, Style style) {
    String value = scalar.value().substring(start, end);
    if (same) {
      return new RawScalar(value, style, null, scalar.start() + start, scalar.start() + end);
    }
    if (offsets == null) {
      return new RawScalar(value, style, null, scalar.start(), scalar.end());
    }
    int from = offsets.offset(start);
    int to = end > start ? offsets.offset(end - 1) + 1 : from;
    return new RawScalar(value, style, null, from, Math.max(from, to));
  }
}
