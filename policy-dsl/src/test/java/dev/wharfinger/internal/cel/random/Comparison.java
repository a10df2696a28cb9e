package dev.wharfinger.internal.cel.random;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we and one runtime of cel-java make of the same expression.
 *
 * @param text the expression, or the part of one that they disagree on
 * @param closed the same with values for its variables, as both got it
 * @param ours what comes of it with types; without them, if only a literal is refused
 */
record Comparison(
    CelJava runtime,
    String text,
    String closed,
    Map<String, @Nullable Object> document,
    Answer ours,
    Answer theirs) {
  /** Literals that are read when the policy is compiled, not when the expression is evaluated. */
  private static final List<String> LITERALS =
      List.of("code=bad-literal", "code=bad-regex", "code=bad-time-zone");

  private static Comparison of(
      CelJava runtime, Scoped part, Map<String, @Nullable Object> document) {
    String closed = part.closed();
    return new Comparison(
        runtime,
        part.tree().toString(),
        closed,
        document,
        ours(closed, document),
        runtime.eval(CelJava.compile(closed), document));
  }

  static Comparison of(CelJava runtime, String text, Map<String, @Nullable Object> document) {
    return of(runtime, Scoped.of(Tree.leaf(text)), document);
  }

  private static Answer ours(String text, Map<String, @Nullable Object> document) {
    Answer checked = Ours.checked(text, document);
    boolean literal =
        checked instanceof Answer.Refused refused
            && LITERALS.stream().anyMatch(refused.message()::contains);
    return literal ? Ours.unchecked(text, document) : checked;
  }

  boolean agrees() {
    return Answer.agree(ours, theirs);
  }

  /** The smallest part on which both disagree; empty if they agree on the whole. */
  static Optional<Comparison> smallest(
      CelJava runtime, Tree expression, Map<String, @Nullable Object> document) {
    return smallest(runtime, Scoped.of(expression), document);
  }

  private static Optional<Comparison> smallest(
      CelJava runtime, Scoped part, Map<String, @Nullable Object> document) {
    Comparison whole = of(runtime, part, document);
    return whole.agrees()
        ? Optional.empty()
        : part.parts()
            .filter(inner -> of(runtime, inner.nothing(), document).agrees())
            .flatMap(inner -> smallest(runtime, inner, document).stream())
            .findFirst()
            .or(() -> Optional.of(whole));
  }

  @Override
  public String toString() {
    return "%s in %s over %s: ours %s, theirs (%s) %s"
        .formatted(text, closed, document, ours, runtime, theirs);
  }
}
