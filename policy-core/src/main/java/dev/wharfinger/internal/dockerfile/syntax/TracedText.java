package dev.wharfinger.internal.dockerfile.syntax;

import java.util.Arrays;

/**
 * A text that is made of pieces of a file, and knows where each of its characters stands there.
 * What lay between the pieces, such as continuations and comments, is not part of it.
 */
public final class TracedText {
  private final String text;
  private final int[] pieces;
  private final int[] origins;
  private final int shift;

  /**
   * A text of some pieces.
   *
   * @param pieces where each piece begins, in the text that the pieces make, ascending from 0
   * @param origins where each piece begins in the file
   * @param shift where this text begins in the text that the pieces make
   */
  private TracedText(String text, int[] pieces, int[] origins, int shift) {
    this.text = text;
    this.pieces = pieces;
    this.origins = origins;
    this.shift = shift;
  }

  /** A text that lies in the file in one piece. */
  static TracedText piece(String file, int start, int end) {
    return new TracedText(file.substring(start, end), new int[] {0}, new int[] {start}, 0);
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The offset in the file of the first character. */
  public int start() {
    return origin(0);
  }

  /** The offset in the file behind the last character. */
  public int end() {
    return text.isEmpty() ? start() : origin(text.length() - 1) + 1;
  }

  /** The offset in the file of the character at an index; behind the last piece it goes on. */
  public int origin(int index) {
    int found = Arrays.binarySearch(pieces, shift + index);
    int piece = found >= 0 ? found : -found - 2;
    return origins[piece] + shift + index - pieces[piece];
  }

  /** A part of this text, from one index to before another. */
  public TracedText slice(int from, int to) {
    return new TracedText(text.substring(from, to), pieces, origins, shift + from);
  }

  /** This text as a word. */
  public Token token() {
    return new Token(text, start(), end());
  }

  /** A part of this text as a word. */
  public Token token(int from, int to) {
    return slice(from, to).token();
  }

  /** This text without the white space around it, as Go's {@code strings.TrimSpace} sees it. */
  TracedText trim() {
    int from = Spaces.skip(text, 0);
    int to = text.length();
    while (to > from && Spaces.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return slice(from, to);
  }

  /** This text with one character where it has two of them in a row. */
  public TracedText undoubled(char character) {
    Builder builder = new Builder();
    for (int i = 0; i < text.length(); i++) {
      builder.add(this, i, i + 1);
      boolean doubled = text.charAt(i) == character && i + 1 < text.length();
      if (doubled && text.charAt(i + 1) == character) {
        i++;
      }
    }
    return builder.build(start());
  }

  @Override
  public String toString() {
    return text;
  }

  /** Puts pieces together. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] pieces = new int[4];
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
        add(source.text.charAt(i), source.origin(i));
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
      if (count == pieces.length) {
        pieces = Arrays.copyOf(pieces, count * 2);
        origins = Arrays.copyOf(origins, count * 2);
      }
      pieces[count] = text.length();
      origins[count++] = origin;
    }

    /** The text; one without characters stands at an offset. */
    TracedText build(int otherwise) {
      if (count == 0) {
        begin(otherwise);
      }
      return new TracedText(
          text.toString(), Arrays.copyOf(pieces, count), Arrays.copyOf(origins, count), 0);
    }
  }
}
