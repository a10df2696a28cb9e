package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code ['Deployment', 'Job'].all(kind, object.kind != kind)} proves: the same as the body
 * for one element and the next, joined.
 */
final class LiteralQuantifiers {
  private static final int MANY = 20;
  private static final int LARGE = 100;

  private LiteralQuantifiers() {}

  /** What a condition proves. */
  record Outcome(Facts whenTrue, Facts whenFalse) {}

  /**
   * The facts of {@code all} or {@code exists} over a list of texts; empty for all else.
   *
   * @param inside where the body was checked
   * @param result what is known of the macro without looking at the elements
   */
  static Optional<Outcome> facts(
      Expr.Comprehension macro, Typed source, Typed body, Environment inside, Checked result) {
    boolean all = macro.macro() == Expr.Macro.ALL;
    if ((!all && macro.macro() != Expr.Macro.EXISTS)
        || macro.variables().size() != 1
        || !(source instanceof Typed.ListLiteral)
        || !isSimple(body)) {
      return Optional.empty();
    }
    return MembershipFacts.literals(source)
        .filter(values -> values.size() <= MANY && !values.isEmpty())
        .filter(values -> values.stream().allMatch(String.class::isInstance))
        .map(values -> facts(all, macro, values, inside, result));
  }

  private static Outcome facts(
      boolean all,
      Expr.Comprehension macro,
      Set<Object> values,
      Environment inside,
      Checked result) {
    Facts whenEach = all ? result.whenTrue() : result.whenFalse();
    Facts whenOne = Facts.IMPOSSIBLE;
    for (Object value : values) {
      Name element = Name.constant(macro.variables().get(0).name(), value, Scalar.STRING);
      Checked body =
          new Constructs(new Problems(inside)).check(macro.body(), inside.withInner(element));
      whenEach = whenEach.and(all ? body.whenTrue() : body.whenFalse());
      whenOne = whenOne.or(all ? body.whenFalse() : body.whenTrue());
    }
    return all ? new Outcome(whenEach, whenOne) : new Outcome(whenOne, whenEach);
  }

  /** Whether it costs little to check it again. */
  private static boolean isSimple(Typed body) {
    List<Typed> parts = TypedTree.all(List.of(body));
    return parts.size() <= LARGE && parts.stream().noneMatch(Typed.Comprehension.class::isInstance);
  }
}
