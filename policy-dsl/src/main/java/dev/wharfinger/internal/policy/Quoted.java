package dev.wharfinger.internal.policy;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words of the author in messages. */
final class Quoted {
  private Quoted() {}

  /** {@code `a`, `b`, `c`}. */
  static String list(Collection<?> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}
