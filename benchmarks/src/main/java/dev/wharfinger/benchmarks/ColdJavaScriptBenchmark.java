package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From nothing to the first verdict of a policy, in a JVM that has loaded nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdJavaScriptBenchmark {

  /** Called by JMH. */
  public ColdJavaScriptBenchmark() {}

  /** By an expression. */
  @Benchmark
  public Report expression(ProcessorTime time) {
    return time.count(() -> JavaScriptPolicies.expression().evaluate(pod()));
  }

  /** By a module. */
  @Benchmark
  public Report module(ProcessorTime time) {
    return time.count(
        () -> {
          try (JavaScriptRuntime runtime = JavaScriptRuntime.create()) {
            return JavaScriptPolicies.module(runtime).evaluate(pod());
          }
        });
  }

  /** Makes as many contexts as there are threads, and tells what is in use then. */
  @Benchmark
  public int contexts(Threads threads, Heap heap) throws Exception {
    threads.judge();
    heap.measure();
    return threads.runtime.contexts();
  }

  private static ResourceSet pod() {
    return ResourceSet.parse("one.yaml", ManyBenchmark.pod(0));
  }

  /** Threads that judge at the same time, each in a context of its own. */
  @State(Scope.Benchmark)
  public static class Threads {
    @Param({"1", "9"})
    int count;

    private JavaScriptRuntime runtime = JavaScriptRuntime.create();

    /** Called by JMH. */
    public Threads() {}

    private void judge() throws Exception {
      runtime.close();
      runtime = JavaScriptRuntime.builder().contexts(count).build();
      PolicySet policies = JavaScriptPolicies.module(runtime);
      CyclicBarrier together = new CyclicBarrier(count);
      ExecutorService threads = Executors.newFixedThreadPool(count);
      try {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          all.add(
              threads.submit(
                  () -> {
                    together.await();
                    return policies.evaluate(pod());
                  }));
        }
        for (Future<?> each : all) {
          each.get();
        }
      } finally {
        threads.shutdown();
      }
    }

    /** Ends the runtime. */
    @TearDown
    public void close() {
      runtime.close();
    }
  }
}
