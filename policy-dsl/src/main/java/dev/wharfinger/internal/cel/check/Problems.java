package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.cel.syntax.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one expression, and the reads that are not proven yet. */
final class Problems {
  private static final Set<String> SETTLED = Set.of("always-true", "always-false");

  private final Presence presence;
  private final boolean ofCluster;
  private final List<ExpressionProblem> found = new ArrayList<>();
  private List<Unproven> open = new ArrayList<>();

  Problems(Presence presence) {
    this.presence = presence;
    this.ofCluster = false;
  }

  Problems(Environment environment) {
    this.presence = environment.presence();
    this.ofCluster = environment.isOfCluster();
  }

  /** Whether what is checked is for objects of a cluster ({@link Environment#isOfCluster}). */
  boolean isOfCluster() {
    return ofCluster;
  }

  void error(String code, String message, @Nullable String help, Range range) {
    found.add(ExpressionProblem.error(code, message, help, range));
  }

  /**
   * Tells an error; a warning where presence is only advised, and nothing where it is no matter.
   */
  void advised(String code, String message, @Nullable String help, Range range) {
    if (presence != Presence.ANY) {
      found.add(new ExpressionProblem(code, message, help, presence == Presence.ADVISED, range));
    }
  }

  void warning(String code, String message, @Nullable String help, Range range) {
    found.add(ExpressionProblem.warning(code, message, help, range));
  }

  /**
   * Tells that a condition always has the same answer, unless that was told of a part of it. Only
   * our own policies are told: others are checked once for each kind, and each settles something.
   *
   * @param byItself whether it has that answer wherever it stands
   */
  void settled(boolean answer, boolean byItself, Range range) {
    boolean told =
        found.stream()
            .anyMatch(
                problem ->
                    SETTLED.contains(problem.code())
                        && problem.range().start() >= range.start()
                        && problem.range().end() <= range.end());
    if (presence == Presence.PROVEN && !told) {
      warning(
          answer ? "always-true" : "always-false",
          "this is always `" + answer + "`" + (byItself ? "" : " after what stands before it"),
          "leave it out, or say what is meant",
          range);
    }
  }

  /** Tells that a branch is never taken. */
  void unreachable(String condition, Range range) {
    if (presence == Presence.PROVEN) {
      warning(
          "unreachable-branch",
          "this is never evaluated, since the condition is always `" + condition + "`",
          "keep the other branch only, or say what is meant",
          range);
    }
  }

  /** Notes a read of which nothing to its left proves that it finds something. */
  void unproven(Unproven read) {
    if (presence != Presence.ANY) {
      open.add(read);
    }
  }

  /** Forgets a read, since another problem was told that changes the same words. */
  void withdraw(@Nullable Path path) {
    open.removeIf(read -> read.path() != null && read.path().equals(path));
  }

  /** Starts to collect reads apart; returns those so far, for {@link #leave}. */
  List<Unproven> enter() {
    List<Unproven> outer = open;
    open = new ArrayList<>();
    return outer;
  }

  /** Ends what {@link #enter} began; returns the reads in between. */
  List<Unproven> leave(List<Unproven> outer) {
    List<Unproven> inner = open;
    open = outer;
    return inner;
  }

  /** Tells everything in source order. */
  void tell(Consumer<ExpressionProblem> consumer) {
    for (Unproven read : open) {
      found.add(
          new ExpressionProblem(
              read.code(),
              read.message(),
              read.help(),
              presence == Presence.ADVISED,
              read.range()));
    }
    found.sort(
        Comparator.comparingInt((ExpressionProblem p) -> p.range().start())
            .thenComparingInt(p -> p.range().end()));
    found.forEach(consumer);
  }

  /**
   * A read that may find nothing.
   *
   * @param path what would have to be there; null if nothing can prove it
   */
  record Unproven(
      @Nullable Path path, String code, String message, @Nullable String help, Range range) {}
}
