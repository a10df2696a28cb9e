package dev.wharfinger.internal.cel.check;

import java.util.List;
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
          .map(Narrowing.Discriminant::kinds)
          .filter(kinds -> !kinds.contains(text))
          .ifPresent(kinds -> tell(text, kinds, constant));
    }
  }

  private void tell(String text, List<String> kinds, Typed value) {
    String help =
        DidYouMean.among(kinds, text)
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
