package dev.wharfinger.internal.cel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.plan.Planner;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the checker accepts never fails, on whatever objects. */
class SoundnessTest {
  private static final int EXPRESSIONS = 5_000;
  private static final int OBJECTS = 40;

  private final Catalog catalog = TestTypes.catalog();
  private final Type workload = catalog.type("test.Workload").orElseThrow();
  private final List<Object> objects = new ArrayList<>();

  SoundnessTest() {
    RandomNodes nodes = new RandomNodes(new Random(7));
    for (int i = 0; i < OBJECTS; i++) {
      objects.add(nodes.value(workload));
    }
  }

  @Test
  void whatIsAcceptedNeverFailsAndWhatIsRefusedOftenDoes() {
    List<String> unsound = new ArrayList<>();
    int accepted = 0;
    int refused = 0;
    int failing = 0;
    for (int seed = 0; seed < EXPRESSIONS; seed++) {
      Random random = new Random(seed);
      String expression = new RandomConditions(random).condition(1 + random.nextInt(3));
      Slots slots = new Slots(1);
      List<String> codes = new ArrayList<>();
      Checked checked = check(expression, slots, codes);
      if (codes.isEmpty()) {
        accepted++;
        unsound.addAll(faults(expression, checked, slots));
      } else if (codes.stream().allMatch(code -> code.startsWith("unguarded"))) {
        refused++;
        failing += faults(expression, checked, slots).isEmpty() ? 0 : 1;
      }
    }
    assertThat(unsound).isEmpty();
    assertThat(accepted).isGreaterThan(1_000);
    assertThat(failing).as("of %s refused", refused).isGreaterThan(refused / 2);
  }

  private Checked check(String expression, Slots slots, List<String> errors) {
    Environment environment =
        Environment.of(catalog, Library.of(StandardFunctions.own()), slots)
            .withLocal("self", 0, workload);
    List<ExpressionProblem> problems = new ArrayList<>();
    Checked checked =
        TypeChecker.checkCondition(TestPolicy.parse(expression), environment, problems::add);
    problems.stream()
        .filter(problem -> !problem.warning())
        .forEach(problem -> errors.add(problem.code()));
    return checked;
  }

  private List<String> faults(String expression, Checked checked, Slots slots) {
    Eval program = Planner.plan(checked.typed());
    Frame frame = new Frame(slots.count(), NoEvaluation.CONTEXT);
    List<String> faults = new ArrayList<>();
    for (Object object : objects) {
      frame.allow(1_000_000);
      frame.set(0, object);
      if (program.eval(frame) instanceof Fault fault) {
        faults.add(expression + ": " + fault);
        return faults;
      }
    }
    return faults;
  }
}
