package dev.wharfinger.agreement;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.resource.ResourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Evaluates the standard policies on the files of cases, each set of files once. */
final class Judge {
  /** Blames every resource, so that one that is not there is not taken for one that complies. */
  private static final String PRESENCE = "resource-presence";

  private static final PolicySource PRESENCE_POLICY =
      PolicySource.of(
          PRESENCE + ".yaml",
          """
          id: %s
          title: There is a resource
          severity: low
          match: kubernetes.Object
          expression: self.kind == ''
          message: here it is
          """
              .formatted(PRESENCE));

  /** Blames every Dockerfile likewise. */
  private static final String DOCKERFILE = "dockerfile-presence";

  private static final PolicySource DOCKERFILE_POLICY =
      PolicySource.of(
          DOCKERFILE + ".yaml",
          """
          id: %s
          title: There is a Dockerfile
          severity: low
          match: docker.Dockerfile
          expression: self.stages.size() < 0
          message: here it is
          """
              .formatted(DOCKERFILE));

  private static final EvaluationOptions CLOSED = EvaluationOptions.builder().closed(true).build();

  private final PolicySet policies;
  private final Map<List<Path>, Report> reports = new HashMap<>();

  /** Asks all standard policies. */
  Judge(Parameters parameters) {
    this(parameters.compiler(""));
  }

  /** Asks what a rule of another tool asks. */
  Judge(Parameters parameters, String peerRule, List<String> policies) {
    this(parameters.compiler(peerRule, policies));
  }

  private Judge(PolicyCompiler compiler) {
    this.policies = compiler.add(PRESENCE_POLICY).add(DOCKERFILE_POLICY).compile();
  }

  /** The ids of the standard policies. */
  Set<String> policies() {
    return policies.policies().stream().map(Policy::id).collect(Collectors.toSet());
  }

  Opinion of(PeerCase peerCase) {
    Report report = reports.computeIfAbsent(peerCase.files(), this::evaluate);
    List<Verdict> verdicts = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (Predicate<Finding> meant : meant(peerCase)) {
      List<Finding> findings = report.findings().stream().filter(meant).toList();
      List<Finding> judged =
          findings.stream().filter(f -> peerCase.policies().contains(f.policy().id())).toList();
      List<String> doubts = doubts(report, findings.isEmpty(), judged);
      List<Finding> failing =
          judged.stream().filter(finding -> finding.outcome() == Outcome.FAIL).toList();
      boolean fails = !failing.isEmpty();
      failing.forEach(finding -> places.add(finding.location().path()));
      verdicts.add(fails ? Verdict.FAIL : doubts.isEmpty() ? Verdict.PASS : Verdict.UNDECIDED);
      undecided.addAll(doubts);
    }
    return new Opinion(verdicts, undecided, places);
  }

  /** Which findings are about each resource that is meant, or about the whole set. */
  private static List<Predicate<Finding>> meant(PeerCase peerCase) {
    if (peerCase.resources().isEmpty()) {
      return List.of(finding -> true);
    }
    List<Predicate<Finding>> meant = new ArrayList<>();
    for (String resource : peerCase.resources()) {
      String name = resource.replace("//", "/");
      meant.add(finding -> finding.resource().equals(name));
    }
    return meant;
  }

  /** Why what did not fail did not pass either. */
  private static List<String> doubts(Report report, boolean absent, List<Finding> judged) {
    List<String> doubts = new ArrayList<>();
    if (absent) {
      doubts.add("the files do not hold it");
    }
    for (Problem problem : report.problems()) {
      if (problem.level() == Problem.Level.ERROR) {
        doubts.add(problem.message());
      }
    }
    for (Finding finding : judged) {
      if (finding.outcome() != Outcome.FAIL) {
        doubts.add(finding.policy().id() + ": " + finding.message());
      }
    }
    return doubts;
  }

  private Report evaluate(List<Path> files) {
    return policies.evaluate(ResourceSet.read(files), CLOSED);
  }
}
