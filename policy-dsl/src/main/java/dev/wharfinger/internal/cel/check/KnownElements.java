package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of each element of a list of texts that is written out, or is a parameter: that all
 * of them are quantities, or patterns.
 */
final class KnownElements {
  private static final int MANY = 1_000;

  private static final List<String> TESTS =
      List.of(
          "isQuantity",
          "isDuration",
          "isTimestamp",
          "isSemver",
          "isIP",
          "isCIDR",
          "isURL",
          "isImage",
          "isImagePrefix",
          "isBase64",
          "isRegex");

  private KnownElements() {}

  /** The facts of an element of the list. */
  static Facts facts(Typed list, Path element, Environment environment) {
    // A policy judges nothing as long as a parameter of it has no value.
    Optional<Set<Object>> elements =
        hasNoValue(list) ? Optional.of(Set.of()) : MembershipFacts.literals(list);
    Set<Object> values = elements.orElse(Set.of());
    if (elements.isEmpty()
        || values.size() > MANY
        || !values.stream().allMatch(String.class::isInstance)) {
      return Facts.NONE;
    }
    Facts facts = Facts.NONE;
    for (String test : TESTS) {
      if (environment.functions(test).stream().anyMatch(function -> allPass(function, values))) {
        String conversion = Objects.requireNonNull(Guards.conversionAfter(test));
        facts = facts.and(Facts.present(new Path.ResultOf(conversion, List.of(element))));
      }
    }
    return facts;
  }

  /** Whether this is a parameter that was given no value yet. */
  static boolean hasNoValue(Typed parameter) {
    return parameter instanceof Typed.Constant constant
        && constant.value() == null
        && constant.type() != Scalar.NULL;
  }

  private static boolean allPass(Function test, Set<Object> values) {
    return Overloads.signature(test).equals(List.of(Scalar.STRING))
        && values.stream().allMatch(value -> passes(test, value));
  }

  /** Whether a text passes a test. */
  static boolean passes(Function test, Object value) {
    return test.body().call(NoEvaluation.CONTEXT, new Object[] {value}) == Boolean.TRUE;
  }
}
