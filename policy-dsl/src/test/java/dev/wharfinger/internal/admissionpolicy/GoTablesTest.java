package dev.wharfinger.internal.admissionpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.admissionpolicy.MatchConstraints.ResourceRule;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.ObjectType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables of the API server's own tests of admission policies, as far as they are data. */
class GoTablesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FOLDER = "admission-policies/go-tables/";

  /** Every row but those with a library that only that test has. */
  @Test
  void compilesWhatTheApiServerCompiles() throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    int expressions = 0;
    for (JsonNode row : table("TestCompileValidatingPolicyExpression.compile_test.json")) {
      if (row.has("envType")) {
        continue;
      }
      boolean hasParams = row.path("hasParams").asBoolean();
      for (JsonNode expression : row.path("expressions")) {
        List<String> errors = errors(expression.asText(), hasParams);
        errors.forEach(error -> wrong.put(expression.asText(), error));
        expressions++;
      }
      boolean withoutAuthorizer = row.get("name").asText().equals("without authorizer");
      for (Map.Entry<String, JsonNode> expression : row.path("errorExpressions").properties()) {
        if (!withoutAuthorizer) {
          if (errors(expression.getKey(), hasParams).isEmpty()) {
            wrong.put(expression.getKey(), "compiles");
          }
          expressions++;
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(expressions).isEqualTo(56);
  }

  @Test
  void findsTheKindsThatTheApiServerFinds() throws IOException {
    int rows = 0;
    for (JsonNode row : table("TestExtractTypeNames.typechecking_test.json")) {
      Set<String> expected = new TreeSet<>();
      row.get("expected").forEach(kind -> expected.add(kind.get("Kind").asText()));
      assertThat(kinds(row)).as(row.get("name").asText()).isEqualTo(expected);
      rows++;
    }
    assertThat(rows).isEqualTo(6);
  }

  private static Set<String> kinds(JsonNode row) {
    List<ResourceRule> rules = new ArrayList<>();
    for (JsonNode rule : row.at("/policy/Spec/MatchConstraints/ResourceRules")) {
      JsonNode about = rule.at("/RuleWithOperations/Rule");
      rules.add(
          new ResourceRule(
              texts(about.get("APIGroups")),
              texts(about.get("APIVersions")),
              texts(about.get("Resources")),
              Set.of("CREATE"),
              List.of(),
              "*"));
    }
    Set<String> kinds = new TreeSet<>();
    new MatchedKinds(Catalogs.builtIn())
        .of(new MatchConstraints(rules, List.of(), false, null, null)).stream()
            .map(MatchedKinds.Request::kind)
            .filter(Objects::nonNull)
            .map(ObjectType::displayName)
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .forEach(kinds::add);
    return kinds;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** What is wrong with an expression of any type, as that of a variable is. */
  private static List<String> errors(String expression, boolean hasParams) throws IOException {
    String quoted = MAPPER.writeValueAsString(expression);
    String manifest =
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: test}
        spec:
          %s
          matchConstraints:
            resourceRules:
              - {apiGroups: ["*"], apiVersions: ["*"], resources: ["*"], operations: [CREATE]}
          variables:
          - {name: a, expression: %s}
          validations:
          - expression: "true"
        """
            .formatted(
                hasParams ? "paramKind: {apiVersion: acme.example/v1, kind: A}" : "", quoted);
    return TestManifest.read(new SourceText("test.yaml", manifest)).problems().stream()
        .filter(problem -> !problem.warning())
        .map(PolicyProblem::message)
        .toList();
  }

  private static JsonNode table(String name) throws IOException {
    return MAPPER.readTree(ConformanceSuite.data(FOLDER + name).toFile());
  }
}
