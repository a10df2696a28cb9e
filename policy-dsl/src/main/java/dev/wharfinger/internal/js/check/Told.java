package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.Problems;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a module, each place once: a loop is looked at as often as it pays. */
final class Told {
  private final Problems problems;
  private final Set<Integer> places = new HashSet<>();

  Told(Problems problems) {
    this.problems = problems;
  }

  void error(Tree at, String code, String message, @Nullable String help) {
    if (places.add(at.start())) {
      problems.error(code, message, help, at.start(), at.end());
    }
  }

  /** A function stands where a value is needed. */
  void notCalled(Shape.Callable function, Tree at) {
    error(
        at,
        "not-called",
        "`" + function.name() + "` is a function",
        "write `" + function.name() + "()` to call it");
  }

  void warning(Tree at, String code, String message, @Nullable String help) {
    if (places.add(at.start())) {
      problems.warning(code, message, help, at.start(), at.end());
    }
  }
}
