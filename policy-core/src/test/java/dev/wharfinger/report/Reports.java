package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Finding.ObjectReference;
import dev.wharfinger.Fix;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.Severity;
import dev.wharfinger.TextEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reports put together by hand. */
final class Reports {
  /** Where {@link #full} is written in every format. */
  static final Path GOLDEN = Path.of("src/test/resources/dev/wharfinger/report");

  static final Location NOWHERE = new Location("policies/none.yaml", 0, 0, 0, 0, "");

  private Reports() {}

  static Policy policy(String id, Severity severity) {
    return new Policy(
        id,
        "Title of " + id,
        severity,
        List.of("kubernetes.Container"),
        "why",
        List.of("cis-kubernetes/5.2.2"),
        List.of("https://example.com/" + id),
        NOWHERE);
  }

  static Finding finding(Policy policy, Outcome outcome, String message, Location location) {
    return new Finding(
        policy,
        outcome,
        policy.severity(),
        message,
        "Deployment/shop/web",
        location,
        null,
        List.of());
  }

  /** A report with the counts of some of its policies, by id. */
  static Report of(
      List<Policy> policies,
      List<Finding> findings,
      List<Problem> problems,
      Map<String, Counts> counts,
      int resources,
      Map<String, String> sources) {
    List<Counts> verdicts =
        policies.stream().map(policy -> counts.getOrDefault(policy.id(), Counts.NONE)).toList();
    return new Report(policies, findings, problems, verdicts, resources, sources);
  }

  static Report empty() {
    return of(List.of(), List.of(), List.of(), Map.of(), 0, Map.of());
  }

  /** A report with one finding in a file. */
  static Report at(Location location, String source) {
    Policy policy = policy("k8s-sample", Severity.HIGH);
    return of(
        List.of(policy),
        List.of(finding(policy, Outcome.FAIL, "message", location)),
        List.of(),
        Map.of(policy.id(), new Counts(0, 1, 0, 0, 0)),
        1,
        Map.of(location.file(), source));
  }

  /** A report with something of everything. */
  static Report full() {
    Policy privileged = policy("k8s-privileged-container", Severity.HIGH);
    Policy registries = policy("k8s-image-registry-allowlist", Severity.CRITICAL);
    Policy admin = policy("rbac-cluster-admin-binding", Severity.LOW);
    Policy network = policy("network-policy-exists-namespace", Severity.MEDIUM);
    Policy nonRoot = policy("k8s-run-as-non-root", Severity.HIGH);
    String web = "kind: Deployment\nspec:\n  privileged: true\n  image: web\n";
    Finding withReasons =
        new Finding(
            privileged,
            Outcome.FAIL,
            Severity.MEDIUM,
            "container 'web' runs privileged",
            "Deployment/shop/web",
            new Location("deploy/web.yaml", 3, 15, 3, 19, "spec.privileged"),
            new PlannedFix(
                "set `privileged` to `false`",
                List.of(
                    new TextEdit(
                        new Location("deploy/web.yaml", 3, 15, 3, 19, ""), 37, 41, "false")),
                "[{\"op\":\"replace\",\"path\":\"/spec/privileged\",\"value\":false}]"),
            List.of(
                new Reason(
                    "self.privileged",
                    "true",
                    new Location("deploy/web.yaml", 3, 15, 3, 19, "spec.privileged")),
                new Reason(
                    "image(self.image).registry",
                    "'{registry}'",
                    new Location("deploy/web.yaml", 4, 10, 4, 13, "spec.image")),
                new Reason("params.registries", "[]", null)),
            new ObjectReference("apps/v1", "Deployment", "shop", "web", true));
    return of(
        List.of(privileged, registries, admin, network, nonRoot),
        List.of(
            withReasons,
            finding(
                registries,
                Outcome.ERROR,
                "`web` is no image",
                new Location("deploy/web.yaml", 4, 10, 4, 13, "spec.image")),
            finding(
                admin,
                Outcome.UNKNOWN,
                "role `ops` is not in the files",
                new Location("live", 0, 0, 0, 0, "roleRef"))),
        List.of(
            new Problem(
                "duplicate-key",
                Problem.Level.ERROR,
                "the key `image` is there twice",
                new Location("deploy/web.yaml", 4, 3, 4, 8, "spec.image")),
            new Problem(
                "not-a-manifest",
                Problem.Level.NOTE,
                "nothing here is a resource",
                new Location("deploy/values.yaml", 1, 1, 1, 1, ""))),
        Map.of(
            privileged.id(), new Counts(2, 1, 0, 0, 0),
            registries.id(), new Counts(0, 0, 0, 1, 0),
            admin.id(), new Counts(0, 0, 1, 0, 1),
            nonRoot.id(), new Counts(0, 0, 2, 0, 0)),
        3,
        Map.of("deploy/web.yaml", web));
  }

  /** A fix as reports show it. */
  record PlannedFix(String description, List<TextEdit> edits, String patch) implements Fix {}
}
