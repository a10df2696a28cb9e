package dev.wharfinger.testing;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.Severity;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PolicyAssertionsTest {
  private static final String ID = "k8s-privileged-container";
  private static final Location AT = new Location("pod.yaml", 3, 5, 3, 9, "spec.containers[0]");
  private static final Policy POLICY =
      new Policy(ID, "title", Severity.HIGH, List.of(), "", List.of(), List.of(), AT);
  private static final ResourceSet RESOURCES = ResourceSet.ofDocuments(List.of());
  private static final Counts PASSED = new Counts(1, 0, 0, 0, 0);

  @Test
  void resourcesComplyWhenEveryPolicyPasses() {
    assertThat(RESOURCES).compliesWith(giving(report(1, PASSED)));
  }

  @Test
  void resourcesDoNotComplyWhenAPolicyFails() {
    Report report = report(1, PASSED, finding(Outcome.FAIL, "runs privileged", AT));
    assertThatFails(() -> assertThat(RESOURCES).compliesWith(giving(report)))
        .isEqualTo("the resources do not comply: 1 fail\n" + ReportFormat.TEXT.format(report));
  }

  @Test
  void resourcesDoNotComplyWhenAPolicyCannotBeEvaluatedUnknownAllowedOrNot() {
    Report report = report(1, PASSED, finding(Outcome.ERROR, "overflow", AT));
    assertThatFails(() -> assertThat(RESOURCES).allowingUnknown().compliesWith(giving(report)))
        .startsWith("the resources do not comply: 1 error\n");
  }

  @Test
  void resourcesDoNotComplyWhenAPolicyCannotBeDecidedUnlessThatIsAllowed() {
    Report report = report(1, PASSED, finding(Outcome.UNKNOWN, "role is not in the files", AT));
    assertThatFails(() -> assertThat(RESOURCES).compliesWith(giving(report)))
        .startsWith("the resources do not comply: 1 unknown\n");
    assertThat(RESOURCES).allowingUnknown().compliesWith(giving(report));
  }

  @Test
  void resourcesDoNotComplyWhenSomethingCouldNotBeRead() {
    assertThatFails(
            () ->
                assertThat(RESOURCES)
                    .compliesWith(giving(withProblem(report(1, PASSED), Problem.Level.ERROR))))
        .startsWith("the resources do not comply: something could not be read\n");
  }

  @Test
  void resourcesComplyWhenAFileIsNothingThatPoliciesLookAt() {
    assertThat(RESOURCES).compliesWith(giving(withProblem(report(1, PASSED), Problem.Level.NOTE)));
  }

  @Test
  void resourcesDoNotComplyWhenNothingWasRead() {
    assertThatFails(() -> assertThat(RESOURCES).compliesWith(giving(report(0, Counts.NONE))))
        .startsWith("the resources do not comply: nothing was read\n");
  }

  @Test
  void resourcesDoNotComplyWhenNoPolicyFoundAnythingToLookAt() {
    assertThatFails(() -> assertThat(RESOURCES).compliesWith(giving(report(1, Counts.NONE))))
        .startsWith("the resources do not comply: no policy found anything to look at\n");
  }

  @Test
  void everyReasonIsNamedAtOnce() {
    Report report =
        report(0, PASSED, finding(Outcome.FAIL, "a", AT), finding(Outcome.UNKNOWN, "b", AT));
    assertThatFails(
            () ->
                assertThat(RESOURCES)
                    .compliesWith(giving(withProblem(report, Problem.Level.ERROR))))
        .startsWith(
            "the resources do not comply: 1 fail, 1 unknown, something could not be read,"
                + " nothing was read\n");
  }

  @Test
  void theGivenOptionsAreEvaluatedWith() {
    EvaluationOptions options = EvaluationOptions.builder().closed(true).build();
    List<EvaluationOptions> seen = new ArrayList<>();
    PolicySet policies = giving(report(1, PASSED), seen);
    assertThat(RESOURCES).with(options).allowingUnknown().compliesWith(policies);
    assertThat(RESOURCES).allowingUnknown().with(options).compliesWith(policies);
    assertThat(RESOURCES).compliesWith(policies);
    assertThat(seen).containsExactly(options, options, EvaluationOptions.defaults());
  }

  @Test
  void aFindingIsToldByPathResourceAndMessage() {
    Location other = new Location("pod.yaml", 9, 1, 9, 2, "spec.containers[1]");
    PolicySet policies =
        giving(
            report(1, PASSED, finding(Outcome.FAIL, "a", AT), finding(Outcome.FAIL, "b", other)));
    assertThat(RESOURCES)
        .violates(policies, ID)
        .of("Pod/shop/web")
        .at("spec.containers[1]")
        .message("b");
    FindingAssert first = assertThat(RESOURCES).violates(policies, ID).at("spec.containers[0]");
    assertThatFails(() -> first.message("b"))
        .startsWith("no finding has the message `b`, but `a`\n");
    assertThatFails(() -> assertThat(RESOURCES).violates(policies, ID).at("spec"))
        .startsWith(
            "no finding has the path `spec`, but `spec.containers[0]`, `spec.containers[1]`\n");
    assertThatFails(() -> first.of("Pod/shop/db"))
        .startsWith("no finding has the resource `Pod/shop/db`, but `Pod/shop/web`\n");
  }

  @Test
  void aPolicyThatDoesNotFailIsNotViolated() {
    Report report = report(1, PASSED, finding(Outcome.UNKNOWN, "a", AT));
    assertThatFails(() -> assertThat(RESOURCES).violates(giving(report), ID))
        .startsWith("`k8s-privileged-container` has no finding of outcome fail\npod.yaml:3:5:");
  }

  @Test
  void unknownIsAskedForByItsOwnAssertion() {
    Report report = report(1, PASSED, finding(Outcome.UNKNOWN, "a", AT));
    assertThat(RESOURCES).isUnknownFor(giving(report), ID).at("spec.containers[0]").message("a");
    assertThatFails(() -> assertThat(RESOURCES).isUnknownFor(giving(report(1, PASSED)), ID))
        .startsWith("`k8s-privileged-container` has no finding of outcome unknown\n");
  }

  @Test
  void aPolicyThatTheSetDoesNotHaveIsToldSo() {
    assertThatFails(() -> assertThat(RESOURCES).violates(giving(report(1, PASSED)), "k8s-other"))
        .isEqualTo("`k8s-other` is not in the policy set, which has: k8s-privileged-container");
    assertThatFails(
            () ->
                assertThat(RESOURCES).violates(giving(report(1, PASSED)), "k8s-privilegd-contaner"))
        .isEqualTo(
            "`k8s-privilegd-contaner` is not in the policy set; did you mean"
                + " `k8s-privileged-container`?");
  }

  private static AbstractStringAssert<?> assertThatFails(ThrowingCallable assertion) {
    return assertThatThrownBy(assertion)
        .isExactlyInstanceOf(AssertionError.class)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING);
  }

  private static Finding finding(Outcome outcome, String message, Location location) {
    return new Finding(
        POLICY, outcome, Severity.HIGH, message, "Pod/shop/web", location, null, List.of());
  }

  private static Report report(int resources, Counts counts, Finding... findings) {
    return new Report(
        List.of(POLICY),
        List.of(findings),
        List.of(),
        List.of(counts),
        resources,
        Map.of("pod.yaml", "a: 1\nb: 2\nc: [web]\n"));
  }

  private static Report withProblem(Report report, Problem.Level level) {
    return new Report(
        report.policies(),
        report.findings(),
        List.of(new Problem("some-code", level, "message", AT)),
        report.verdicts(),
        report.resources(),
        report.sources());
  }

  private static PolicySet giving(Report report) {
    return giving(report, new ArrayList<>());
  }

  private static PolicySet giving(Report report, List<EvaluationOptions> seen) {
    return new GivenReport(report, seen);
  }
}
