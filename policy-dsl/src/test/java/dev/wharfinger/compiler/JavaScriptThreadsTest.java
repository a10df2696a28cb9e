package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One policy set of modules serves many threads, who have fewer contexts than they are. */
class JavaScriptThreadsTest {
  private static final int THREADS = 64;
  private static final int CONTEXTS = 3;

  /**
   * Each would tell another thing every time if anything were kept from one subject to the next.
   */
  private static final List<String> BODIES =
      List.of(
          "seen.push(self.name); context.report({message: seen.join()});",
          "context.report({message: [self.pod().metadata.name, self.imageReference().name()].join()});",
          "try { Array.prototype.join = () => 'x'; } catch (e) { context.report({at: 'image'}); }",
          "if (self.name === 'c1') for (;;);",
          "throw new Error(self.name);",
          "if (resources('kubernetes.Pod').some((pod) => pod.spec.containers.includes(self))) {"
              + " context.report({message: 'found'}); }");

  @Test
  void everyThreadGetsTheReportThatOneThreadGets() throws Exception {
    everyThreadAgrees(Duration.ofSeconds(1));
  }

  @Test
  @Tag("soak")
  void everyThreadGetsItForAMinute() throws Exception {
    everyThreadAgrees(Duration.ofMinutes(1));
  }

  @Test
  void nothingIsLeftOfARuntimeThatIsClosed() throws InterruptedException {
    WeakReference<JavaScriptRuntime> closed = used();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (closed.get() != null && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(closed.get()).isNull();
  }

  private static WeakReference<JavaScriptRuntime> used() {
    JavaScriptRuntime runtime = JavaScriptRuntime.builder().contexts(1).build();
    PolicySet policies = policies(runtime);
    ResourceSet resources = resources();
    policies.evaluate(resources);
    assertThat(runtime.contexts()).isEqualTo(1);
    runtime.close();
    assertThat(runtime.contexts()).isZero();
    assertThat(policies.evaluate(resources).findings())
        .isNotEmpty()
        .allMatch(finding -> finding.outcome() == Outcome.ERROR)
        .allMatch(finding -> finding.message().endsWith("is closed"));
    return new WeakReference<>(runtime);
  }

  private static void everyThreadAgrees(Duration time) throws Exception {
    try (JavaScriptRuntime runtime =
        JavaScriptRuntime.builder().contexts(CONTEXTS).statements(10_000).build()) {
      PolicySet policies = policies(runtime);
      List<String> expected = told(policies.evaluate(resources()));
      assertThat(expected).hasSize(6 * BODIES.size() - 5);
      ResourceSet fresh = resources(); // unbound, so that the threads also compete to bind it
      long end = System.nanoTime() + time.toNanos();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<List<String>>> different = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          different.add(threads.submit(() -> lastUntil(end, policies, fresh, expected)));
        }
        for (Future<List<String>> last : different) {
          assertThat(last.get()).isEqualTo(expected);
        }
        assertThat(runtime.contexts()).isLessThanOrEqualTo(CONTEXTS);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /** The first report that is not as expected, else the last one. */
  private static List<String> lastUntil(
      long end, PolicySet policies, ResourceSet resources, List<String> expected) {
    List<String> told;
    do {
      told = told(policies.evaluate(resources));
    } while (told.equals(expected) && System.nanoTime() < end);
    return told;
  }

  private static List<String> told(Report report) {
    return report.findings().stream().map(JavaScriptThreadsTest::told).toList();
  }

  private static String told(Finding finding) {
    return finding.outcome()
        + " "
        + finding.policy().id()
        + " "
        + finding.location()
        + " "
        + finding.message();
  }

  private static PolicySet policies(JavaScriptRuntime runtime) {
    PolicyCompiler compiler = PolicyCompiler.create().javaScript(runtime);
    for (int i = 0; i < BODIES.size(); i++) {
      String text =
          """
          const seen = [];
          export default {
            meta: {id: 'policy-%d', title: 'a title', severity: 'low',
              match: 'kubernetes.Container'},
            check(self, context) { %s },
          };
          """
              .formatted(i, BODIES.get(i));
      compiler = compiler.add(PolicySource.of("policy-" + i + ".mjs", text));
    }
    return compiler.compile();
  }

  private static ResourceSet resources() {
    String pods =
        IntStream.range(0, 3)
            .mapToObj(
                pod ->
                    """
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: p%d}
                    spec:
                      containers: [{name: c%d, image: nginx}, {name: d%d, image: busybox}]
                    """
                        .formatted(pod, pod, pod))
            .collect(Collectors.joining("---\n"));
    return ResourceSet.parse("pods.yaml", pods);
  }
}
