package dev.wharfinger.internal.dockerfile.word;

import java.util.ArrayList;
import java.util.List;

/** Puts parts of a word together, and cuts it where white space is not quoted. */
final class WordBuilder {
  private final int mostCharacters;
  private final int start;
  private final Sum whole = new Sum();
  private final List<Expanded> words = new ArrayList<>();
  private Sum word = new Sum();

  /**
   * A builder of one word.
   *
   * @param start the offset in the file, for problems
   */
  WordBuilder(int mostCharacters, int start) {
    this.mostCharacters = mostCharacters;
    this.start = start;
  }

  /** A text with several certainties: as certain as the least certain of them. */
  private static final class Sum {
    private final StringBuilder text = new StringBuilder();
    private Expanded certainty = Expanded.empty();

    void add(Expanded certainty, CharSequence characters, int from, int to) {
      this.certainty = this.certainty.choosing(certainty.following(""));
      text.append(characters, from, to);
    }

    boolean isEmpty() {
      return text.length() == 0 && !(certainty instanceof Expanded.Unknown);
    }

    Expanded build() {
      return certainty.following(text.toString());
    }
  }

  /** Adds what does not end a word, whatever is in it. */
  void addWhole(Expanded part) throws WordException {
    String text = part.text().orElse("");
    whole.add(part, text, 0, text.length());
    word.add(part, text, 0, text.length());
    checkLength();
  }

  /** Adds what ends a word wherever it has white space. */
  void addSplit(Expanded part) throws WordException {
    String text = part.text().orElse("");
    whole.add(part, text, 0, text.length());
    checkLength();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        word.add(part, text, from, i);
        endWord();
        from = i + 1;
      }
    }
    word.add(part, text, from, text.length());
  }

  private void checkLength() throws WordException {
    if (whole.text.length() > mostCharacters) {
      String message = "this word is longer than %d characters once variables are replaced";
      throw new WordException(
          "dockerfile-variable", message.formatted(mostCharacters), start, start);
    }
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(word.build());
      word = new Sum();
    }
  }

  /** Go's {@code unicode.IsSpace}. */
  private static boolean isSpace(char c) {
    if (c < 0x80) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c == 0x85 || c == 0xA0 || Character.isSpaceChar(c);
  }

  Expanded whole() {
    return whole.build();
  }

  /** The words; nothing can be added any more. */
  List<Expanded> words() {
    endWord();
    return List.copyOf(words);
  }
}
