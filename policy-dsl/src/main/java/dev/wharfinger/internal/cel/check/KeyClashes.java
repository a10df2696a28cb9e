package dev.wharfinger.internal.cel.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds maps of which two keys may be equal, which is an error where one is made. */
final class KeyClashes {
  private static final String CODE = "duplicate-key";

  private final Problems problems;

  KeyClashes(Problems problems) {
    this.problems = problems;
  }

  /** Checks the keys of {@code {k: v, l: w}}. */
  void check(List<Checked> keys, Environment environment) {
    Set<Object> known = new HashSet<>();
    boolean computed = false;
    for (Checked key : keys) {
      if (!(key.path() instanceof Path.Literal literal)) {
        computed |= !Types.isOpen(key.type());
      } else if (!known.add(literal.value())) {
        problems.advised(CODE, "this key stands in the map already", null, key.range());
      }
    }
    if (computed && keys.size() > 1 && !environment.facts().areImpossible()) {
      keys.stream()
          .filter(key -> !(key.path() instanceof Path.Literal))
          .findFirst()
          .ifPresent(key -> unproven(key.typed(), "this key may be equal to another of the map"));
    }
  }

  /**
   * Checks the key of {@code m.transformMapEntry(k, v, {key: value})}.
   *
   * @param own where the frame holds the key or index of the element, which no other element has
   */
  void checkEntry(Typed key, int own, Environment environment) {
    boolean distinct = key instanceof Typed.Local local && local.slot() == own;
    if (!distinct && !Types.isOpen(key.type()) && !environment.facts().areImpossible()) {
      unproven(key, "two elements may have this key");
    }
  }

  private void unproven(Typed key, String message) {
    problems.unproven(
        new Problems.Unproven(
            null,
            CODE,
            message,
            "search the list itself, as with `filter` or `exists`",
            key.range()));
  }
}
