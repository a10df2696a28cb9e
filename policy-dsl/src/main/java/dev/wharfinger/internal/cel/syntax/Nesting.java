package dev.wharfinger.internal.cel.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds trees that are too deep for what follows: the later stages call themselves once a level. A
 * chain such as {@code a + b + c} takes no bracket and is as deep as it is long.
 */
final class Nesting {
  /** Far more than anyone writes, and a fraction of the smallest usual stack. */
  static final int DEEPEST = 500;

  private Nesting() {}

  /** An expression that is deeper inside of this one than allowed. */
  static Optional<Expr> beyondLimit(Expr root) {
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(root, 1));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth() > DEEPEST) {
        return Optional.of(level.expr());
      }
      for (Expr child : Children.of(level.expr())) {
        open.push(new Level(child, level.depth() + 1));
      }
    }
    return Optional.empty();
  }

  private record Level(Expr expr, int depth) {}
}
