package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same policy as an expression and as a module, on the containers of many pods; all comply. */
@Warmup(iterations = 15, time = 2) // the compiler of scripts takes its time, where there is one
public class JavaScriptBenchmark extends SteadyState {
  private static final int MANY = 300;

  private final JavaScriptRuntime runtime = JavaScriptRuntime.builder().contexts(1).build();
  private final PolicySet expression = JavaScriptPolicies.expression();
  private final PolicySet module = JavaScriptPolicies.module(runtime);
  private final String text =
      IntStream.range(0, MANY).mapToObj(ManyBenchmark::pod).collect(Collectors.joining());
  private final ResourceSet known = ResourceSet.parse("many.yaml", text);
  private final Unjudged unjudged = new Unjudged(known.documents());

  /** Called by JMH. */
  public JavaScriptBenchmark() {}

  /**
   * Makes sure that it is passes that are measured.
   *
   * @throws IllegalStateException if anything was found
   */
  @Setup
  public void check() {
    for (PolicySet policies : List.of(expression, module)) {
      if (!policies.evaluate(known).complies()) {
        throw new IllegalStateException("the policies do not pass");
      }
    }
  }

  /** Ends the runtime. */
  @TearDown
  public void close() {
    runtime.close();
  }

  /** By an expression, once more. */
  @Benchmark
  public Report expression(VerdictCounter counter) {
    return counter.count(expression.evaluate(known));
  }

  /** By a module, once more: the objects of the resources are there. */
  @Benchmark
  public Report module(VerdictCounter counter) {
    return counter.count(module.evaluate(known));
  }

  /** By an expression, for the first time. */
  @Benchmark
  public Report bindAndJudgeByExpression(VerdictCounter counter) {
    return counter.count(expression.evaluate(unjudged.fresh()));
  }

  /** By a module, for the first time. */
  @Benchmark
  public Report bindAndJudgeByModule(VerdictCounter counter) {
    return counter.count(module.evaluate(unjudged.fresh()));
  }
}
