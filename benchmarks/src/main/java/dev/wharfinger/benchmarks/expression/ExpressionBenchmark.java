package dev.wharfinger.benchmarks.expression;

import dev.wharfinger.benchmarks.SteadyState;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * One expression on one pod after another.
 *
 * <p>Before it is measured each contender evaluates all expressions in turn, as it would in a
 * program that has more than one policy; else the JVM specialises what they share for this one.
 */
public class ExpressionBenchmark extends SteadyState {
  private static final long MIXED = TimeUnit.MILLISECONDS.toNanos(500);

  private final PodTypes types = new PodTypes();
  private final List<ObjectNode> nodes = SamplePods.nodes(types);
  private final List<Map<String, ?>> variables =
      SamplePods.maps().stream().<Map<String, ?>>map(CelJava::variables).toList();
  private final Map<SampleExpression, Contenders> all = new EnumMap<>(SampleExpression.class);
  private Planned planned = Planned.of("true", types);
  private CelJava legacy = CelJava.legacy("true");
  private CelJava planner = CelJava.planner("true");
  private Predicate<ObjectNode> handWritten = pod -> true;
  private int next;

  /** What is evaluated. */
  @Param public SampleExpression expression = SampleExpression.GUARD;

  /** Called by JMH. */
  public ExpressionBenchmark() {}

  /** Compiles all expressions for all contenders, and compares their results. */
  @Setup
  public void compile(BenchmarkParams benchmark) {
    for (SampleExpression each : SampleExpression.values()) {
      Contenders contenders = Contenders.of(each, types);
      contenders.compare(nodes, variables);
      all.put(each, contenders);
    }
    mix(contender(benchmark.getBenchmark()));
    Contenders chosen = Contenders.of(expression, types);
    planned = chosen.planned();
    legacy = chosen.legacy();
    planner = chosen.planner();
    handWritten = chosen.handWritten();
  }

  /** The library, over its nodes. */
  @Benchmark
  public boolean wharfinger() {
    return planned.holds(nodes.get(next()));
  }

  /** The default runtime of cel-java, over maps. */
  @Benchmark
  public boolean celJavaLegacy() {
    return legacy.holds(variables.get(next()));
  }

  /** The recommended runtime of cel-java, over maps. */
  @Benchmark
  public boolean celJavaPlanner() {
    return planner.holds(variables.get(next()));
  }

  /** Java, over the nodes of the library. */
  @Benchmark
  public boolean handWritten() {
    return handWritten.test(nodes.get(next()));
  }

  private int next() {
    next = next + 1 & SamplePods.COUNT - 1;
    return next;
  }

  private Predicate<Contenders> contender(String benchmark) {
    String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    return switch (method) {
      case "wharfinger" -> c -> c.planned().holds(nodes.get(next()));
      case "celJavaLegacy" -> c -> c.legacy().holds(variables.get(next()));
      case "celJavaPlanner" -> c -> c.planner().holds(variables.get(next()));
      default -> c -> c.handWritten().test(nodes.get(next()));
    };
  }

  private void mix(Predicate<Contenders> contender) {
    long end = System.nanoTime() + MIXED;
    long holding = 0;
    do {
      for (Contenders contenders : all.values()) {
        for (int i = 0; i < SamplePods.COUNT; i++) {
          holding += contender.test(contenders) ? 1 : 0;
        }
      }
    } while (System.nanoTime() < end);
    if (holding == 0) {
      throw new IllegalStateException("nothing holds");
    }
  }
}
