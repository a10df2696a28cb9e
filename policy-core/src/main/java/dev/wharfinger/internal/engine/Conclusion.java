package dev.wharfinger.internal.engine;

import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.Baseline;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.internal.exception.Acceptance;
import dev.wharfinger.internal.exception.ExceptionFile;
import dev.wharfinger.internal.exception.ExceptionFindings;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a report of what was collected. */
final class Conclusion {
  private final BoundSet written;
  private final Collector collector;
  private final List<Problem> problems;
  private final Map<String, String> sources;
  private final Comparator<Location> order;
  private final List<Finding> aboutExceptions = new ArrayList<>();
  private final List<AcceptedFinding> knownOfExceptions = new ArrayList<>();

  /**
   * Begins.
   *
   * @param written what was judged, as it is written
   * @param sources receives the texts of the files that findings and problems lie in
   */
  Conclusion(
      BoundSet written, Collector collector, List<Problem> problems, Map<String, String> sources) {
    this.written = written;
    this.collector = collector;
    this.problems = problems;
    this.sources = sources;
    this.order = written.problems().order();
  }

  /** Takes what a baseline knows for accepted, be it about exceptions. */
  void accept(Baseline baseline) {
    collector.accept(baseline.accepted(sorted(collector.findings())));
    knownOfExceptions.addAll(baseline.accepted(sorted(aboutExceptions)));
    knownOfExceptions.forEach(known -> aboutExceptions.remove(known.finding()));
  }

  /**
   * Adds what there is to say of exceptions.
   *
   * @param complete whether everything was judged
   */
  void lookAtExceptions(
      Acceptance acceptance,
      List<RawDocument> documents,
      CompiledPolicySet policies,
      boolean complete) {
    ExceptionFindings found =
        new ExceptionFindings(acceptance, policies.policies(), complete, policies.known());
    for (RawDocument document : documents) {
      found.comments(document).forEach(problem -> add(problem, document.source()));
    }
    written.resources().forEach(found::annotations);
    found.listed();
    problems.addAll(acceptance.problems());
    for (RawDocument file : acceptance.exceptions().files().documents()) {
      ExceptionFile.of(file).problems().forEach(problem -> add(problem, file.source()));
      sources.putIfAbsent(file.source().name(), file.source().text());
    }
    aboutExceptions.addAll(found.findings());
    Set<String> named = new HashSet<>();
    aboutExceptions.forEach(finding -> named.add(finding.location().file()));
    for (RawDocument document : documents) {
      if (named.contains(document.source().name())) {
        sources.putIfAbsent(document.source().name(), document.source().text());
      }
    }
  }

  private void add(ReadProblem problem, SourceText source) {
    sources.putIfAbsent(source.name(), source.text());
    problems.add(ReadProblems.problem(problem, source));
  }

  /**
   * The report.
   *
   * @param notes what is written down of a request
   * @param patch what mutations have changed
   */
  Report report(CompiledPolicySet policies, Map<String, String> notes, String patch) {
    List<Finding> findings = new ArrayList<>(collector.findings());
    findings.addAll(aboutExceptions);
    List<Policy> judges = new ArrayList<>(policies.policies());
    List<Counts> verdicts = new ArrayList<>(collector.counts());
    countsOfExceptions()
        .forEach(
            (policy, counts) -> {
              judges.add(policy);
              verdicts.add(counts);
            });
    return new Report(
        judges,
        sorted(findings),
        problems.stream().sorted(Comparator.comparing(Problem::location, order)).toList(),
        verdicts,
        written.written(),
        sources,
        notes,
        policies.unanswered(),
        Stream.concat(collector.accepted().stream(), knownOfExceptions.stream())
            .sorted(Comparator.comparing((AcceptedFinding a) -> a.finding().location(), order))
            .toList(),
        patch);
  }

  private Map<Policy, Counts> countsOfExceptions() {
    Map<Policy, Counts> counts = new LinkedHashMap<>();
    Counts failed = new Counts(0, 1, 0, 0, 0);
    Counts accepted = new Counts(0, 0, 0, 0, 0, 1);
    aboutExceptions.forEach(finding -> counts.merge(finding.policy(), failed, Counts::plus));
    knownOfExceptions.forEach(
        known -> counts.merge(known.finding().policy(), accepted, Counts::plus));
    return counts;
  }

  private List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(Finding::location, order)).toList();
  }
}
