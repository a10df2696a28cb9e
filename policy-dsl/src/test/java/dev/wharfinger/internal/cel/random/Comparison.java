package dev.wharfinger.internal.cel.random;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we and one runtime of cel-java make of the same expression.
 *
 * @param text the expression
 * @param ours what comes of it with types; without them, if only a literal is refused
 */
record Comparison(
    CelJava runtime,
    String text,
    Map<String, @Nullable Object> document,
    Answer ours,
    Answer theirs) {
  /** Literals that are read when the policy is compiled, not when the expression is evaluated. */
  private static final List<String> LITERALS =
      List.of("code=bad-literal", "code=bad-regex", "code=bad-time-zone");

  static Comparison of(CelJava runtime, String text, Map<String, @Nullable Object> document) {
    return new Comparison(
        runtime,
        text,
        document,
        ours(text, document),
        runtime.eval(CelJava.compile(text), document));
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
    Comparison whole = of(runtime, expression.toString(), document);
    // A part that uses a variable of a macro compiles nowhere, which is to agree.
    return whole.agrees() ? Optional.empty() : Optional.of(within(whole, expression));
  }

  private static Comparison within(Comparison whole, Tree expression) {
    for (Tree part : expression.parts()) {
      Optional<Comparison> inner = smallest(whole.runtime(), part, whole.document());
      if (inner.isPresent()) {
        return inner.get();
      }
    }
    return whole;
  }

  @Override
  public String toString() {
    return "%s over %s: ours %s, theirs (%s) %s".formatted(text, document, ours, runtime, theirs);
  }
}
