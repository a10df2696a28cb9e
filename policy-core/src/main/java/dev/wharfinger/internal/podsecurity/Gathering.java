package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.engine.ReadProblems;
import dev.wharfinger.internal.engine.ResourceNames;
import dev.wharfinger.internal.location.Locations;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what the levels say of one pod after another into one report. */
final class Gathering {
  private final boolean ofRequest;
  private final Map<String, Counts> counts = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, String> notes = new LinkedHashMap<>();

  /**
   * Creates an empty one.
   *
   * @param ofRequest whether it is about a request, of which something may be written down
   */
  Gathering(boolean ofRequest) {
    this.ofRequest = ofRequest;
  }

  /** Takes over what a level says, but for its findings. */
  void add(Report report) {
    problems.addAll(report.problems());
    sources.putAll(report.sources());
    report.counts().forEach((id, all) -> count(id, new Counts(all.pass(), 0, all.skip(), 0, 0)));
  }

  /** Takes over a finding, with what is done about it. */
  void add(Finding finding, Enforcement enforcement) {
    count(finding.policy().id(), finding.outcome());
    findings.add(
        new Finding(
            finding.policy().enforced(enforcement),
            finding.outcome(),
            finding.severity(),
            finding.message(),
            finding.resource(),
            finding.location(),
            finding.fixOrNull(),
            finding.reasons(),
            finding.objectOrNull()));
  }

  /** Adds a finding of our own. */
  void add(Policy policy, Outcome outcome, Enforcement done, String message, Where where) {
    Location location = Locations.of(where.at(), sources);
    String resource = ResourceNames.of(where.resource());
    add(
        new Finding(
            policy,
            outcome,
            policy.severity(),
            message,
            resource,
            location,
            null,
            List.of(),
            ResourceNames.reference(where.resource()).orElse(null)),
        done);
  }

  /** Adds what keeps a namespace from being read, or from being known. */
  void add(UnreadableException unreadable, Where where) {
    boolean unknown = unreadable.result() instanceof Unknown;
    String reason =
        unreadable.result() instanceof Unknown nothing
            ? nothing.reason()
            : ((Fault) unreadable.result()).message();
    add(
        PodSecurityPolicies.LABELS,
        unknown ? Outcome.UNKNOWN : Outcome.ERROR,
        Enforcement.DENY,
        reason,
        where);
  }

  /** Counts a verdict that is no finding. */
  void count(String policy, Outcome outcome) {
    count(
        policy,
        switch (outcome) {
          case PASS -> new Counts(1, 0, 0, 0, 0);
          case FAIL -> new Counts(0, 1, 0, 0, 0);
          case SKIP -> new Counts(0, 0, 1, 0, 0);
          case ERROR -> new Counts(0, 0, 0, 1, 0);
          case UNKNOWN -> new Counts(0, 0, 0, 0, 1);
        });
  }

  private void count(String policy, Counts verdicts) {
    counts.merge(policy, verdicts, Counts::plus);
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void note(String key, String value) {
    if (ofRequest) {
      notes.put(key, value);
    }
  }

  /**
   * All that was gathered.
   *
   * @param levels the policies that may have judged
   * @param judged what it is about
   */
  Report report(PodSecurityPolicies levels, List<BoundDocument> judged) {
    List<Policy> policies = levels.all();
    ReadProblems read = ReadProblems.of(judged);
    sources.putAll(read.sources());
    Set<Problem> all = new LinkedHashSet<>(read.problems());
    all.addAll(problems);
    Comparator<Location> order = read.order();
    return new Report(
        policies,
        findings.stream().sorted(Comparator.comparing(Finding::location, order)).toList(),
        all.stream().sorted(Comparator.comparing(Problem::location, order)).toList(),
        policies.stream().map(policy -> counts.getOrDefault(policy.id(), Counts.NONE)).toList(),
        judged.stream().mapToInt(document -> document.resources().size()).sum(),
        sources,
        notes,
        levels.unanswered(),
        List.of(),
        "");
  }

  /** A place in a resource. */
  record Where(ObjectNode resource, Place at) {
    static Where of(ObjectNode resource) {
      return new Where(resource, Place.of(resource));
    }
  }
}
