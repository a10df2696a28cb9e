package dev.wharfinger.benchmarks;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.raw.RawDocument;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All standard policies on the whole of a generated cluster, for clusters of two sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ClusterBenchmark {
  private static final int SMALL = 10_000;
  private static final int WARM = 5;
  private static final EvaluationOptions CLOSED = EvaluationOptions.builder().closed(true).build();

  private final PolicySet policies = StandardLibrary.compile();

  /** How many resources there are, about. */
  @Param({"10000", "100000"})
  public int resources;

  private List<String> files = List.of();
  private ResourceSet set = ResourceSet.read(List.of());

  /** Called by JMH. */
  public ClusterBenchmark() {}

  /** Makes the files, and warms the JVM up with as many resources for any size. */
  @Setup(Level.Trial)
  public void makeFiles() {
    files = GeneratedCluster.files(Math.min(resources, SMALL));
    for (int i = 0; i < WARM; i++) {
      policies.evaluate(readAll(), CLOSED);
    }
    files = GeneratedCluster.files(resources);
  }

  /** Reads a set that nobody has judged. */
  @Setup(Level.Invocation)
  public void readSet() {
    set = readAll();
  }

  /** Forgets the set, so that there is never more than one. */
  @TearDown(Level.Invocation)
  public void forgetSet() {
    set = ResourceSet.read(List.of());
  }

  private ResourceSet readAll() {
    ResourceSet all = ResourceSet.read(List.of());
    for (int i = 0; i < files.size(); i++) {
      all = all.and(ResourceSet.parse("namespaces-" + i + ".yaml", files.get(i)));
    }
    return all;
  }

  /** Reads the files from memory. */
  @Benchmark
  public ResourceSet read(ProcessorTime time, Heap heap) {
    forgetSet();
    ResourceSet read = time.count(this::readAll);
    heap.measure();
    return read;
  }

  /** Finds the type of each resource, and what does not fit it; slots are bound when first read. */
  @Benchmark
  public void bind(Blackhole blackhole, ProcessorTime time) {
    time.count(
        () -> {
          for (RawDocument document : set.documents()) {
            blackhole.consume(
                DocumentBinder.bind(policies.catalog(), VersionedView.WRITTEN, document));
          }
          return set;
        });
  }

  /** Binds, indexes and judges. */
  @Benchmark
  public Report evaluate(ProcessorTime time, Heap heap) {
    Report report = time.count(() -> policies.evaluate(set, CLOSED));
    heap.measure();
    return report;
  }
}
