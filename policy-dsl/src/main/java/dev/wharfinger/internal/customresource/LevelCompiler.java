package dev.wharfinger.internal.customresource;

import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.engine.FileProblem;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.kubernetes.StructuralSchema;
import dev.wharfinger.internal.kubernetes.StructuralSchema.Rule;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.ScalarOffsets;
import dev.wharfinger.type.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compiles all validations in a schema.
 *
 * @param source the file that the schema is in
 * @param problems is told what is wrong with expressions; what only may fail is not told
 */
record LevelCompiler(
    ValidationCompiler compiler, SourceText source, Consumer<FileProblem> problems) {

  /**
   * The validations of a value; empty if it has none, however deep.
   *
   * @param asked the schema that has the validations
   * @param type what the value is, which in {@code allOf} another schema says
   */
  Optional<ValidatedLevel> compile(StructuralSchema asked, SchemaType type) {
    ValidatedLevel level =
        new ValidatedLevel(
            asked.rules().stream().map(rule -> compile(rule, type)).toList(),
            properties(asked, type),
            element(asked, type),
            asked.allOf().stream().flatMap(further -> compile(further, type).stream()).toList());
    return level.isEmpty() ? Optional.empty() : Optional.of(level);
  }

  private Map<String, ValidatedLevel> properties(StructuralSchema asked, SchemaType type) {
    Map<String, ValidatedLevel> properties = new LinkedHashMap<>();
    asked
        .properties()
        .forEach(
            (name, property) ->
                type.property(name)
                    .filter(part -> part.type().isPresent()) // the API server passes over others
                    .flatMap(part -> compile(property, part))
                    .ifPresent(level -> properties.put(name, level)));
    return properties;
  }

  private @Nullable ValidatedLevel element(StructuralSchema asked, SchemaType type) {
    StructuralSchema inner = asked.items() == null ? asked.values() : asked.items();
    return inner == null
        ? null
        : type.element().flatMap(element -> compile(inner, element)).orElse(null);
  }

  private CompiledRule compile(Rule rule, SchemaType type) {
    OldValue old = rule.oldIsOptional() ? OldValue.OPTIONAL : OldValue.GIVEN;
    List<String> wrong = new ArrayList<>();
    Optional<Validation> validation =
        compiler.compile(
            rule.expression().value(),
            type,
            old,
            problem -> tell(rule.expression(), problem, wrong));
    RawScalar said = rule.messageExpression();
    Optional<Validation> message =
        said == null
            ? Optional.empty()
            : compiler.compileText(
                said.value(), type, old, problem -> tell(said, problem, new ArrayList<>()));
    Fault fault =
        validation.isPresent()
            ? null
            : new Fault(
                "bad-validation",
                "the validation `%s` does not compile: %s"
                    .formatted(rule.expression().value().strip(), String.join("; ", wrong)));
    return new CompiledRule(rule, validation.orElse(null), fault, message.orElse(null));
  }

  private void tell(RawScalar expression, ExpressionProblem problem, List<String> wrong) {
    if (problem.warning()) {
      return;
    }
    wrong.add(problem.message());
    ScalarOffsets offsets = ScalarOffsets.of(source, expression);
    int start = offsets.offset(problem.range().start());
    int end =
        problem.range().end() > problem.range().start()
            ? offsets.offset(problem.range().end() - 1) + 1
            : start;
    problems.accept(
        new FileProblem(
            source,
            ReadProblem.error(problem.code(), problem.message(), start, Math.max(start + 1, end))));
  }
}
