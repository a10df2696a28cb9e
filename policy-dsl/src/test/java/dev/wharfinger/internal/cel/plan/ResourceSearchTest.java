package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches of resources by equality, which an index answers. */
class ResourceSearchTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final Type SERVICE = CATALOG.type("kubernetes.Service").orElseThrow();

  /** More than a walk through a list of a hundred elements, and far less than one of many. */
  private static final int FEW_STEPS = 200;

  @Test
  void aSearchAmongManyTakesFewSteps() {
    List<?> many =
        services(IntStream.range(0, 5_000).mapToObj(i -> "name: s" + (4_999 - i)).toList());
    assertThat(evaluate("resources(kubernetes.Service).exists(s, s.metadata.name == wanted)", many))
        .isEqualTo(true);
    assertThat(
            evaluate(
                "resources(kubernetes.Service).exists(s, s.metadata.name + '' == wanted)", many))
        .isInstanceOf(Fault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'k': wanted}['k']",
        "wanted + ''",
        "(wanted == '' ? 'a' : wanted)",
        "[wanted].map(w, w)[0]",
        "cel.bind(w, wanted, w)"
      })
  void whatIsSearchedMayBeAnything(String wanted) {
    List<?> many = services(IntStream.range(0, 5_000).mapToObj(i -> "name: s" + i).toList());
    String search = "resources(kubernetes.Service).exists(s, s.metadata.name == " + wanted + ")";
    assertThat(evaluate(search, many)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resources(kubernetes.Service).exists(s, s.metadata.name == {'k': wanted}['l'])",
        "resources(kubernetes.Service).exists(s, s.metadata.name == wanted)",
        "resources(kubernetes.Service).exists(s, wanted == s.metadata.name && s.spec.type == 'NodePort')",
        "resources(kubernetes.Service).exists_one(s, s.metadata.name == wanted)",
        "resources(kubernetes.Service).all(s, s.metadata.name != wanted || s.spec.type == 'NodePort')",
        "resources(kubernetes.Service).all(s, !(s.metadata.name == wanted) || s.spec.type == 'x')",
        "resources(kubernetes.Service).filter(s, s.metadata.name == wanted).map(s, s.spec.type)",
        "resources(kubernetes.Service).map(s, s.metadata.name == wanted, s.spec.type)",
        "resources(kubernetes.Service).filter(s, s.metadata.name == wanted && s.metadata.namespace != 'b').size()",
        "resources(kubernetes.Service).exists(s, s.metadata.name == dyn(1))",
        "resources(kubernetes.Service).exists(s, s.metadata.name == s.metadata.namespace)"
      })
  void anIndexGivesWhatAWalkGives(String expression) {
    List<String> names =
        List.of(
            "name: s7",
            "{}",
            "name: s1",
            "name: {{ .Values.name }}",
            "name: s7, namespace: b",
            "name: 7",
            "namespace: s7",
            "name: s7, namespace: s7");
    List<?> services = services(names);
    assertThat(text(evaluate(expression, services)))
        .isEqualTo(text(evaluate(walking(expression), services)));
    List<?> open = new OpenList(services, "there may be more");
    assertThat(text(evaluate(expression, open)))
        .isEqualTo(text(evaluate(walking(expression), open)));
  }

  /** The same question in a form of which the planner does not know that it is a search. */
  private static String walking(String expression) {
    return expression.replace(
        "resources(kubernetes.Service)", "[resources(kubernetes.Service)][0]");
  }

  private static String text(@Nullable Object result) {
    if (result instanceof OpenList open) {
      return "open " + List.copyOf(open);
    }
    return result instanceof Unknown || result instanceof Fault
        ? String.valueOf(Evaluation.summary(result))
        : String.valueOf(result);
  }

  private static @Nullable Object evaluate(String expression, List<?> services) {
    Frame frame = Evaluation.frame(Map.of(SERVICE, services), "s7");
    frame.allow(FEW_STEPS);
    return plan(expression).eval(frame);
  }

  private static Eval plan(String expression) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Environment environment =
        Environment.of(CATALOG, Library.of(StandardFunctions.own()), new Slots(1))
            .withLocal("wanted", 0, Scalar.STRING)
            .withPresence(Presence.ANY);
    return Planner.plan(
        TypeChecker.check(
                CelParser.parse(expression, problems::add).orElseThrow(),
                environment,
                problems::add)
            .typed());
  }

  private static List<?> services(List<String> metadata) {
    String text =
        metadata.stream()
            .map(
                of ->
                    "apiVersion: v1\nkind: Service\nmetadata: {"
                        + of.replace("{}", "")
                        + "}\nspec: {type: NodePort}\n")
            .collect(Collectors.joining("---\n"));
    return ResourceSet.parse("services.yaml", text).documents().stream()
        .flatMap(
            document ->
                DocumentBinder.bind(CATALOG, VersionedView.WRITTEN, document).resources().stream())
        .toList();
  }
}
