package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Presence;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Pod and its first container, with expressions about them. */
final class Subject {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final Type POD = CATALOG.type("kubernetes.Pod").orElseThrow();
  private static final Type CONTAINER = CATALOG.type("kubernetes.Container").orElseThrow();

  private final ObjectNode pod;
  private final ObjectNode container;

  private Subject(ObjectNode pod) {
    this.pod = pod;
    ObjectNode spec = as(ObjectNode.class, pod.get("spec"));
    this.container = as(ObjectNode.class, as(ListNode.class, spec.get("containers")).get(0));
  }

  static Subject of(String yaml) {
    return new Subject(
        DocumentBinder.bind(
                CATALOG,
                VersionedView.WRITTEN,
                ResourceSet.parse("pod.yaml", yaml).documents().get(0))
            .resources()
            .get(0));
  }

  @Nullable Object evaluate(String expression) {
    return plan(expression).eval(frame());
  }

  Frame frame() {
    Map<Type, List<?>> resources = Map.of(POD, new OpenList(List.of(pod), "there may be more"));
    return Evaluation.frame(resources, container, pod);
  }

  static Eval plan(String expression) {
    List<ExpressionProblem> problems = new ArrayList<>();
    Expr expr = CelParser.parse(expression, problems::add).orElseThrow();
    Environment environment =
        Environment.of(CATALOG, Library.of(StandardFunctions.own()), new Slots(2))
            .withLocal("self", 0, CONTAINER)
            .withLocal("object", 1, POD)
            .withPresence(Presence.ANY);
    Checked checked = TypeChecker.check(expr, environment, problems::add);
    if (problems.stream().anyMatch(problem -> !problem.warning())) {
      throw new IllegalArgumentException(expression + ": " + problems);
    }
    return Planner.plan(checked.typed());
  }

  private static <T> T as(Class<T> type, @Nullable Object value) {
    return type.cast(Objects.requireNonNull(value));
  }
}
