package dev.wharfinger.stdlib;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Outcome;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.Diagnostic;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A policy of one expression, to see what becomes of it. */
record Trial(PolicyCompiler compiler) {
  private static final String ID = "trial";

  /** A policy that looks at a type and demands an expression. */
  static Trial of(String match, String expression) {
    return when(match, "true", expression);
  }

  /** A policy that demands an expression where a condition holds. */
  static Trial when(String match, String condition, String expression) {
    String text =
        """
        id: %s
        title: A trial
        severity: low
        match: %s
        matchConditions:
          applies: >-
            %s
        expression: >-
          %s
        message: it does not comply
        """
            .formatted(ID, match, condition, expression);
    return new Trial(PolicyCompiler.create().add(PolicySource.of(ID + ".yaml", text)));
  }

  /** The same policy, checked against other types. */
  Trial with(Catalog catalog) {
    return new Trial(compiler.catalog(catalog));
  }

  /** The codes of all errors; empty if the policy compiles. */
  List<String> errors() {
    return compiler.diagnose().stream()
        .filter(diagnostic -> !diagnostic.warning())
        .map(Diagnostic::code)
        .toList();
  }

  /** What the errors tell the author to do. */
  List<String> help() {
    return compiler.diagnose().stream()
        .filter(diagnostic -> !diagnostic.warning())
        .flatMap(diagnostic -> diagnostic.help().stream())
        .toList();
  }

  /** The verdicts on a manifest that may not be all there is. */
  List<Outcome> judge(String manifest) {
    return judge(manifest, EvaluationOptions.defaults());
  }

  /** The verdicts on a manifest that is the whole cluster. */
  List<Outcome> judgeClosed(String manifest) {
    return judge(manifest, EvaluationOptions.builder().closed(true).build());
  }

  private List<Outcome> judge(String manifest, EvaluationOptions options) {
    Report report =
        compiler.compile().evaluate(ResourceSet.parse("manifest.yaml", manifest), options);
    List<String> problems = report.problems().stream().map(Problem::toString).toList();
    if (!problems.isEmpty()) {
      throw new AssertionError("the manifest has problems: " + problems);
    }
    Report.Counts counts = Objects.requireNonNull(report.counts().get(ID));
    List<Outcome> verdicts = new ArrayList<>();
    verdicts.addAll(Collections.nCopies(counts.pass(), Outcome.PASS));
    verdicts.addAll(Collections.nCopies(counts.fail(), Outcome.FAIL));
    verdicts.addAll(Collections.nCopies(counts.skip(), Outcome.SKIP));
    verdicts.addAll(Collections.nCopies(counts.error(), Outcome.ERROR));
    verdicts.addAll(Collections.nCopies(counts.unknown(), Outcome.UNKNOWN));
    return verdicts;
  }
}
