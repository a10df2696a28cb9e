package dev.wharfinger.internal.cel.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.check.TypeChecker;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.cel.syntax.CelParser;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/**
 * An expression of a policy that compiles without a word never fails, on whatever valid resource.
 *
 * <p>More expressions than in a build are tried by {@code mvn test -Pfuzz -Dtest=SafetyTest}.
 */
class SafetyTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final Library OWN = Library.of(StandardFunctions.own());
  private static final Subjects SUBJECTS = new Subjects(CATALOG, 12, new Random(1));
  private static final int MOST_SUBJECTS = 40;
  private static final int DEEPEST = 4;

  private static final List<String> TYPES =
      List.of(
          "Container",
          "Container",
          "PodTemplate",
          "Workload",
          "Object",
          "Pod",
          "Deployment",
          "CronJob",
          "Service",
          "NetworkPolicy",
          "NetworkPolicyEgressRule",
          "Ingress",
          "Role",
          "ConfigMap",
          "HorizontalPodAutoscaler",
          "PersistentVolumeClaim",
          "Namespace");

  /** What is not to be proven, by the code of the fault. */
  private static final Map<String, String> EXCLUDED =
      Map.of(
          "overflow", "arithmetic",
          "divide-by-zero", "arithmetic",
          "number-out-of-range", "arithmetic: a number that another type of number cannot hold",
          "limit-steps", "limits",
          "not-ordered", "arithmetic: not a number, which no resource holds",
          "too-large", "limits");

  @Property(tries = 3_000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void whatCompilesNeverFails(@ForAll("expressions") Tried tried) {
    check(tried);
  }

  @Tag("fuzz")
  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void whatCompilesNeverFailsInManyExpressions(@ForAll("expressions") Tried tried) {
    check(tried);
  }

  private static void check(Tried tried) {
    String text = tried.sample().expression().toString();
    Slots slots = new Slots(2);
    Optional<Typed> accepted = accepted(text, tried.self(), slots);
    boolean dynamic =
        accepted.isPresent()
            && TypedTree.all(List.of(accepted.get())).stream().anyMatch(SafetyTest::isDynamic);
    Statistics.label("diagnostics")
        .collect(accepted.isEmpty() ? "some" : dynamic ? "none, but dynamic" : "none")
        .coverage(shares -> shares.check("none").percentage(share -> share >= 20));
    if (accepted.isPresent() && !dynamic) {
      assertSafe(Planner.plan(accepted.get()), slots, tried);
    }
  }

  private static Optional<Typed> accepted(String text, Type self, Slots slots) {
    Environment environment =
        Environment.of(CATALOG, OWN, slots)
            .withLocal("self", 0, self)
            .withLocal("kubernetes.version", 1, Scalar.VERSION);
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<Expr> parsed = CelParser.parse(text, problems::add);
    Optional<Checked> checked =
        parsed.map(expr -> TypeChecker.check(expr, environment, problems::add));
    return problems.isEmpty() ? checked.map(Checked::typed) : Optional.empty();
  }

  private static boolean isDynamic(Typed part) {
    return isDynamic(part.type());
  }

  private static boolean isDynamic(Type type) {
    if (type instanceof ListType list) {
      return isDynamic(list.element());
    }
    if (type instanceof OptionalType optional) {
      return isDynamic(optional.element());
    }
    return type instanceof MapType map
        ? isDynamic(map.key()) || isDynamic(map.value())
        : type == Scalar.DYN;
  }

  private static void assertSafe(Eval program, Slots slots, Tried tried) {
    Frame frame = new Frame(slots.count(), new SubjectsContext(CATALOG, SUBJECTS));
    frame.set(1, frame.context().kubernetesVersion());
    for (Subjects.Subject subject :
        SUBJECTS.of(tried.self(), MOST_SUBJECTS, new Random(tried.toString().hashCode()))) {
      frame.allow(1_000_000);
      frame.set(0, subject.self());
      Object result = program.eval(frame);
      if (result instanceof Fault fault) {
        assertThat(EXCLUDED)
            .as("%s: %s over %s in %s", tried, fault, subject.self().path(), subject.text())
            .containsKey(fault.code());
      }
    }
  }

  /**
   * An expression about a subject.
   *
   * @param sample has no document
   */
  record Tried(Type self, Sample sample) {
    @Override
    public String toString() {
      return self.displayName() + ": " + sample.expression();
    }
  }

  @Provide
  Arbitrary<Tried> expressions() {
    PolicyLanguage language = new PolicyLanguage();
    return Arbitraries.of(TYPES)
        .map(name -> CATALOG.type("kubernetes." + name).orElseThrow())
        .flatMap(
            self ->
                Arbitraries.fromGenerator(random -> sample(random, language, self).shrinkable())
                    .map(sample -> new Tried(self, sample)));
  }

  private static Sample sample(Random random, PolicyLanguage language, Type self) {
    int depth = 1 + random.nextInt(DEEPEST);
    Tree expression =
        new RandomExpressions(random, language)
            .expression(Scalar.BOOL, depth, List.of(new Name("self", self)));
    return new Sample(expression, Map.of());
  }
}
