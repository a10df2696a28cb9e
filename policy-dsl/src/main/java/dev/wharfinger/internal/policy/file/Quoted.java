package dev.wharfinger.internal.policy.file;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words of the author in messages. */
public final class Quoted {
  /** More names than these are not read, but looked for. */
  private static final int MOST = 10;

  private Quoted() {}

  /** {@code `a`, `b`, `c`}. */
  public static String list(Collection<?> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  /** The first of many words, and how many there are besides. */
  public static String some(Collection<?> words) {
    int more = words.size() - MOST;
    return more <= 0
        ? list(words)
        : list(words.stream().limit(MOST).toList()) + " and " + more + " more";
  }
}
