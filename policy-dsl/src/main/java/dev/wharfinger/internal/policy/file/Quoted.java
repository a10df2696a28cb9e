package dev.wharfinger.internal.policy.file;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words of the author in messages. */
public final class Quoted {
  private Quoted() {}

  /** {@code `a`, `b`, `c`}. */
  public static String list(Collection<?> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}
