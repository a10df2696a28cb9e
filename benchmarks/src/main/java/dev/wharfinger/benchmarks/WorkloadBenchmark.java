package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All standard policies on one real workload, as for an admission request, beside the time that it
 * takes to read it: a Deployment of three hardened containers.
 */
@Warmup(iterations = 10, time = 3) // so much code is used that compiling it takes that long
public class WorkloadBenchmark extends SteadyState {
  static final String WORKLOAD = "kube-prometheus/manifests/kubeStateMetrics-deployment.yaml";

  private final PolicySet policies = StandardLibrary.compile();
  private Corpus.File file = new Corpus.File("", "");
  private Unjudged unjudged = new Unjudged(List.of());
  private ResourceSet judged = unjudged.fresh();

  /** Called by JMH. */
  public WorkloadBenchmark() {}

  /** Reads the workload. */
  @Setup
  public void load() {
    file = Corpus.file(WORKLOAD);
    unjudged = Unjudged.of(List.of(file));
    judged = unjudged.fresh();
  }

  /** Reads it from YAML. */
  @Benchmark
  public ResourceSet read() {
    return ResourceSet.parse(file.name(), file.text());
  }

  /** Binds and judges what was read. */
  @Benchmark
  public Report bindAndJudge(VerdictCounter counter) {
    return counter.count(policies.evaluate(unjudged.fresh()));
  }

  /** Judges once more what is bound. */
  @Benchmark
  public Report judge(VerdictCounter counter) {
    return counter.count(policies.evaluate(judged));
  }
}
