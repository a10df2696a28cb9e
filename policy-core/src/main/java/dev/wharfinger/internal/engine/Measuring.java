package dev.wharfinger.internal.engine;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Location;
import dev.wharfinger.Measurement;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells who counts what an evaluation did. Where nobody does, the clock is not even read. */
public final class Measuring {
  private Measuring() {}

  /** The report of an evaluation, which was told. */
  public static Report measured(
      EvaluationOptions options, boolean request, Supplier<Report> evaluation) {
    Consumer<Measurement> listener = options.measured().orElse(null);
    if (listener == null) {
      return evaluation.get();
    }
    long start = System.nanoTime();
    Report report = evaluation.get();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    try {
      listener.accept(new Measurement(report, time, request));
      return report;
    } catch (RuntimeException e) {
      return with(report, e);
    }
  }

  private static Report with(Report report, RuntimeException e) {
    List<Problem> problems = new ArrayList<>(report.problems());
    problems.add(
        new Problem(
            "measurement",
            Problem.Level.NOTE,
            "who was to hear of the measurement failed: " + e,
            new Location("", 0, 0, 0, 0, "")));
    return new Report(
        report.policies(),
        report.findings(),
        problems,
        report.verdicts(),
        report.resources(),
        report.sources(),
        report.notes(),
        report.unanswered(),
        report.accepted(),
        report.patch());
  }
}
