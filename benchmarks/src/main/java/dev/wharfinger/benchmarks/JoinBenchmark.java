package dev.wharfinger.benchmarks;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each resource searches all others by equality, for growing sets. A set is judged once, so that
 * binding it and making its index are part of the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8)
@Measurement(iterations = 5)
public class JoinBenchmark {
  private static final int IN_A_FILE = 10_000;
  private static final EvaluationOptions CLOSED = EvaluationOptions.builder().closed(true).build();

  private final PolicySet policies =
      GeneratedPolicies.compile(
          List.of(
              PolicySource.of(
                  "next-exists.yaml",
                  """
                  id: next-exists
                  title: The next exists
                  severity: low
                  match: kubernetes.ConfigMap
                  expression: >-
                    resources(kubernetes.ConfigMap).exists(m, m.metadata.name == self.data['next'])
                  matchConditions: {hasNext: "'next' in self.data"}
                  message: "there is no `{self.data['next']}`"
                  """)));

  /** How many resources there are. */
  @Param({"1000", "10000", "100000"})
  public int resources;

  private ResourceSet set = ResourceSet.read(List.of());

  /** Called by JMH. */
  public JoinBenchmark() {}

  /** Reads a set that nobody has judged. */
  @Setup(Level.Invocation)
  public void read() {
    set = file(0);
    for (int first = IN_A_FILE; first < resources; first += IN_A_FILE) {
      set = set.and(file(first));
    }
  }

  private ResourceSet file(int first) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < Math.min(first + IN_A_FILE, resources); i++) {
      text.append("{apiVersion: v1, kind: ConfigMap, metadata: {name: m%d}, ".formatted(i))
          .append("data: {next: m%d}}\n---\n".formatted((i + 1) % resources));
    }
    return ResourceSet.parse("maps-" + first + ".yaml", text.toString());
  }

  /** Judges all of them. */
  @Benchmark
  public Report judge(ProcessorTime time) {
    Report report = time.count(() -> policies.evaluate(set, CLOSED));
    if (!report.complies()) {
      throw new IllegalStateException("the generated policy does not pass");
    }
    return report;
  }
}
