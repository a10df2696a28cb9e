package dev.wharfinger.internal.customresource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The cases of the API server's own tests of validations of custom resources. What it refuses to
 * compile has to be refused, and what fails when it is evaluated has to fail then, each for the
 * same kind of reason; {@code crd-errors.txt} says which of our codes mean the same as its words.
 */
class CrdExpressionsTest {
  private static final int CASES = 790;
  private static final ValidationCompiler COMPILER = new ValidationCompiler(Version.parse("1.37"));

  private final ConformanceSuite suite = ConformanceSuite.named("kubernetes-cel-crd");
  private final Map<String, Integer> names = new HashMap<>();
  private final PeerErrors errors = PeerErrors.read();

  @Test
  void validationsDoWhatThoseOfTheApiServerDo() throws IOException {
    new ObjectMapper()
        .readTree(ConformanceSuite.data("kubernetes-cel/crd-validation-expressions.json").toFile())
        .forEach(this::group);
    suite.finish(CASES);
  }

  private void group(JsonNode group) {
    String text = group.get("schema").toString();
    boolean root = group.path("isRoot").asBoolean();
    GivenSchema schema = root ? GivenSchema.ofResource(text) : GivenSchema.ofPart(text);
    Object self = schema.bind(PeerValue.json(group.get("self")));
    String before = PeerValue.json(group.path("oldSelf"));
    Object old = before.equals("null") ? null : schema.bind(before);
    boolean skipped = group.path("expectSkipped").asBoolean();
    for (JsonNode expression : group.path("valid")) {
      Outcome outcome = outcome(expression.asText(), schema.type(), self, old);
      suite.check(
          id(group, expression.asText()),
          outcome.equals(skipped ? Outcome.SKIPPED : Outcome.VALID) ? "" : outcome.toString());
    }
    for (Map.Entry<String, JsonNode> error : group.path("errors").properties()) {
      Outcome outcome = outcome(error.getKey(), schema.type(), self, old);
      suite.check(id(group, error.getKey()), errors.difference(error.getValue().asText(), outcome));
    }
  }

  /** Some expressions occur more than once. */
  private String id(JsonNode group, String expression) {
    String id = group.get("name").asText() + "/" + expression.replace('\n', ' ');
    int count = names.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "#" + count;
  }

  private static Outcome outcome(
      String expression, SchemaType type, @Nullable Object self, @Nullable Object old) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<Validation> validation =
        COMPILER.compile(expression, type, OldValue.GIVEN, problems::add);
    problems.removeIf(ExpressionProblem::warning);
    if (validation.isEmpty()) {
      return new Outcome(
          "compile",
          problems.stream().map(ExpressionProblem::code).toList(),
          problems.get(0).message());
    }
    Object result =
        validation.get().evaluate(self, old, NoContext.CONTEXT, 1_000_000).orElse(Outcome.SKIPPED);
    if (result instanceof Outcome skipped) {
      return skipped;
    }
    if (result instanceof Fault fault) {
      return new Outcome("evaluate", List.of(fault.code()), fault.message());
    }
    return result == Boolean.TRUE
        ? Outcome.VALID
        : new Outcome("evaluate", List.of("false"), "" + result);
  }
}
