package dev.wharfinger.internal.cel.function;

import com.google.re2j.Matcher;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.regex.TextPattern;

/**
 * Goes from match to match as Go's {@code FindAll} does: a match of nothing right behind the match
 * before it does not count.
 *
 * <p>One search takes time linear in the text, but many that all look to its end do not. So the
 * characters that are read are counted, and take steps until there are none left.
 */
final class RegexSearch {
  private final TextPattern pattern;
  private final Meter meter;
  private final CountedText text;
  private final Matcher matcher;
  private boolean gaveUp;
  private int next;
  private int lastEnd = -1;

  RegexSearch(TextPattern pattern, String text, Meter meter) {
    this.pattern = pattern;
    this.meter = meter;
    this.text = new CountedText(text);
    this.matcher = pattern.pattern().matcher(this.text);
  }

  /** Goes to the next match; false if there is none, or if the search {@link #gaveUp}. */
  boolean find() {
    while (next <= text.length() && search()) {
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

  /** Whether there may be more matches, but the steps are spent. */
  boolean gaveUp() {
    return gaveUp;
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

  private boolean search() {
    long before = text.reads;
    text.most = before + Math.min(pattern.characters(meter.left()), Long.MAX_VALUE - before);
    boolean found;
    try {
      found = matcher.find(next);
    } catch (SpentException e) {
      found = false;
    }
    // One more for the search itself, which a text that is read in part of a step takes as well.
    gaveUp = !meter.step(1 + pattern.steps(text.reads - before)) || text.reads > text.most;
    return found && !gaveUp;
  }

  /** There is no other way out of a search by RE2J. */
  private static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SpentException() {
      super("the steps are spent", null, false, false);
    }
  }

  /** A text that counts how much of it was read, and is not read without end. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long reads;
    private long most;

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
      if (++reads > most) {
        throw new SpentException();
      }
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
