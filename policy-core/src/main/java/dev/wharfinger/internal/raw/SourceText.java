package dev.wharfinger.internal.raw;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The text of one file, with its name as the user knows it; finds lines and columns. */
public final class SourceText {
  private final String name;
  private final Supplier<String> reader;
  private volatile @Nullable Content content;

  /** A text that is at hand. */
  public SourceText(String name, String text) {
    this(name, () -> text);
    this.content = new Content(text);
  }

  /** A text that is read once, when somebody asks for it. */
  public SourceText(String name, Supplier<String> reader) {
    this.name = name;
    this.reader = reader;
  }

  public String name() {
    return name;
  }

  public String text() {
    return content().text;
  }

  private Content content() {
    Content known = content;
    if (known == null) {
      known = new Content(reader.get());
      content = known;
    }
    return known;
  }

  /** The number of lines, at least 1. */
  public int lineCount() {
    return content().lineStarts.length;
  }

  /** The line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(content().lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset, from 1, counted in code points. */
  public int column(int offset) {
    String text = text();
    int end = Math.min(offset, text.length());
    return text.codePointCount(lineStart(line(offset)), end) + 1;
  }

  /** The offset of the first character of a line, counted from 1. */
  public int lineStart(int line) {
    return content().lineStarts[line - 1];
  }

  /** The text of a line, counted from 1, without its line end. */
  public String lineText(int line) {
    String text = text();
    int start = lineStart(line);
    int end = line < lineCount() ? lineStart(line + 1) : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** A text, and the offsets at which its lines start. */
  private static final class Content {
    final String text;
    final int[] lineStarts;

    Content(String text) {
      this.text = text;
      this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (c == '\n' || (c == '\r' && !crlf)) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      return Arrays.copyOf(starts, count);
    }
  }
}
