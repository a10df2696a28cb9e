package dev.wharfinger.internal.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {
  private static final int EVALUATIONS = 10_000;
  private static final int ATTEMPTS = 5;
  private static final Subject SUBJECT =
      Subject.of(
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: web, labels: {app: web}}
          spec:
            containers:
            - name: web
              image: ghcr.io/acme/web:1
              securityContext: {runAsNonRoot: true, runAsUser: 1000}
              ports: [{containerPort: 80}, {containerPort: 8443, protocol: UDP}]
              env: [{name: A, value: x}, {name: B, value: y}]
            - {name: log, image: ghcr.io/acme/log:1}
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!self.securityContext.privileged",
        "self.securityContext.privileged == false && self.name != 'x'",
        "has(self.securityContext.runAsNonRoot) && self.securityContext.runAsNonRoot",
        "!has(self.securityContext.runAsUser) || self.securityContext.runAsUser != 0",
        "self.securityContext.?runAsUser.orValue(0) > 0",
        "self.?securityContext.runAsNonRoot.hasValue()",
        "self.image.startsWith('ghcr.io/acme/')",
        "self.name in ['web', 'log']",
        "self.ports.all(p, p.containerPort <= 9000 && p.protocol in ['TCP', 'UDP'])",
        "self.env.exists(e, e.name == 'B')",
        "object.spec.containers.all(c, !c.securityContext.privileged)",
        "object.spec.containers.all(c, c.env.all(e, e.name != 'SECRET'))",
        "'app' in object.metadata.labels && object.metadata.labels['app'] == 'web'",
        "size(self.ports) < 3"
      })
  void thePassingPathAllocatesNothing(String expression) {
    assertThat(bytesInAllEvaluations(expression)).isLessThan(EVALUATIONS);
  }

  @Test
  void aListThatIsMadeIsNoticed() {
    assertThat(bytesInAllEvaluations("size(self.ports.map(p, p.containerPort)) > 0"))
        .isGreaterThan(EVALUATIONS);
  }

  private static long bytesInAllEvaluations(String expression) {
    Eval plan = Subject.plan(expression);
    Frame frame = SUBJECT.frame();
    run(plan, frame);
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && least >= EVALUATIONS; attempt++) {
      long before = allocated();
      run(plan, frame);
      least = Math.min(least, allocated() - before);
    }
    return least;
  }

  private static void run(Eval plan, Frame frame) {
    for (int i = 0; i < EVALUATIONS; i++) {
      frame.allow(100);
      if (plan.eval(frame) != Boolean.TRUE) {
        throw new AssertionError("does not pass");
      }
    }
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
