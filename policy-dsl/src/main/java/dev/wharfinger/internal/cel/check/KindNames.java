package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.text.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds kinds that an object can never have. */
final class KindNames {
  private static final int MANY = 10;

  private final Problems problems;

  KindNames(Problems problems) {
    this.problems = problems;
  }

  void checkComparison(Checked left, Checked right) {
    check(left, right.typed());
    check(right, left.typed());
  }

  void checkMembership(Checked kind, Typed list) {
    if (list instanceof Typed.ListLiteral literal) {
      literal.elements().forEach(element -> check(kind, element.value()));
    }
  }

  private void check(Checked kind, Typed value) {
    if (value instanceof Typed.Constant constant && constant.value() instanceof String text) {
      Narrowing.discriminant(kind)
          .filter(discriminant -> !discriminant.kinds().contains(text))
          .ifPresent(discriminant -> tell(text, discriminant, constant));
    }
  }

  private void tell(String text, Narrowing.Discriminant discriminant, Typed value) {
    List<String> kinds = discriminant.kinds();
    Optional<String> similar = DidYouMean.among(kinds, text);
    if (discriminant.isOpen()) {
      similar.ifPresent(
          name ->
              problems.warning(
                  "unknown-kind",
                  "the kind `" + text + "` is not known",
                  "did you mean `" + name + "`?",
                  value.range()));
      return;
    }
    String help =
        similar
            .map(name -> "did you mean `" + name + "`?")
            .orElseGet(
                () ->
                    "it may be "
                        + kinds.stream()
                            .limit(MANY)
                            .map(kind -> "`" + kind + "`")
                            .collect(Collectors.joining(", "))
                        + (kinds.size() > MANY ? " or " + (kinds.size() - MANY) + " more" : ""));
    problems.error("enum-value", "the kind is never `" + text + "` here", help, value.range());
  }
}
