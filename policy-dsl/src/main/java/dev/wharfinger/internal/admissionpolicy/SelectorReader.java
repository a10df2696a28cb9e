package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.kubernetes.LabelSelector.Operator;
import dev.wharfinger.internal.kubernetes.LabelSelector.Requirement;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.List;

/** Reads label selectors, and tells what the API server would refuse in them. */
record SelectorReader(Problems problems) {
  private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");

  LabelSelector read(ManifestMapping selector) {
    selector.allow(List.of("matchLabels", "matchExpressions"));
    List<Requirement> requirements = new ArrayList<>();
    selector
        .mapping("matchLabels")
        .ifPresent(
            labels ->
                labels
                    .allTexts()
                    .forEach(
                        (key, value) ->
                            requirements.add(
                                new Requirement(key, Operator.IN, List.of(value.value())))));
    selector
        .mappings("matchExpressions")
        .forEach(expression -> requirements.add(requirement(expression)));
    return new LabelSelector(requirements);
  }

  private Requirement requirement(ManifestMapping expression) {
    expression.allow(List.of("key", "operator", "values"));
    String key =
        expression.requiredText("key", "write the key of a label").map(RawScalar::value).orElse("");
    if (!expression.has("operator")) {
      expression.missing("operator", "write one of `In`, `NotIn`, `Exists`, `DoesNotExist`");
    }
    Operator operator = Operator.of(expression.word("operator", OPERATORS));
    List<String> values = expression.texts("values").stream().map(RawScalar::value).toList();
    boolean takesValues = operator == Operator.IN || operator == Operator.NOT_IN;
    if (takesValues && !expression.has("values")) {
      expression.missing("values", "write the values to compare with");
    } else if (!takesValues && !values.isEmpty()) {
      problems.error(
          "too-many",
          "`values` has no meaning with this operator",
          "leave it out, or write `In` or `NotIn`",
          expression.raw());
    }
    return new Requirement(key, operator, values);
  }
}
