package dev.wharfinger.internal.customresource;

import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.kubernetes.StructuralSchema.Rule;
import dev.wharfinger.type.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The validations of a value, and of the values in it.
 *
 * @param rules those of the value itself
 * @param properties those of its fields, where there are any
 * @param element those of each of its elements or entries; null if there are none
 */
record ValidatedLevel(
    List<CompiledRule> rules,
    Map<String, ValidatedLevel> properties,
    @Nullable ValidatedLevel element) {

  /**
   * A validation.
   *
   * @param validation null if it does not compile
   * @param fault why it does not compile; null if it does
   */
  record CompiledRule(Rule rule, @Nullable Validation validation, @Nullable Fault fault) {

    /** What is said of a value that is not valid. */
    String message() {
      return rule.message().isBlank()
          ? "failed rule: " + rule.expression().value().strip()
          : rule.message().strip();
    }
  }

  /** The validations of a type; empty if it has none, however deep. */
  static Optional<ValidatedLevel> of(SchemaType type, ValidationCompiler compiler) {
    List<CompiledRule> rules =
        type.schema().rules().stream().map(rule -> compile(rule, type, compiler)).toList();
    Map<String, ValidatedLevel> properties = new LinkedHashMap<>();
    type.properties()
        .forEach(
            (name, property) ->
                of(property, compiler).ifPresent(level -> properties.put(name, level)));
    ValidatedLevel element = type.element().flatMap(inner -> of(inner, compiler)).orElse(null);
    return rules.isEmpty() && properties.isEmpty() && element == null
        ? Optional.empty()
        : Optional.of(new ValidatedLevel(rules, properties, element));
  }

  private static CompiledRule compile(Rule rule, SchemaType type, ValidationCompiler compiler) {
    List<String> problems = new ArrayList<>();
    Optional<Validation> validation =
        compiler.compile(
            rule.expression().value(),
            type,
            rule.oldIsOptional() ? OldValue.OPTIONAL : OldValue.GIVEN,
            problem -> {
              if (!problem.warning()) {
                problems.add(problem.message());
              }
            });
    Fault fault =
        validation.isPresent()
            ? null
            : new Fault(
                "bad-validation",
                "the validation `%s` does not compile: %s"
                    .formatted(rule.expression().value().strip(), String.join("; ", problems)));
    return new CompiledRule(rule, validation.orElse(null), fault);
  }
}
