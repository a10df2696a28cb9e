package dev.wharfinger.internal.cel.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Goes from match to match as Go's {@code FindAll} does: a match of nothing right behind the match
 * before it does not count.
 *
 * <p>One search takes time linear in the text, but many that all look to its end do not. So the
 * characters that are read are counted, and the search gives up when they are too many.
 */
final class RegexSearch {
  private static final long READS = 2_000_000;
  private static final long READS_A_CHAR = 8;

  private final CountedText text;
  private final Matcher matcher;
  private final long most;
  private int next;
  private int lastEnd = -1;

  RegexSearch(Pattern pattern, String text) {
    this.text = new CountedText(text);
    this.matcher = pattern.matcher(this.text);
    this.most = READS + READS_A_CHAR * text.length();
  }

  /** Goes to the next match; false if there is none, or if the search {@link #gaveUp}. */
  boolean find() {
    while (next <= text.length() && !gaveUp() && matcher.find(next)) {
      boolean counts = matcher.end() > matcher.start() || matcher.start() != lastEnd;
      boolean moved = matcher.end() > next;
      lastEnd = matcher.end();
      next = moved ? lastEnd : text.after(next);
      if (counts) {
        return true;
      }
    }
    return false;
  }

  /** Whether there may be more matches, but too much was read already. */
  boolean gaveUp() {
    return text.reads > most;
  }

  int start() {
    return matcher.start();
  }

  int end() {
    return matcher.end();
  }

  /** What a group matched, the empty text if it matched nothing; group 0 is the match. */
  String group(int group) {
    int start = matcher.start(group);
    return start < 0 ? "" : text.text.substring(start, matcher.end(group));
  }

  /** A text that counts how much of it was read. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long reads;

    CountedText(String text) {
      this.text = text;
    }

    /** Where the next code point begins; beyond the end after the last. */
    int after(int index) {
      return index < text.length() ? text.offsetByCodePoints(index, 1) : index + 1;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
