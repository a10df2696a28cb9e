package dev.wharfinger.admission;

import static dev.wharfinger.admission.GivenLevels.about;
import static dev.wharfinger.admission.GivenLevels.deployment;
import static dev.wharfinger.admission.GivenLevels.namespace;
import static dev.wharfinger.admission.GivenLevels.parse;
import static dev.wharfinger.admission.GivenLevels.pod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.Report.Counts;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.UserInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodSecurityAdmissionTest {
  private static final EvaluationOptions SERVER =
      EvaluationOptions.builder().kubernetes("1.34").build();
  private static final PodSecurityConfiguration EXEMPTIONS =
      new PodSecurityConfiguration(
          Map.of("enforce", "baseline"), Set.of("kube"), Set.of("admin"), Set.of("gvisor"));
  private static final String FAILING = pod("web", "fails: baseline", "");
  private static final String BASELINE = "%enforce: baseline";

  private static Report review(AdmissionRequest request, ResourceSet context) {
    return GivenLevels.admission(PodSecurityConfiguration.DEFAULT).review(request, context, SERVER);
  }

  private static Report judge(String... documents) {
    return GivenLevels.admission(PodSecurityConfiguration.DEFAULT)
        .evaluate(parse(documents), SERVER);
  }

  private static AdmissionRequest create(String object) {
    return AdmissionRequest.create(parse(object));
  }

  private static AdmissionRequest update(String before, String after) {
    return AdmissionRequest.update(parse(before), parse(after));
  }

  private static List<Enforcement> done(Report report) {
    return report.findings().stream()
        .map(finding -> finding.policy().enforcement().orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exec", "attach", "binding", "eviction", "log", "portforward", "proxy", "status"})
  void whatHoldsNoPodIsNotAsked(String subresource) {
    AdmissionRequest request = about(create(FAILING), "pods", subresource);
    assertThat(review(request, parse(namespace(BASELINE))).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ephemeralcontainers", "resize", "unheard-of"})
  void whatMayChangeAPodIsAsked(String subresource) {
    AdmissionRequest request = about(create(FAILING), "pods", subresource);
    assertThat(done(review(request, parse(namespace(BASELINE))))).containsExactly(Enforcement.DENY);
  }

  @Test
  void aSubResourceThatNobodyKnowsIsRefusedIfItIsNoPod() {
    String options = "{apiVersion: v1, kind: ConfigMap, metadata: {name: web, namespace: shop}}";
    Report report =
        review(about(create(options), "pods", "unheard-of"), parse(namespace(BASELINE)));
    assertThat(done(report)).containsExactly(Enforcement.DENY);
    assertThat(report.findings().get(0).outcome()).isEqualTo(Outcome.ERROR);
    assertThat(report.findings().get(0).message())
        .isEqualTo("`pods/unheard-of` is not known, and what it holds is no pod");
  }

  @Test
  void noSubResourceOfAControllerIsAsked() {
    AdmissionRequest request =
        about(create(deployment("fails: baseline", "")), "deployments", "status");
    assertThat(review(request, parse(namespace(BASELINE))).findings()).isEmpty();
  }

  @Test
  void nothingIsAskedOfWhatIsDeleted() {
    AdmissionRequest request = AdmissionRequest.delete(parse(FAILING));
    assertThat(review(request, parse(namespace(BASELINE))).findings()).isEmpty();
  }

  @Test
  void anUpdateThatChangesNothingOfInterestIsNotJudged() {
    String labelled = FAILING.replace("annotations", "labels: {a: b}, annotations");
    assertThat(review(update(FAILING, labelled), parse(namespace(BASELINE))).findings()).isEmpty();
  }

  @Test
  void anUpdateOfAnImageIsJudged() {
    String container = "containers: [{name: web, image: %s}]";
    AdmissionRequest request =
        update(
            pod("web", "fails: baseline", container.formatted("nginx:1")),
            pod("web", "fails: baseline", container.formatted("nginx:2")));
    assertThat(done(review(request, parse(namespace(BASELINE))))).containsExactly(Enforcement.DENY);
  }

  @Test
  void everyUpdateOfAControllerIsJudged() {
    String failing = deployment("fails: baseline", "");
    assertThat(done(review(update(failing, failing), parse(namespace(BASELINE)))))
        .containsExactly(Enforcement.WARN);
  }

  @Test
  void aNamespaceThatIsNotKnownLeavesAPodUnknown() {
    for (String object : List.of(FAILING, pod("web", "", ""), deployment("", ""))) {
      Report report = review(create(object), parse());
      assertThat(report.findings())
          .extracting(Finding::outcome, finding -> finding.policy().id(), Finding::message)
          .containsExactly(
              tuple(
                  Outcome.UNKNOWN,
                  "pod-security-labels",
                  "the namespace `shop` is not among the resources, and its labels tell what pods in"
                      + " it may be"));
      assertThat(done(report)).containsExactly(Enforcement.DENY);
    }
  }

  @Test
  void thePlaceOfARequestIsThatWhichTheServerSays() {
    String elsewhere = FAILING.replace("namespace: shop, ", "");
    assertThat(review(create(elsewhere), parse(namespace(BASELINE))).findings().get(0).message())
        .startsWith("the namespace `default` is not");
    assertThat(done(review(about(create(elsewhere), "pods", ""), parse(namespace(BASELINE)))))
        .containsExactly(Enforcement.DENY);
  }

  @ParameterizedTest
  @CsvSource({
    "kube, eve,   runc,   namespace",
    "shop, admin, runc,   user",
    "shop, eve,   gvisor, runtimeClass",
    "kube, admin, gvisor, namespace",
  })
  void whoIsExemptIsNotJudgedAndThatIsWrittenDown(
      String namespace, String user, String runtimeClass, String reason) {
    String spec = "runtimeClassName: " + runtimeClass;
    for (String object :
        List.of(pod("web", "fails: baseline", spec), deployment("fails: baseline", spec))) {
      AdmissionRequest request = create(object.replace("shop", namespace)).by(UserInfo.of(user));
      Report report =
          GivenLevels.admission(EXEMPTIONS)
              .review(request, parse(namespace("%warn: baseline")), SERVER);
      assertThat(report.findings()).isEmpty();
      assertThat(report.notes()).containsOnly(entry("exempt", reason));
    }
  }

  @Test
  void whoIsNotExemptMeetsTheDefaultsOfTheCluster() {
    Report report =
        GivenLevels.admission(EXEMPTIONS)
            .review(create(FAILING).by(UserInfo.of("eve")), parse(namespace("")), SERVER);
    assertThat(done(report)).containsExactly(Enforcement.DENY);
    assertThat(report.notes()).containsOnly(entry("enforce-policy", "baseline:latest"));
  }

  @Test
  void aLevelIsThatOfTheVersionThatALabelNames() {
    Report report =
        review(create(FAILING), parse(namespace(BASELINE + ", %enforce-version: v1.22")));
    assertThat(report.findings().get(0).message()).isEqualTo("baseline of 1.22 refuses this");
    report = review(create(FAILING), parse(namespace(BASELINE + ", %enforce-version: v1.99")));
    assertThat(report.findings().get(0).message()).isEqualTo("baseline of 1.34 refuses this");
  }

  @Test
  void aPolicyThatBreaksIsDoneAboutWhatItsLevelSays() {
    String breaking = pod("web", "breaks: baseline", "");
    Report report = review(create(breaking), parse(namespace("%warn: baseline")));
    assertThat(report.findings())
        .extracting(Finding::outcome, Finding::message)
        .containsExactly(tuple(Outcome.ERROR, "the policy broke"));
    assertThat(done(report)).containsExactly(Enforcement.WARN);
  }

  @Test
  void whatIsUndecidedIsNoRefusalSoWarningsGoOn() {
    String both = pod("web", "breaks: baseline, fails: restricted", "");
    Report report = review(create(both), parse(namespace(BASELINE + ", %warn: restricted")));
    assertThat(done(report)).containsExactly(Enforcement.DENY, Enforcement.WARN);
    assertThat(report.findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.ERROR, Outcome.FAIL);
  }

  @Test
  void nothingIsSaidOfWhatMakesNoPods() {
    String service = "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}}";
    Report report = review(create(service), parse());
    assertThat(report.findings()).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(report.resources()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1, kind: PodTemplate, template: T",
        "apiVersion: v1, kind: ReplicationController, spec: {template: T}",
        "apiVersion: apps/v1, kind: ReplicaSet, spec: {template: T}",
        "apiVersion: apps/v1, kind: Deployment, spec: {template: T}",
        "apiVersion: apps/v1, kind: StatefulSet, spec: {template: T}",
        "apiVersion: apps/v1, kind: DaemonSet, spec: {template: T}",
        "apiVersion: batch/v1, kind: Job, spec: {template: T}",
        "apiVersion: batch/v1, kind: CronJob, spec: {jobTemplate: {spec: {template: T}}}",
      })
  void everyKindThatMakesPodsIsWarned(String resource) {
    String template = "{metadata: {annotations: {fails: baseline}}, spec: {runtimeClassName: %s}}";
    String text = "{metadata: {name: web, namespace: shop}, " + resource + "}";
    AdmissionRequest request = create(text.replace("T}", template.formatted("runc") + "}"));
    assertThat(done(review(request, parse(namespace(BASELINE))))).containsExactly(Enforcement.WARN);
    AdmissionRequest exempt = create(text.replace("T}", template.formatted("gvisor") + "}"));
    assertThat(
            GivenLevels.admission(EXEMPTIONS)
                .review(exempt, parse(namespace("%warn: baseline")), SERVER)
                .notes())
        .containsOnly(entry("exempt", "runtimeClass"));
  }

  @Test
  void aControllerWithoutATemplateIsNotJudged() {
    String empty =
        "{apiVersion: v1, kind: ReplicationController, metadata: {name: web, namespace: shop}}";
    assertThat(review(create(empty), parse(namespace(BASELINE))).findings()).isEmpty();
  }

  @Test
  void filesAreJudgedByTheLabelsAmongThem() {
    Report report =
        judge(
            namespace(BASELINE + ", %warn: restricted"),
            pod("bad", "fails: baseline restricted", ""),
            pod("fair", "fails: restricted", ""),
            pod("good", "", ""),
            deployment("fails: baseline", ""),
            pod("lost", "", "").replace("shop", "other"));
    assertThat(report.findings())
        .extracting(
            Finding::resource,
            Finding::outcome,
            finding -> finding.policy().enforcement().orElseThrow())
        .containsExactly(
            tuple("Pod/shop/bad", Outcome.FAIL, Enforcement.DENY),
            tuple("Pod/shop/fair", Outcome.FAIL, Enforcement.WARN),
            tuple("Deployment/shop/web", Outcome.FAIL, Enforcement.DENY),
            tuple("Pod/other/lost", Outcome.UNKNOWN, Enforcement.DENY));
    assertThat(report.counts())
        .containsOnly(
            entry("pod-security-labels", new Counts(5, 0, 0, 0, 1)),
            entry("test-policy", new Counts(3, 3, 0, 0, 0)));
    assertThat(report.resources()).isEqualTo(6);
    assertThat(report.notes()).isEmpty();
  }

  @Test
  void whatLiesInAListKeepsItsPlace() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
          - %s
          - %s
        """
            .formatted(namespace(BASELINE), FAILING);
    Report report = judge(list);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().get(0).location().line()).isEqualTo(5);
    assertThat(report.sources()).containsOnlyKeys("given.yaml");
  }

  @Test
  void filesOfWhomIsExemptAreNotJudged() {
    Report report =
        GivenLevels.admission(EXEMPTIONS)
            .evaluate(
                parse(
                    namespace(""),
                    FAILING.replace("shop", "kube"),
                    pod("safe", "fails: baseline", "runtimeClassName: gvisor"),
                    FAILING),
                SERVER);
    assertThat(report.findings()).extracting(Finding::resource).containsExactly("Pod/shop/web");
    assertThat(report.counts().get("pod-security-labels")).isEqualTo(new Counts(2, 0, 2, 0, 0));
  }

  @Test
  void theUserOfTheOptionsSendsPodsAndNotThoseOfTemplates() {
    EvaluationOptions admin = SERVER.toBuilder().user(UserInfo.of("admin")).build();
    Report report =
        GivenLevels.admission(EXEMPTIONS)
            .evaluate(parse(namespace(""), FAILING, deployment("fails: baseline", "")), admin);
    assertThat(report.findings())
        .extracting(Finding::resource)
        .containsExactly("Deployment/shop/web");
  }

  @Test
  void aFileThatCannotBeReadIsAProblemOnce() {
    Report report = judge(namespace(BASELINE), FAILING, "{apiVersion: v1, kind: Pod, kind: Pod}");
    assertThat(report.problems()).extracting(problem -> problem.code()).contains("duplicate-key");
    assertThat(report.problems()).doesNotHaveDuplicates();
  }

  @Test
  void aLabelThatIsNoTextIsAnError() {
    Report report = judge(namespace("%enforce: 7"), pod("web", "", ""));
    assertThat(report.findings())
        .extracting(Finding::resource, Finding::outcome)
        .containsExactly(
            tuple("Namespace/shop", Outcome.ERROR), tuple("Pod/shop/web", Outcome.ERROR));
  }

  @Test
  void aRuntimeClassThatIsNoTextIsAnError() {
    Report report = judge(namespace(BASELINE), pod("web", "", "runtimeClassName: 7"));
    assertThat(report.findings()).extracting(Finding::outcome).containsExactly(Outcome.ERROR);
  }

  @Test
  void whatIsNotJudgedInTimeIsAProblem() {
    EvaluationOptions hurried = SERVER.toBuilder().deadline(Duration.ZERO).build();
    Report report =
        GivenLevels.admission(PodSecurityConfiguration.DEFAULT)
            .evaluate(parse(namespace(BASELINE), FAILING), hurried);
    assertThat(report.findings()).isEmpty();
    assertThat(report.problems())
        .extracting(problem -> problem.message())
        .containsExactly("2 resources were not judged within PT0S");
  }

  @Test
  void aRequestThatIsNotJudgedInTimeIsAProblem() {
    EvaluationOptions hurried = SERVER.toBuilder().deadline(Duration.ZERO).build();
    Report report =
        GivenLevels.admission(PodSecurityConfiguration.DEFAULT)
            .review(create(FAILING), parse(namespace(BASELINE)), hurried);
    assertThat(report.complies()).isFalse();
  }

  @Test
  void progressIsToldOfEachResourceOnce() {
    StringBuilder told = new StringBuilder();
    EvaluationOptions listening =
        SERVER.toBuilder()
            .progress((done, total) -> told.append(done).append('/').append(total).append(' '))
            .build();
    GivenLevels.admission(PodSecurityConfiguration.DEFAULT)
        .evaluate(parse(namespace(BASELINE + ", %audit: restricted"), FAILING), listening);
    assertThat(told).hasToString("1/2 2/2 ");
  }

  @Test
  void aLevelThatCannotJudgeAPodByItselfIsRefused() {
    PodSecurityAdmission whole = GivenLevels.admission(PodSecurityConfiguration.DEFAULT);
    PolicySet level = whole;
    assertThatThrownBy(() -> PodSecurityAdmission.of(level, level))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("policies of a level judge each pod by itself");
  }
}
