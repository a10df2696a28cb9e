package dev.wharfinger.internal.cel.regex;

import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps some compiled expressions that were not known when the policy was compiled, since the next
 * evaluation most likely has the same ones. Bounded in number and size; for any number of threads.
 *
 * <p>There are two generations: when the young one is full, it takes the place of the old one. What
 * is asked for again in time is thus kept.
 */
public final class PatternCache {
  private static final int GENERATION = 64;
  private static final int LONGEST = 1000;
  private static final int LARGEST_PROGRAM = 5000;

  private volatile Map<String, TextPattern> young = new ConcurrentHashMap<>();
  private volatile Map<String, TextPattern> old = Map.of();

  /**
   * A compiled expression.
   *
   * @throws PatternSyntaxException if it is none
   */
  public TextPattern get(String regex) {
    TextPattern kept = young.get(regex);
    if (kept != null) {
      return kept;
    }
    TextPattern older = old.get(regex);
    TextPattern pattern = older == null ? TextPattern.compile(regex) : older;
    if (regex.length() <= LONGEST && pattern.pattern().programSize() <= LARGEST_PROGRAM) {
      keep(regex, pattern);
    }
    return pattern;
  }

  /** How many are kept. */
  public int size() {
    return young.size() + old.size();
  }

  private synchronized void keep(String regex, TextPattern pattern) {
    if (young.size() >= GENERATION) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
    young.put(regex, pattern);
  }
}
