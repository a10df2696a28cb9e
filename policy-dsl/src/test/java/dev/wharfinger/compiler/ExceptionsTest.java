package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.AcceptedFinding;
import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.Baseline;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Exceptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.PolicyException;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.PolicyException.Subject;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionsTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private static final PolicySet POLICIES =
      PolicyCompiler.create()
          .add(
              PolicySource.of(
                  "no-privileges.yaml",
                  """
                  id: no-privileges
                  title: Containers do not run privileged
                  severity: high
                  match: kubernetes.Container
                  expression: "!self.securityContext.privileged"
                  at: securityContext.privileged
                  message: "container '{self.name}' runs privileged"
                  """))
          .add(
              PolicySource.of(
                  "a-probe.yaml",
                  """
                  id: a-probe
                  title: Containers have a probe
                  severity: low
                  match: kubernetes.Container
                  expression: has(self.livenessProbe)
                  at: livenessProbe
                  message: "container '{self.name}' has no probe"
                  """))
          .add(
              PolicySource.of(
                  "a-user.yaml",
                  """
                  id: a-user
                  title: Images name a user
                  severity: high
                  match: docker.Stage
                  expression: self.instructions.exists(i, i.keyword == 'USER')
                  message: the stage names no user
                  """))
          .compile();

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: agent, namespace: kube-system}
      spec:
        containers:
        - name: one
          livenessProbe: {tcpSocket: {port: 80}}
          securityContext:
            privileged: true
        - name: two
          livenessProbe: {tcpSocket: {port: 80}}
          securityContext:
            privileged: true
      """;

  private static EvaluationOptions.Builder options() {
    return EvaluationOptions.builder().clock(NOW);
  }

  private static Report judge(String text) {
    return POLICIES.evaluate(ResourceSet.parse("pod.yaml", text), options().build());
  }

  private static Report judge(String text, Exceptions exceptions) {
    return POLICIES.evaluate(
        ResourceSet.parse("pod.yaml", text), options().exceptions(exceptions).build());
  }

  private static List<String> found(Report report) {
    return report.findings().stream()
        .map(f -> f.policy().id() + ":" + f.location().line() + " " + f.message())
        .toList();
  }

  private static List<String> accepted(Report report) {
    return report.accepted().stream()
        .map(AcceptedFinding::finding)
        .map(f -> f.policy().id() + ":" + f.location().line())
        .toList();
  }

  private static String with(String before, String comment) {
    assertThat(POD).contains(before);
    int at = POD.indexOf(before);
    return POD.substring(0, at) + comment + POD.substring(at);
  }

  private static final String ALLOW = "# wharfinger:allow no-privileges: it loads drivers\n";

  @Test
  void aCommentIsAboutTheBlockThatItHeads() {
    Report report = judge(with("  - name: two", "  " + ALLOW));
    assertThat(accepted(report)).containsExactly("no-privileges:14");
    assertThat(found(report)).containsExactly("no-privileges:9 container 'one' runs privileged");
    assertThat(report.counts()).containsEntry("no-privileges", new Report.Counts(0, 1, 0, 0, 0, 1));
    assertThat(report.accepted().get(0).exception().reason()).isEqualTo("it loads drivers");
    assertThat(report.accepted().get(0).exception().location().line()).isEqualTo(10);
  }

  @Test
  void aCommentAtTheTopIsAboutTheWholeDocument() {
    Report report = judge(ALLOW + POD + "---\n" + POD);
    assertThat(accepted(report)).hasSize(2);
    assertThat(found(report)).hasSize(2);
  }

  @Test
  void theMarkThatADocumentBeginsWithMayStandBetweenACommentAndIt() {
    for (String mark : new String[] {"---\n", "\n---\n\n", "--- # a pod\n"}) {
      Report report = judge(ALLOW + mark + POD + "---\n" + POD);
      assertThat(accepted(report)).as(mark).hasSize(2);
      assertThat(found(report)).hasSize(2);
    }
    Report behind = judge(POD + ALLOW + "---\n" + POD);
    assertThat(accepted(behind)).isEmpty();
    assertThat(found(behind)).anyMatch(found -> found.startsWith("exception-unused:"));
  }

  @Test
  void aCommentInALineIsAboutThatLineAndTheBlockThatItOpens() {
    assertThat(
            accepted(
                judge(POD.replaceFirst("privileged: true", "privileged: true " + ALLOW.strip()))))
        .containsExactly("no-privileges:9");
    assertThat(
            accepted(
                judge(POD.replaceFirst("securityContext:", "securityContext: " + ALLOW.strip()))))
        .containsExactly("no-privileges:9");
    assertThat(accepted(judge(POD.replaceFirst("containers:", "containers: " + ALLOW.strip()))))
        .hasSize(2);
    assertThat(accepted(judge(POD.replaceFirst("name: one", "name: one " + ALLOW.strip()))))
        .isEmpty();
  }

  @Test
  void whatIsAbsentHasALineForAnException() {
    String text = POD.replaceFirst(" *livenessProbe.*\n", "");
    assertThat(found(judge(text))).anyMatch(found -> found.startsWith("a-probe:6 "));
    String allowed =
        text.replaceFirst("- name: one", "- name: one # wharfinger:allow a-probe: it ends soon");
    assertThat(accepted(judge(allowed))).containsExactly("a-probe:6");
  }

  @Test
  void aCommentInADockerfileIsAboutTheInstructionOrTheStage() {
    String text =
        "FROM alpine AS build\nRUN make\n# wharfinger:allow a-user: built elsewhere\nFROM alpine\nRUN x\n";
    Report report = POLICIES.evaluate(ResourceSet.parse("Dockerfile", text), options().build());
    assertThat(accepted(report)).containsExactly("a-user:5");
    assertThat(found(report)).containsExactly("a-user:2 the stage names no user");
  }

  @Test
  void aCommentAtTheTopOfADockerfileIsAboutAllStages() {
    String stages = "FROM alpine AS build\nRUN make\nFROM alpine\nRUN x\n";
    for (String before : new String[] {"", "# syntax=docker/dockerfile:1\n", "\uFEFF", "\n"}) {
      String text = before + "# wharfinger:allow a-user: built elsewhere\n\n" + stages;
      Report report = POLICIES.evaluate(ResourceSet.parse("Dockerfile", text), options().build());
      assertThat(accepted(report)).hasSize(2);
      assertThat(found(report)).isEmpty();
    }
  }

  @Test
  void aDashMayStandAloneBetweenACommentAndItsBlock() {
    String alone = POD.replace("  - name: two", "  -\n    name: two");
    assertThat(accepted(judge(alone.replace("  -\n", "  " + ALLOW + "  -\n"))))
        .containsExactly("no-privileges:15");
    assertThat(accepted(judge(alone.replace("  -\n", "  - " + ALLOW))))
        .containsExactly("no-privileges:14");
  }

  @Test
  void theMarkThatAFileBeginsWithIsNotBeforeAComment() {
    assertThat(accepted(judge("\uFEFF" + ALLOW + POD))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"allowno-privileges: x", "allowed no-privileges: x", "allow-no: x"})
  void anotherWordIsNoException(String word) {
    Report report = judge(with("  - name: one", "  # wharfinger:" + word + "\n"));
    assertThat(report.accepted()).isEmpty();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void anAnnotationIsAboutItsObjectOrOneContainerOfIt() {
    Report whole =
        judge(
            POD.replace(
                "namespace: kube-system",
                "annotations: {wharfinger.dev/allow: 'no-privileges: it loads drivers'}"));
    assertThat(accepted(whole)).hasSize(2);
    assertThat(found(whole)).isEmpty();
    Report one =
        judge(
            POD.replace(
                "namespace: kube-system",
                "annotations: {wharfinger.dev/allow: \"no-privileges in two: why\\n\"}"));
    assertThat(accepted(one)).containsExactly("no-privileges:13");
    assertThat(found(one)).containsExactly("no-privileges:9 container 'one' runs privileged");
  }

  @Test
  void anAnnotationOfAPodTemplateIsAboutItsPods() {
    Report report =
        judge(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata:
                  labels: {app: web}
                  annotations:
                    wharfinger.dev/allow: |
                      a-probe: it ends soon
                      no-privileges until 2027-01-01: it loads drivers
                spec:
                  containers:
                  - name: web
                    securityContext: {privileged: true}
            """);
    assertThat(accepted(report)).containsExactlyInAnyOrder("a-probe:15", "no-privileges:16");
    assertThat(found(report)).isEmpty();
  }

  @Test
  void aFileListsWhatIsAccepted() {
    Exceptions exceptions =
        Exceptions.parse(
            "exceptions.yaml",
            """
            exceptions:
            - policy: no-*
              kind: Pod
              namespace: kube-*
              name: agent
              container: two
              file: "*.yaml"
              reason: it loads drivers
              owner: platform
              expires: 2027-01-31
            """);
    Report report = judge(POD, exceptions);
    assertThat(accepted(report)).containsExactly("no-privileges:13");
    assertThat(found(report)).hasSize(1);
    assertThat(report.accepted().get(0).exception().owner()).isEqualTo("platform");
    assertThat(report.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: DaemonSet",
        "namespace: default",
        "name: agents",
        "container: three",
        "file: other.yaml"
      })
  void anExceptionOfAFileIsAboutNothingElse(String subject) {
    Report report =
        judge(
            POD,
            Exceptions.parse(
                "exceptions.yaml",
                "exceptions: [{policy: no-privileges, reason: x, " + subject + "}]"));
    assertThat(report.accepted()).isEmpty();
    assertThat(found(report))
        .contains(
            "exception-unused:1 the exception for `no-privileges` accepts nothing: take it out");
  }

  @Test
  void anExceptionThatHasExpiredAcceptsNothing() {
    Report report =
        judge(with("  - name: one", "  # wharfinger:allow no-privileges until 2026-11-21: x\n"));
    assertThat(accepted(report)).isEmpty();
    assertThat(found(report))
        .contains(
            "exception-expired:6 the exception for `no-privileges` held until 2026-11-21: take it"
                + " out, or agree on another day");
    assertThat(
            accepted(
                judge(
                    with(
                        "  - name: one",
                        "  # wharfinger:allow no-privileges until 2026-11-22: x\n"))))
        .as("the last day counts")
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "no-privilege, the end is missing, no-privileges",
    "no-privilegse, letters are swapped, no-privileges",
    "a-prob, too short, a-probe"
  })
  void anExceptionForAPolicyThatIsMisspeltIsAFinding(String written, String why, String meant) {
    String message = "no policy is called `" + written + "`; did you mean `" + meant + "`?";
    String allow = written + ": " + why;
    assertThat(found(judge(with("  - name: two", "  # wharfinger:allow " + allow + "\n"))))
        .contains("exception-unused:10 " + message);
    assertThat(
            found(
                judge(
                    POD.replace(
                        "namespace: kube-system",
                        "annotations: {wharfinger.dev/allow: '" + allow + "'}"))))
        .contains("exception-unused:3 " + message);
    String file = "exceptions: [{policy: " + written + ", reason: " + why + "}]";
    assertThat(found(judge(POD, Exceptions.parse("exceptions.yaml", file))))
        .contains("exception-unused:1 " + message);
  }

  @Test
  void whereNoLibraryIsKnownANameLikeNoneMayBeThatOfAnotherSet() {
    assertThat(found(judge(with("  - name: two", "  # wharfinger:allow team-b-*: theirs\n"))))
        .noneMatch(found -> found.startsWith("exception-unused"));
  }

  @ParameterizedTest
  @CsvSource({
    "no-privileges, false",
    "another, false",
    "anothr, true",
    "an*, false",
    "team-b-owner, true",
    "team-b-*, true",
    "exception-unused, false"
  })
  void whereAProfileChoseFromALibraryEveryNameIsThatOfAPolicyOfIt(String id, boolean wrong) {
    PolicySource library =
        PolicySource.of(
            List.of(
                policy("no-privileges", "!self.securityContext.privileged"),
                policy("another", "self.name != ''")));
    ProfileSource profiles =
        ProfileSource.of("some.yaml", "id: some\ntitle: T\npolicies: [no-privileges]\n");
    PolicySet set =
        PolicyCompiler.create().add(PolicySource.profile("some", profiles, library)).compile();
    String text = with("metadata", "# wharfinger:allow " + id + ": x\n");
    assertThat(found(set.evaluate(ResourceSet.parse("pod.yaml", text), options().build())))
        .filteredOn(found -> found.contains("no policy is called `" + id + "`"))
        .hasSize(wrong ? 1 : 0);
  }

  @Test
  void whatIsExcludedIsNotMisspelt() {
    PolicySet set =
        PolicyCompiler.create()
            .add(policy("no-privileges", "!self.securityContext.privileged"))
            .add(policy("no-privilege", "self.name != ''"))
            .exclude("no-privilege")
            .compile();
    String text = with("metadata", "# wharfinger:allow no-privilege: x\n");
    assertThat(found(set.evaluate(ResourceSet.parse("pod.yaml", text), options().build())))
        .noneMatch(found -> found.startsWith("exception-unused"));
  }

  private static PolicySource policy(String id, String expression) {
    return PolicySource.of(
        id + ".yaml",
        """
        id: %s
        title: T
        severity: high
        match: kubernetes.Container
        expression: "%s"
        message: M
        """
            .formatted(id, expression));
  }

  @ParameterizedTest
  @CsvSource({
    "Podd, no kind is called `Podd`; did you mean `Pod`?",
    "DaemonSets, no kind is called `DaemonSets`; did you mean `DaemonSet`?",
    "Dockerfil, no kind is called `Dockerfil`; did you mean `Dockerfile`?",
    "Dae*, take it out",
    "FluxCapacitor, take it out"
  })
  void anExceptionForAKindThatIsMisspeltSaysSo(String kind, String why) {
    String file = "exceptions: [{policy: no-privileges, reason: x, kind: " + kind + "}]";
    assertThat(found(judge(POD, Exceptions.parse("exceptions.yaml", file))))
        .contains("exception-unused:1 the exception for `no-privileges` accepts nothing: " + why);
  }

  @Test
  void anExceptionThatAcceptsNothingIsAFinding() {
    String text = with("metadata", "# wharfinger:allow no-privileges: x\n");
    assertThat(found(judge(text)))
        .contains(
            "exception-unused:3 the exception for `no-privileges` accepts nothing: take it out");
    assertThat(judge(text).counts())
        .containsEntry("exception-unused", new Report.Counts(0, 1, 0, 0, 0));
    assertThat(
            found(
                judge(
                    POD.replace(
                        "namespace: kube-system",
                        "annotations: {wharfinger.dev/allow: 'a-probe: x'}"))))
        .anyMatch(found -> found.startsWith("exception-unused:3"));
  }

  @Test
  void aPolicyOfAnExceptionThatAcceptsNothingIsAFinding() {
    Report report =
        judge(with("  - name: one", "  # wharfinger:allow no-privileges, a-probe, no-*: x\n"));
    assertThat(accepted(report)).containsExactly("no-privileges:10");
    assertThat(found(report))
        .contains("exception-unused:6 the exception for `a-probe` accepts nothing: take it out");
  }

  @Test
  void anAnnotationOfAnElementIsLookedAtToo() {
    String text =
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: web}
        spec:
          volumeClaimTemplates:
          - metadata:
              annotations: {wharfinger.dev/allow: 'no-privileges: x'}
        """;
    assertThat(found(judge(text))).anyMatch(found -> found.startsWith("exception-unused:7"));
    assertThat(found(judge(text, Exceptions.inline().forbid(Origin.ANNOTATION))))
        .anyMatch(found -> found.startsWith("exception-forbidden:7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "['']", "[no-privileges, '']", "' '"})
  void anEmptyIdNamesNoPolicy(String policy) {
    Report report =
        judge(
            POD,
            Exceptions.parse(
                "exceptions.yaml", "exceptions: [{policy: " + policy + ", reason: x}]"));
    assertThat(report.accepted()).isEmpty();
    assertThat(report.problems())
        .extracting(Problem::message)
        .containsExactly("this exception names no `policy`");
    PolicyException exception =
        new PolicyException(
            Origin.FILE, List.of(""), Subject.ANY, "x", "", null, new Location("", 0, 0, 0, 0, ""));
    assertThat(judge(POD, Exceptions.of(List.of(exception))).accepted()).isEmpty();
  }

  @Test
  void anExceptionForAPolicyThatDidNotJudgeIsNone() {
    assertThat(found(judge(with("metadata", "# wharfinger:allow of-another-profile: x\n"))))
        .noneMatch(found -> found.startsWith("exception-"));
  }

  @Test
  void whereNoneMayStandAnExceptionIsAFinding() {
    Report comment =
        judge(with("  - name: one", "  " + ALLOW), Exceptions.inline().forbid(Origin.COMMENT));
    assertThat(accepted(comment)).isEmpty();
    assertThat(found(comment))
        .contains(
            "exception-forbidden:6 exceptions in comments are not taken here, so this one for"
                + " `no-privileges` accepts nothing");
    Report annotation =
        judge(
            POD.replace(
                "namespace: kube-system",
                "annotations: {wharfinger.dev/allow: 'no-privileges: x'}"),
            Exceptions.inline().forbid(Origin.ANNOTATION));
    assertThat(accepted(annotation)).isEmpty();
    assertThat(found(annotation)).anyMatch(found -> found.startsWith("exception-forbidden:3"));
    Report file =
        judge(
            POD,
            Exceptions.parse("exceptions.yaml", "exceptions: [{policy: no-privileges, reason: x}]")
                .forbid(Origin.FILE));
    assertThat(accepted(file)).isEmpty();
    assertThat(found(file)).anyMatch(found -> found.startsWith("exception-forbidden:1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-privileges",
        "no-privileges:",
        "no-privileges until tomorrow: x",
        "No Privileges: x",
        ": x"
      })
  void anExceptionThatCannotBeReadIsAProblemAtItsPlace(String text) {
    Report report = judge(with("  - name: one", "  # wharfinger:allow " + text + "\n"));
    assertThat(report.accepted()).isEmpty();
    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).code()).isEqualTo("exception");
    assertThat(report.problems().get(0).level()).isEqualTo(Problem.Level.ERROR);
    assertThat(report.problems().get(0).location().line()).isEqualTo(6);
    assertThat(
            judge(
                    POD.replace(
                        "namespace: kube-system",
                        "annotations: {wharfinger.dev/allow: \"" + text + "\"}"))
                .problems())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wharfinger: allow no-privileges: x",
        "wharfinger-allow no-privileges: x",
        "wharfinger allow no-privileges: x",
        "wharfinger:allow: no-privileges: x",
        "wharfinger allow privileges: x",
        "wharfinger: allow no-privileges",
        "wharfinger: allow no-*: x"
      })
  void aCommentThatIsNearlyAnExceptionIsNoted(String comment) {
    Report report = judge(with("  - name: one", "  # " + comment + "\n"));
    assertThat(report.accepted()).isEmpty();
    assertThat(report.problems()).hasSize(1);
    Problem problem = report.problems().get(0);
    assertThat(problem.code()).isEqualTo("exception");
    assertThat(problem.level()).isEqualTo(Problem.Level.NOTE);
    assertThat(problem.message())
        .endsWith(
            "` begins no exception, so this comment accepts nothing; write"
                + " `wharfinger:allow policy-id: reason`");
    assertThat(problem.location().line()).isEqualTo(6);
    assertThat(problem.location().column()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wharfinger allows this, see the wiki: it is agreed",
        "wharfinger: allow what the wiki says",
        "wharfinger does not allow no-privileges: x",
        "as wharfinger: allow no-privileges: x",
        "wharfingers allow no-privileges: x"
      })
  void aCommentAboutExceptionsIsNone(String comment) {
    assertThat(judge(with("  - name: one", "  # " + comment + "\n")).problems()).isEmpty();
  }

  @Test
  void exceptionsInFilesOfComposeAreNotedToo() {
    ResourceSet files =
        ResourceSet.parse(
            "compose.yaml", "# wharfinger: allow no-privileges: x\nservices: {a: {image: b}}\n");
    assertThat(POLICIES.evaluate(files, options().build()).problems())
        .extracting(Problem::code)
        .containsExactly("exception");
  }

  @Test
  void whatIsWrongInAFileLosesNothingElse() {
    Report report =
        judge(
            POD,
            Exceptions.parse(
                "exceptions.yaml",
                """
                exceptions:
                - policy: no-privileges
                  container: one
                - {policy: no-privileges, container: one, reasons: x}
                - {policy: no-privileges, reason: x, expires: soon}
                - policy: [no-privileges, a-probe]
                  container: two
                  reason: it loads drivers
                """));
    assertThat(accepted(report)).containsExactly("no-privileges:13");
    assertThat(report.problems())
        .extracting(problem -> problem.location().line() + " " + problem.message())
        .containsExactlyInAnyOrder(
            "2 this exception gives no `reason`",
            "4 an exception has no such key; the keys are `policy`, `kind`, `namespace`, `name`,"
                + " `container`, `file`, `reason`, `owner`, `expires`",
            "4 this exception gives no `reason`",
            "5 `soon` is not a day; write it as `2027-01-31`");
  }

  @Test
  void whoSendsARequestDoesNotExcuseIt() {
    String text =
        POD.replace(
            "namespace: kube-system", "annotations: {wharfinger.dev/allow: 'no-privileges: x'}");
    ResourceSet object = ResourceSet.parse("pod.yaml", text);
    ResourceSet nothing = ResourceSet.of(List.of());
    Report refused = POLICIES.review(AdmissionRequest.create(object), nothing, options().build());
    assertThat(refused.findings()).extracting(f -> f.policy().id()).containsOnly("no-privileges");
    Report excused =
        POLICIES.review(
            AdmissionRequest.create(object),
            nothing,
            options().exceptions(Exceptions.inline()).build());
    assertThat(excused.findings()).isEmpty();
  }

  @Test
  void aBaselineKnowsFindingsWhereverTheirLinesMove() throws IOException {
    Baseline baseline = parsed(Baseline.of(judge(POD)));
    assertThat(baseline.size()).isEqualTo(2);
    EvaluationOptions options = options().baseline(baseline).build();
    String moved = "# a\n# b\n\n" + POD.replace("spec:", "spec:\n  # moved\n  nodeName: x");
    Report same = POLICIES.evaluate(ResourceSet.parse("pod.yaml", moved), options);
    assertThat(same.findings()).isEmpty();
    assertThat(accepted(same)).hasSize(2);
    assertThat(same.accepted())
        .extracting(accepted -> accepted.exception().origin())
        .containsOnly(Origin.BASELINE);
    assertThat(same.counts()).containsEntry("no-privileges", new Report.Counts(0, 0, 0, 0, 0, 2));
    Report more =
        POLICIES.evaluate(
            ResourceSet.parse(
                "pod.yaml", POD + "  - {name: three, securityContext: {privileged: true}}\n"),
            options);
    assertThat(more.findings())
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "container 'three' runs privileged", "container 'three' has no probe");
    Report other = POLICIES.evaluate(ResourceSet.parse("other.yaml", POD), options);
    assertThat(other.findings()).hasSize(2);
    Report less =
        POLICIES.evaluate(
            ResourceSet.parse(
                "pod.yaml", POD.replaceFirst("privileged: true", "privileged: false")),
            options);
    assertThat(baseline.gone(less)).isEqualTo(1);
    assertThat(Baseline.of(less).size()).isEqualTo(1);
  }

  @Test
  void aBaselineKnowsAFileHoweverItIsNamed() throws IOException {
    Baseline baseline = parsed(Baseline.of(judge(POD)));
    EvaluationOptions options = options().baseline(baseline).build();
    String whole = Path.of("pod.yaml").toAbsolutePath().toString();
    for (String name : List.of("./pod.yaml", "deploy/../pod.yaml", whole)) {
      Report same = POLICIES.evaluate(ResourceSet.parse(name, POD), options);
      assertThat(same.findings()).as(name).isEmpty();
    }
  }

  @Test
  void aBaselineKnowsWhatIsWrongWithExceptions() throws IOException {
    String text = with("metadata", "# wharfinger:allow no-privileges: x\n");
    Baseline baseline = parsed(Baseline.of(judge(text)));
    assertThat(baseline.size()).isEqualTo(3);
    EvaluationOptions options = options().baseline(baseline).build();
    Report same = POLICIES.evaluate(ResourceSet.parse("pod.yaml", "\n" + text), options);
    assertThat(same.findings()).isEmpty();
    assertThat(same.accepted()).hasSize(3);
    assertThat(same.counts())
        .containsEntry("exception-unused", new Report.Counts(0, 0, 0, 0, 0, 1));
    assertThat(baseline.gone(same)).isZero();
    String another = text.replace("spec:", "# wharfinger:allow a-probe: x\nspec:");
    Report more = POLICIES.evaluate(ResourceSet.parse("pod.yaml", another), options);
    assertThat(found(more))
        .containsExactly(
            "exception-unused:5 the exception for `a-probe` accepts nothing: take it out");
  }

  private static Baseline parsed(Baseline baseline) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    baseline.write(out);
    return Baseline.parse("baseline.json", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNoBaselineSaysWhere() {
    assertThatThrownBy(() -> Baseline.parse("baseline.json", "{\n  x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("baseline.json:2:");
    assertThatThrownBy(() -> Baseline.parse("baseline.json", "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseline.json: this is no baseline of version 1; write it anew");
  }
}
