package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawScalar.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a literal or folded scalar through its lines (YAML 1.2, section 8.1). */
final class BlockScalarOffsets {
  private final String text;
  private final RawScalar scalar;
  private final OffsetList offsets;
  private final int indentation;
  private int nextLine;

  /** A line without its indentation. */
  private record Line(int start, int end) {
    boolean isBlank() {
      return start == end;
    }
  }

  BlockScalarOffsets(String text, RawScalar scalar, OffsetList offsets) {
    this.text = text;
    this.scalar = scalar;
    this.offsets = offsets;
    int header = lineEnd(scalar.start());
    this.indentation = indentation(text, header, scalar.value());
    this.nextLine = behindBreak(header);
  }

  void fill() {
    Line line = nextLine();
    while (line != null && line.isBlank()) {
      offsets.add(line.end());
      line = nextLine();
    }
    while (line != null && !offsets.isFull()) {
      for (int i = line.start(); i < line.end(); i++) {
        offsets.add(i);
      }
      line = breaks(line);
    }
  }

  /** Adds the breaks behind a line with content, and returns the next one of that kind. */
  private @Nullable Line breaks(Line line) {
    List<Line> blank = new ArrayList<>();
    Line next = nextLine();
    while (next != null && next.isBlank()) {
      blank.add(next);
      next = nextLine();
    }
    boolean folded =
        scalar.style() == Style.FOLDED
            && next != null
            && !startsWithBlank(line)
            && !startsWithBlank(next);
    // A single break becomes a blank; of several the first is dropped.
    if (!folded || blank.isEmpty()) {
      offsets.add(line.end());
    }
    for (Line each : blank) {
      offsets.add(each.end());
    }
    return next;
  }

  private boolean startsWithBlank(Line line) {
    char first = text.charAt(line.start());
    return first == ' ' || first == '\t';
  }

  /** Null behind the scalar: at the end, and at text that is indented less. */
  private @Nullable Line nextLine() {
    if (nextLine >= text.length()) {
      return null;
    }
    int end = lineEnd(nextLine);
    int content = nextLine;
    while (content < end && content - nextLine < indentation && text.charAt(content) == ' ') {
      content++;
    }
    if (content < end && content - nextLine < indentation) {
      return null;
    }
    nextLine = behindBreak(end);
    return new Line(content, end);
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int behindBreak(int lineEnd) {
    boolean crlf = text.startsWith("\r\n", lineEnd);
    return lineEnd + (crlf ? 2 : 1);
  }

  /**
   * How far all lines are indented. The header may tell it relative to the parent, which is not
   * known here; so it is what the first line with text has lost.
   */
  private static int indentation(String text, int header, String value) {
    int inValue = firstText(value, 0);
    if (inValue == value.length()) {
      return Integer.MAX_VALUE;
    }
    return spacesBefore(text, firstText(text, header)) - spacesBefore(value, inValue);
  }

  private static int firstText(String text, int from) {
    int i = from;
    while (i < text.length() && " \n\r".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static int spacesBefore(String text, int offset) {
    int i = offset;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return offset - i;
  }
}
