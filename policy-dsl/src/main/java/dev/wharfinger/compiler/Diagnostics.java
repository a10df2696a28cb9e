package dev.wharfinger.compiler;

import dev.wharfinger.Location;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;

/** Tells the user of the problems that the stages found. */
final class Diagnostics {
  private Diagnostics() {}

  static List<Diagnostic> of(List<PolicyProblem> problems) {
    return problems.stream().map(Diagnostics::of).toList();
  }

  /**
   * Tells the problems, if there is an error among them.
   *
   * @throws CompilationException if there is
   */
  static void refuse(List<PolicyProblem> problems) {
    if (problems.stream().anyMatch(problem -> !problem.warning())) {
      throw new CompilationException(of(problems));
    }
  }

  private static Diagnostic of(PolicyProblem problem) {
    SourceText source = problem.source();
    if (problem.start() < 0) {
      Location nowhere = new Location(source.name(), 0, 0, 0, 0, "");
      return new Diagnostic(
          problem.code(), problem.warning(), problem.message(), nowhere, "", problem.help());
    }
    int line = source.line(problem.start());
    Location location =
        new Location(
            source.name(),
            line,
            source.column(problem.start()),
            source.line(problem.end()),
            source.column(problem.end()),
            "");
    return new Diagnostic(
        problem.code(),
        problem.warning(),
        problem.message(),
        location,
        source.lineText(line),
        problem.help());
  }
}
