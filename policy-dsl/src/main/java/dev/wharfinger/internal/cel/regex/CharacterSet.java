package dev.wharfinger.internal.cel.regex;

/**
 * A set of code points that holds any of ASCII, and of the others all or none.
 *
 * @param low those below 64, a bit each
 * @param high those from 64 to 127
 * @param others whether it holds the code points beyond ASCII
 */
record CharacterSet(long low, long high, boolean others) {
  static final int ASCII = 128;

  static final CharacterSet NONE = new CharacterSet(0, 0, false);
  static final CharacterSet DIGITS = NONE.withRange('0', '9');
  static final CharacterSet SPACES = NONE.with('\t').with('\n').with('\f').with('\r').with(' ');
  static final CharacterSet WORDS = DIGITS.withRange('a', 'z').withRange('A', 'Z').with('_');

  /** What a dot stands for. */
  static final CharacterSet ANY_BUT_NEW_LINE = NONE.with('\n').complement();

  boolean holds(int codePoint) {
    if (codePoint >= ASCII) {
      return others;
    }
    return ((codePoint < 64 ? low : high) >>> codePoint & 1) != 0;
  }

  CharacterSet with(int ascii) {
    return ascii < 64
        ? new CharacterSet(low | 1L << ascii, high, others)
        : new CharacterSet(low, high | 1L << ascii, others);
  }

  CharacterSet withRange(int first, int last) {
    CharacterSet set = this;
    for (int c = first; c <= last; c++) {
      set = set.with(c);
    }
    return set;
  }

  CharacterSet with(CharacterSet other) {
    return new CharacterSet(low | other.low, high | other.high, others || other.others);
  }

  CharacterSet complement() {
    return new CharacterSet(~low, ~high, !others);
  }

  /** How many code points of ASCII it holds. */
  int size() {
    return Long.bitCount(low) + Long.bitCount(high);
  }
}
