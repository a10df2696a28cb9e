package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.raw.RawComment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins lines with those that continue them, and puts comments aside. */
final class LineJoiner {
  private final LineCursor lines;
  private final String file;
  private final DirectiveZone directives;
  private final List<RawComment> comments = new ArrayList<>();
  private final List<RawComment> above = new ArrayList<>();

  LineJoiner(LineCursor lines, DirectiveZone directives) {
    this.lines = lines;
    this.file = lines.file();
    this.directives = directives;
  }

  /** All comments so far. */
  List<RawComment> comments() {
    return List.copyOf(comments);
  }

  /** The next line that is more than a comment; null behind the last. */
  @Nullable LogicalLine next() {
    while (lines.advance()) {
      int start = lines.firstCharacter();
      if (directives.accept(start, lines.end())) {
        continue;
      }
      if (isComment(start)) {
        keepAbove(keep(start));
      } else if (start < lines.end()) {
        return join(start);
      }
    }
    return null;
  }

  private LogicalLine join(int start) {
    List<RawComment> before = List.copyOf(above);
    above.clear();
    int cut = continuation(start, lines.end());
    if (cut < 0) {
      return new LogicalLine(TracedText.piece(file, start, lines.end()), before, List.of());
    }
    TracedText.Builder text = new TracedText.Builder();
    text.add(file, start, cut);
    List<Integer> blankLines = new ArrayList<>();
    while (cut >= 0 && lines.advance()) {
      int first = lines.firstCharacter();
      if (isComment(first)) {
        keep(first);
      } else if (first == lines.end()) {
        blankLines.add(lines.start());
      } else {
        cut = continuation(lines.start(), lines.end());
        text.add(file, lines.start(), cut < 0 ? lines.end() : cut);
      }
    }
    return new LogicalLine(text.build(start), before, List.copyOf(blankLines));
  }

  /**
   * Where the escape character stands that continues a line; -1 if it goes on no further. One that
   * another one stands before is escaped, and no attempt is made to count them.
   */
  private int continuation(int start, int end) {
    int last = end - 1;
    while (last >= start && (file.charAt(last) == ' ' || file.charAt(last) == '\t')) {
      last--;
    }
    char escape = directives.escape();
    boolean continues =
        last >= start
            && file.charAt(last) == escape
            && (last == start || file.charAt(last - 1) != escape);
    return continues ? last : -1;
  }

  private boolean isComment(int first) {
    return first < lines.end() && file.charAt(first) == '#';
  }

  private RawComment keep(int start) {
    String text = file.substring(start + 1, lines.end());
    RawComment comment = new RawComment(text, start, lines.end());
    comments.add(comment);
    return comment;
  }

  private void keepAbove(RawComment comment) {
    if (Spaces.skip(comment.text(), 0) == comment.text().length()) {
      above.clear();
    } else {
      above.add(comment);
    }
  }
}
