package dev.wharfinger.internal.cel.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.internal.cel.eval.Values;
import dev.wharfinger.internal.cel.function.NoContext;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Cidr;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.IpAddress;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.SemanticVersion;
import dev.wharfinger.type.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The cases of the API server's own tests of its CEL libraries. What fails there when it is
 * evaluated has to compile here, and to fail when it is evaluated.
 */
class KubernetesLibraryTest {
  private static final int CASES = 168;
  private static final List<String> FAILS_LATE = List.of("expectedRuntimeErr", "expectRuntimeErr");
  private static final List<String> FAILS_EARLY =
      List.of("expectedCompileErr", "expectCompileErrs");
  private static final Library LIBRARY =
      Library.of(StandardFunctions.kubernetes(Version.parse("1.37")));

  private final ConformanceSuite suite = ConformanceSuite.named("kubernetes-cel-library");
  private final Map<String, Integer> names = new HashMap<>();

  @Test
  void theLibrariesDoWhatThoseOfTheApiServerDo() throws IOException {
    new ObjectMapper()
        .readTree(ConformanceSuite.data("kubernetes-cel/library-vectors.json").toFile())
        .forEach(test -> suite.check(id(test), failure(test)));
    suite.finish(CASES);
  }

  /** Some names occur more than once. */
  private String id(JsonNode test) {
    String id = test.get("library").asText() + "/" + test.get("name").asText();
    int count = names.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "#" + count;
  }

  private static String failure(JsonNode test) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<Checked> compiled = compile(test.get("expr").asText(), problems::add);
    problems.removeIf(ExpressionProblem::warning);
    if (FAILS_EARLY.stream().anyMatch(test::has)) {
      return problems.isEmpty() ? "compiles" : "";
    }
    if (compiled.isEmpty() || !problems.isEmpty()) {
      return problems.get(0).message();
    }
    Object result = Planner.plan(compiled.get().typed()).eval(Evaluation.frame());
    if (FAILS_LATE.stream().anyMatch(test::has)) {
      return result instanceof Fault ? "" : "yields " + result;
    }
    Object expected =
        value(test.has("expectValue") ? test.get("expectValue") : test.get("expectResult"));
    boolean sameType = scalar(expected).equals(scalar(result));
    boolean same =
        sameType
            && Boolean.TRUE.equals(Values.equal(Meter.of(NoContext.CONTEXT), expected, result));
    return same ? "" : "yields " + result;
  }

  /** Numbers of different types may be equal. */
  private static Optional<Scalar> scalar(@Nullable Object value) {
    return value == null ? Optional.empty() : Scalar.of(value);
  }

  private static Optional<Checked> compile(String text, Consumer<ExpressionProblem> problems) {
    Environment environment =
        Environment.of(Catalog.builder().build(), LIBRARY, new Slots(5)).withPresence(Presence.ANY);
    Optional<Expr> parsed = CelParser.parse(text, problems);
    return parsed.map(expr -> TypeChecker.check(expr, environment, problems));
  }

  private static @Nullable Object value(JsonNode tagged) {
    Map.Entry<String, JsonNode> only = tagged.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "double" -> value.asDouble();
      case "ip" -> IpAddress.parse(value.asText());
      case "cidr" -> Cidr.parse(value.asText());
      case "quantity" -> Quantity.parse(value.asText());
      case "semver" -> SemanticVersion.parse(value.asText());
      case "optional_none" -> Optional.empty();
      case "optional_of" -> Optional.ofNullable(value(value));
      case "list" -> {
        List<@Nullable Object> list = new ArrayList<>();
        value.forEach(element -> list.add(value(element)));
        yield list;
      }
      default -> SpecValue.of(tagged);
    };
  }
}
