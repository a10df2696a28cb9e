package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicySource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Compiling policies in a JVM that has loaded nothing of the library: each fork does it once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(7)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdBenchmark {

  /** Called by JMH. */
  public ColdBenchmark() {}

  /** All standard policies. */
  @Benchmark
  public PolicySet compileLibrary(ProcessorTime time) {
    return time.count(StandardLibrary::compile);
  }

  /** As many policies as a large library has. */
  @Benchmark
  public PolicySet compileGenerated(Texts texts, ProcessorTime time) {
    return time.count(() -> GeneratedPolicies.compile(texts.sources));
  }

  /** The texts, made beforehand. */
  @State(Scope.Benchmark)
  public static class Texts {
    private final List<PolicySource> sources = GeneratedPolicies.sources(300);

    /** Called by JMH. */
    public Texts() {}
  }
}
