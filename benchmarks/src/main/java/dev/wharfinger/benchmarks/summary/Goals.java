package dev.wharfinger.benchmarks.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The goals of the design for closures. */
final class Goals {
  private static final String TIMES = "%.1f times";
  private static final String MILLISECONDS = "%.0f ms";
  private static final String EXPRESSION = "ExpressionBenchmark.";

  private Goals() {}

  static List<Goal> all() {
    List<Goal> goals = new ArrayList<>();
    addExpressions(goals);
    addEvaluation(goals);
    addCold(goals);
    return goals;
  }

  private static void addExpressions(List<Goal> goals) {
    Map<String, Integer> faster = new java.util.LinkedHashMap<>();
    faster.put("PREFIX", 20);
    faster.put("GUARD", 20);
    faster.put("ARITHMETIC", 20);
    faster.put("ABSORBED_ERROR", 50);
    faster.put("DIGEST", 2);
    faster.forEach(
        (expression, times) ->
            goals.add(
                Goal.atLeast(
                    words(expression) + ": faster than the faster cel-java runtime",
                    times,
                    TIMES,
                    results -> againstCelJava(results, expression))));
    for (String expression : faster.keySet()) {
      goals.add(
          Goal.atMost(
              words(expression) + ": against hand-written Java",
              6,
              TIMES,
              results ->
                  results.ratio(
                      EXPRESSION + "wharfinger:" + expression,
                      EXPRESSION + "handWritten:" + expression)));
    }
    for (String expression : faster.keySet()) {
      if (!expression.equals("DIGEST")) {
        goals.add(
            Goal.atMost(
                words(expression) + ": allocated",
                0,
                "%.0f B",
                results -> allocated(results, EXPRESSION + "wharfinger:" + expression)));
      }
    }
  }

  private static void addEvaluation(List<Goal> goals) {
    goals.add(
        Goal.atMost(
            "300 policies on one resource, per policy and subject",
            100,
            "%.0f ns",
            results -> perVerdict(results, "ManyBenchmark.manyPoliciesOnOneResource")));
    goals.add(
        Goal.atMost(
            "a real Deployment against the whole library, bound and judged, over reading it",
            1,
            "%.2f",
            results -> results.ratio("WorkloadBenchmark.bindAndJudge", "WorkloadBenchmark.read")));
    goals.add(
        Goal.atMost(
            "100,000 resources searched by equality, each over one of 10,000",
            2,
            TIMES,
            results -> ofTenTimes(results, "JoinBenchmark.judge")));
    for (String phase : List.of("read", "bind", "evaluate")) {
      goals.add(
          Goal.atMost(
              "%s 100,000 resources of a cluster, each over one of 10,000".formatted(phase),
              1.2,
              "%.2f times",
              results -> ofTenTimes(results, "ClusterBenchmark." + phase)));
    }
    goals.add(
        Goal.atLeast(
            "reading YAML into the raw tree, of the parser's own event speed",
            60,
            "%.0f %%",
            results ->
                results
                    .ratio("ReadingBenchmark.bareEvents", "ReadingBenchmark.rawTrees")
                    .map(ratio -> 100 * ratio)));
  }

  private static void addCold(List<Goal> goals) {
    goals.add(
        Goal.atMost(
            "compile 300 policies in a cold JVM",
            500,
            MILLISECONDS,
            results -> milliseconds(results, "ColdBenchmark.compileGenerated")));
    goals.add(
        Goal.atMost(
            "compile the library in a cold JVM",
            500,
            MILLISECONDS,
            results -> milliseconds(results, "ColdBenchmark.compileLibrary")));
    goals.add(
        Goal.atMost(
            "command line, start to exit",
            700,
            MILLISECONDS,
            results -> milliseconds(results, "CommandLineBenchmark.jar")));
    goals.add(
        Goal.atMost(
            "command line with class-data sharing, start to exit",
            400,
            MILLISECONDS,
            results -> milliseconds(results, "CommandLineBenchmark.launcher")));
  }

  /** The time for each of 100,000 over that for each of 10,000. */
  private static Optional<Double> ofTenTimes(Results results, String name) {
    return results.ratio(name + ":100000", name + ":10000").map(ratio -> ratio / 10);
  }

  private static Optional<Double> againstCelJava(Results results, String expression) {
    String own = EXPRESSION + "wharfinger:" + expression;
    Optional<Double> legacy = results.ratio(EXPRESSION + "celJavaLegacy:" + expression, own);
    return results
        .ratio(EXPRESSION + "celJavaPlanner:" + expression, own)
        .flatMap(planner -> legacy.map(other -> Math.min(planner, other)));
  }

  /** JMH divides what the whole JVM allocates, so that a hundredth of a byte is none. */
  private static Optional<Double> allocated(Results results, String name) {
    return results
        .find(name)
        .filter(measurement -> measurement.allocated().isPresent())
        .map(measurement -> (double) Math.round(measurement.allocated().getAsDouble()));
  }

  private static Optional<Double> perVerdict(Results results, String name) {
    return results.find(name).flatMap(measurement -> measurement.nanosecondsPer("verdicts"));
  }

  private static Optional<Double> milliseconds(Results results, String name) {
    return results.nanoseconds(name).map(nanoseconds -> nanoseconds / 1e6);
  }

  private static String words(String expression) {
    return expression.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
