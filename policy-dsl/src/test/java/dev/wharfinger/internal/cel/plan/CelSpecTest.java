package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The cases of the CEL specification. Those that need functions or a mode of checking that do not
 * exist are refused when they are compiled; none of the others may have a wrong result. The types
 * that are deduced count, but are not asserted here.
 */
class CelSpecTest {
  private static final int CASES = 1743;
  private static final int MAXIMAL_VARIABLES = 30;
  private static final Library CEL = Library.of(StandardFunctions.cel());

  private final ConformanceSuite suite = ConformanceSuite.named("cel-spec");
  private final Map<String, @Nullable Object> wrong = new TreeMap<>();

  @Test
  void whatIsCompiledYieldsWhatTheSpecificationSays() throws IOException {
    new ObjectMapper()
        .readTree(ConformanceSuite.data("cel-spec/cases.json").toFile())
        .forEach(this::check);
    suite.finish(CASES);
    assertThat(wrong).isEmpty();
  }

  private void check(JsonNode test) {
    String id = test.get("id").asText();
    List<ExpressionProblem> problems = new ArrayList<>();
    Frame frame = new Frame(200, Evaluation.frame().context());
    frame.allow(1_000_000);
    Optional<Checked> compiled = compile(test, frame, problems);
    boolean expectsError = test.has("error");
    problems.removeIf(ExpressionProblem::warning);
    if (compiled.isEmpty() || !problems.isEmpty()) {
      suite.check(id, expectsError ? "" : problems.get(0).message());
      return;
    }
    if (test.path("check_only").asBoolean()) {
      String deduced = compiled.get().type().displayName();
      boolean same = test.get("deducedType").asText().equals(deduced);
      suite.check(id, same ? "" : "is of type `%s`".formatted(deduced));
      return;
    }
    Frame again = frame.copy();
    again.allow(1_000_000);
    Object result = Planner.plan(compiled.get().typed()).eval(frame);
    Object watched = Onlooker.plan(compiled.get().typed()).eval(again);
    if (isRight(test, result) != isRight(test, watched)) {
      wrong.put(id + ", looked on", watched);
    }
    if (isRight(test, result)) {
      suite.check(id, "");
    } else {
      suite.check(id, "yields " + result);
      wrong.put(id, result);
    }
  }

  private static boolean isRight(JsonNode test, @Nullable Object result) {
    Object expected = test.has("value") ? SpecValue.of(test.get("value")) : true;
    return test.has("error") ? result instanceof Fault : SpecValue.same(expected, result);
  }

  private static Optional<Checked> compile(
      JsonNode test, Frame frame, List<ExpressionProblem> problems) {
    Environment environment =
        Environment.of(Catalog.builder().build(), library(test), new Slots(MAXIMAL_VARIABLES))
            .withPresence(Presence.ANY)
            .withContainer(test.path("container").asText());
    int slot = 0;
    for (Map.Entry<String, JsonNode> binding : test.path("bindings").properties()) {
      environment = environment.withLocal(binding.getKey(), slot, Scalar.DYN);
      frame.set(slot++, SpecValue.of(binding.getValue()));
    }
    Environment complete = environment;
    Optional<Expr> parsed =
        CelParser.parse(test.get("expr").asText(), new BlockMacros(), problems::add);
    return parsed.map(
        expr ->
            test.path("disable_check").asBoolean()
                ? TypeChecker.resolve(expr, complete)
                : TypeChecker.check(expr, complete, problems::add));
  }

  private static Library library(JsonNode test) {
    List<Function> own = SpecTypes.functions(test);
    return own.isEmpty()
        ? CEL
        : Library.of(Stream.concat(StandardFunctions.cel().stream(), own.stream()).toList());
  }
}
