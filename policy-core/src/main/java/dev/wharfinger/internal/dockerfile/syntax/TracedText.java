package dev.wharfinger.internal.dockerfile.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that is made of pieces of a file, and knows where each of its characters stands there.
 * What lay between the pieces, such as continuations and comments, is not part of it.
 */
public final class TracedText {
  private final String base;
  private final int from;
  private final int to;
  private final @Nullable Pieces pieces;

  /**
   * A part of a base text.
   *
   * @param pieces of what the base is made; null if the base is the file itself
   */
  private TracedText(String base, int from, int to, @Nullable Pieces pieces) {
    this.base = base;
    this.from = from;
    this.to = to;
    this.pieces = pieces;
  }

  /** A text that lies in the file in one piece. */
  static TracedText piece(String file, int start, int end) {
    return new TracedText(file, start, end, null);
  }

  public String text() {
    return base.substring(from, to);
  }

  public char charAt(int index) {
    return base.charAt(from + index);
  }

  public int length() {
    return to - from;
  }

  public boolean isEmpty() {
    return from == to;
  }

  /** The first index of a character from an index on; the length if there is none. */
  public int find(char character, int index) {
    int i = index;
    while (i < length() && charAt(i) != character) {
      i++;
    }
    return i;
  }

  /** The first index from one on that has no white space; the length if there is none. */
  int skipSpaces(int index) {
    int i = index;
    while (i < length() && Spaces.isSpace(charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a text stands at an index. */
  public boolean hasAt(int index, String expected) {
    return from + index + expected.length() <= to && base.startsWith(expected, from + index);
  }

  /** The offset in the file of the first character. */
  public int start() {
    return origin(0);
  }

  /** The offset in the file behind the last character. */
  public int end() {
    return isEmpty() ? start() : origin(length() - 1) + 1;
  }

  /** The offset in the file of the character at an index; behind the last piece it goes on. */
  public int origin(int index) {
    return pieces == null ? from + index : pieces.origin(from + index);
  }

  /** A part of this text, from one index to before another. */
  public TracedText slice(int start, int end) {
    return new TracedText(base, from + start, from + end, pieces);
  }

  /** This text as a word. */
  public Token token() {
    return new Token(text(), start(), end());
  }

  /** A part of this text as a word. */
  public Token token(int start, int end) {
    return slice(start, end).token();
  }

  /** This text without the white space around it, as Go's {@code strings.TrimSpace} sees it. */
  TracedText trim() {
    int start = skipSpaces(0);
    int end = length();
    while (end > start && Spaces.isSpace(charAt(end - 1))) {
      end--;
    }
    return slice(start, end);
  }

  /** This text with one character where it has two of them in a row. */
  public TracedText undoubled(char character) {
    Builder builder = new Builder();
    for (int i = 0; i < length(); i++) {
      builder.add(this, i, i + 1);
      if (charAt(i) == character && i + 1 < length() && charAt(i + 1) == character) {
        i++;
      }
    }
    return builder.build(start());
  }

  @Override
  public String toString() {
    return text();
  }

  /** Where the pieces of a text come from. */
  private static final class Pieces {
    private final int[] starts;
    private final int[] origins;

    /**
     * Some pieces.
     *
     * @param starts where each piece begins in the text, ascending from 0
     * @param origins where each piece begins in the file
     */
    Pieces(int[] starts, int[] origins) {
      this.starts = starts;
      this.origins = origins;
    }

    int origin(int index) {
      int found = Arrays.binarySearch(starts, index);
      int piece = found >= 0 ? found : -found - 2;
      return origins[piece] + index - starts[piece];
    }
  }

  /** Puts pieces together. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[4];
    private int[] origins = new int[4];
    private int count;
    private int expected = -1;

    /** Adds a part of the file. */
    void add(String file, int start, int end) {
      if (start < end) {
        begin(start);
        text.append(file, start, end);
        expected = end;
      }
    }

    /** Adds a part of a text. */
    void add(TracedText source, int from, int to) {
      for (int i = from; i < to; i++) {
        add(source.charAt(i), source.origin(i));
      }
    }

    /** Adds a character that stands, or stands for something, at an offset. */
    void add(char character, int origin) {
      begin(origin);
      text.append(character);
      expected = origin + 1;
    }

    private void begin(int origin) {
      if (origin == expected) {
        return;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        origins = Arrays.copyOf(origins, count * 2);
      }
      starts[count] = text.length();
      origins[count++] = origin;
    }

    /** The text; one without characters stands at an offset. */
    TracedText build(int otherwise) {
      if (count == 0) {
        begin(otherwise);
      }
      Pieces pieces = new Pieces(Arrays.copyOf(starts, count), Arrays.copyOf(origins, count));
      return new TracedText(text.toString(), 0, text.length(), pieces);
    }
  }
}
