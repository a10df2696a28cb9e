package dev.wharfinger.internal.policy.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.wharfinger.internal.engine.CompiledPolicySet;
import dev.wharfinger.internal.engine.PlannedPolicy;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.ParamBinder;
import dev.wharfinger.internal.policy.check.PolicyChecker;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyReader;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.Node;
import dev.wharfinger.resource.Place;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.spi.Clue;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a subject costs that complies with everything. */
class PassingPathTest {
  private static final int POLICIES = 50;
  private static final int ROUNDS = 20_000;
  private static final String POD =
      "{apiVersion: v1, kind: Pod, spec: {containers: [{name: web, image: nginx, env: [{name: A}]}]}}";

  @Test
  void fiftyPoliciesAllocateNothingButOneFrame() {
    Catalog catalog = Catalogs.builtIn();
    List<CheckedPolicy> policies = new ArrayList<>();
    for (int number = 0; number < POLICIES; number++) {
      policies.add(policy("p" + number, catalog));
    }
    Subject subject = subject(policies.get(0), catalog);
    List<Integer> numbers = new ArrayList<>();
    policies.forEach(policy -> numbers.add(numbers.size()));
    SubjectProgram program =
        new PolicySubjects(policies).compile(policies.get(0).subjects().get(0), numbers);
    Passes passes = new Passes();
    long bytes = 0;
    for (int warmUp = 0; warmUp < 3; warmUp++) {
      bytes = allocated(program, subject, passes);
    }
    assertThat(passes.count).isEqualTo(3L * ROUNDS * POLICIES);
    assertThat((double) bytes / ROUNDS).isLessThan(200);
  }

  private static long allocated(SubjectProgram program, Subject subject, Passes passes) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int round = 0; round < ROUNDS; round++) {
      program.evaluate(subject.node(), subject.resource(), subject.context(), passes);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static CheckedPolicy policy(String id, Catalog catalog) {
    String text =
        """
        id: %s
        title: Title
        severity: low
        match: kubernetes.Container
        matchConditions: {named: "self.name != ''"}
        variables: {image: self.image}
        expression: "!self.securityContext.privileged && variables.image != 'busybox'"
        message: "container '{self.name}'"
        """
            .formatted(id);
    List<PolicyProblem> problems = new ArrayList<>();
    PolicyFile file =
        PolicyReader.read(PolicyText.given(new SourceText(id, text)), problems::add).orElseThrow();
    CheckedPolicy policy =
        PolicyChecker.check(
                file,
                ParamBinder.bind(file.declaration(), List.of(), true, problems::add),
                file.header().severity(),
                catalog,
                problems::add)
            .orElseThrow();
    assertThat(problems).isEmpty();
    return policy;
  }

  /** Lets the engine find a container, and keeps it. */
  private static Subject subject(CheckedPolicy policy, Catalog catalog) {
    List<Subject> found = new ArrayList<>();
    PlannedPolicy planned =
        new PlannedPolicy(
            policy.about(), policy.subjects(), policy.file().declaration().view(), false);
    new CompiledPolicySet(
            catalog,
            List.of(planned),
            (type, numbers) ->
                (node, resource, context, verdicts) ->
                    found.add(new Subject(node, resource, context)),
            (types, resources) -> {
              throw new IllegalStateException("there are no definitions");
            })
        .evaluate(ResourceSet.parse("pod.yaml", POD));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private record Subject(Node node, Node resource, EvaluationContext context) {}

  private static final class Passes implements Verdicts {
    private long count;

    @Override
    public void pass(int policy) {
      count++;
    }

    @Override
    public void skip(int policy) {
      throw new AssertionError("skipped");
    }

    @Override
    public void fail(int policy, Place at, String message, List<Clue> clues) {
      throw new AssertionError(message);
    }

    @Override
    public void error(int policy, Place at, Fault fault, List<Clue> clues) {
      throw new AssertionError(fault);
    }

    @Override
    public void unknown(int policy, Place at, Unknown unknown, List<Clue> clues) {
      throw new AssertionError(unknown);
    }
  }
}
