package dev.wharfinger.internal.cel.regex;

import java.util.List;

/** The structure of a regular expression, of those constructs that {@link RegexParser} reads. */
sealed interface RegexTree {

  /** One code point. */
  record CodePoint(int codePoint) implements RegexTree {}

  /** One of several code points. */
  record OneOf(CharacterSet set) implements RegexTree {}

  /** The beginning of the text. */
  record Start() implements RegexTree {}

  /** The end of the text. */
  record End() implements RegexTree {}

  /** One part after another. */
  record Sequence(List<RegexTree> parts) implements RegexTree {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** Any of several parts. */
  record Choice(List<RegexTree> parts) implements RegexTree {
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part several times.
   *
   * @param most -1 if there is no end
   */
  record Repeat(RegexTree part, int least, int most) implements RegexTree {}
}
