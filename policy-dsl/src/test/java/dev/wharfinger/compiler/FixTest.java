package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Fix;
import dev.wharfinger.Fixes;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.TextEdit;
import dev.wharfinger.resource.ResourceSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fixes make of the text of a file; other layouts are tried with the policies' examples. */
class FixTest {

  /** A policy that always fails on pods, and has a fix. */
  private static PolicySet policy(String fix) {
    return policy("kubernetes.Pod", "false", fix);
  }

  private static PolicySet policy(String match, String expression, String fix) {
    String text =
        """
        id: trial
        title: A trial
        severity: low
        match: %s
        each: "[1]"
        expression: %s
        message: it does not comply
        fix: %s
        """
            .formatted(match, expression, fix);
    if (!expression.equals("false")) {
      text = text.replace("each: \"[1]\"\n", "");
    }
    return PolicyCompiler.create().add(PolicySource.of("trial.yaml", text)).compile();
  }

  private static Fix fix(PolicySet policies, String name, String text) {
    Report report = policies.evaluate(ResourceSet.parse(name, text));
    return report.findings().get(0).fix().orElseThrow();
  }

  private static String fixed(String fix, String text) {
    Fix found = fix(policy(fix), "pod.yaml", text);
    assertThat(found.edits()).isNotEmpty();
    return TextEdit.apply(text, found.edits());
  }

  private static void cannotFix(String fix, String text) {
    Fix found = fix(policy(fix), "pod.yaml", text);
    assertThat(found.edits()).isEmpty();
    assertThat(found.patch()).isEqualTo("[]");
  }

  private static final String HEADER = "apiVersion: v1\nkind: Pod\n";

  @Test
  void aScalarStandsBehindTheLastOneAndNotBehindALongList() {
    assertThat(
            fixed(
                "{set: {spec.hostUsers: false}}",
                HEADER + "spec:\n  nodeName: a # here\n  containers:\n  - name: web\n"))
        .isEqualTo(
            HEADER
                + "spec:\n"
                + "  nodeName: a # here\n"
                + "  hostUsers: false\n"
                + "  containers:\n"
                + "  - name: web\n");
  }

  @Test
  void whatIsAbsentAroundAFieldIsWrittenOnceForSeveral() {
    assertThat(
            fixed(
                "{set: {spec.securityContext.runAsUser: 1000, spec.securityContext.runAsGroup:"
                    + " 1000}}",
                HEADER + "spec:\n    nodeName: a"))
        .isEqualTo(
            HEADER
                + "spec:\n    nodeName: a\n    securityContext:\n"
                + "        runAsUser: 1000\n        runAsGroup: 1000");
  }

  @Test
  void whatSaysNothingIsFilledIn() {
    assertThat(
            fixed(
                "{set: {spec.securityContext.runAsNonRoot: true}}",
                HEADER + "spec:\n  securityContext: # none\n  nodeName: a\n"))
        .isEqualTo(
            HEADER + "spec:\n  securityContext: # none\n    runAsNonRoot: true\n  nodeName: a\n");
    assertThat(
            fixed(
                "{set: {spec.securityContext.runAsNonRoot: true}}",
                HEADER + "spec: {securityContext: null, nodeName: a}\n"))
        .isEqualTo(HEADER + "spec: {securityContext: {runAsNonRoot: true}, nodeName: a}\n");
    assertThat(fixed("{set: {spec.hostUsers: false}}", HEADER + "spec: {}\n"))
        .isEqualTo(HEADER + "spec: {hostUsers: false}\n");
  }

  @Test
  void aTextKeepsItsQuotes() {
    assertThat(fixed("{set: {spec.nodeName: b}}", HEADER + "spec: {nodeName: 'a'}\n"))
        .endsWith("spec: {nodeName: 'b'}\n");
    assertThat(fixed("{set: {spec.nodeName: b}}", HEADER + "spec:\n  nodeName: \"a\"  # c\n"))
        .endsWith("  nodeName: \"b\"  # c\n");
    assertThat(fixed("{set: {spec.nodeName: b}}", HEADER + "spec:\n  nodeName: a\n"))
        .endsWith("  nodeName: b\n");
  }

  @ParameterizedTest
  @CsvSource({"'yes', '\"yes\"'", "'12', '\"12\"'", "'a: b', '\"a: b\"'", "'a b', 'a b'"})
  void aTextThatWouldBeReadAsSomethingElseGetsQuotes(String value, String written) {
    assertThat(
            fixed("{set: {spec.nodeName: \"" + value + "\"}}", HEADER + "spec:\n  nodeName: a\n"))
        .endsWith("  nodeName: " + written + "\n");
  }

  @Test
  void aValueMayBeComputed() {
    assertThat(
            fixed(
                "{set: {spec.nodeName: \"{self.metadata.?name.orValue('x')}-node\"}}",
                HEADER + "metadata: {name: web}\nspec:\n  nodeName: a\n"))
        .endsWith("  nodeName: web-node\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "containers[0].imagePullPolicy | enum, values: [Always, Never] | Never | imagePullPolicy: Never",
        "containers[0].stdin           | bool                          | true  | stdin: true",
        "terminationGracePeriodSeconds | int                           | 30    | terminationGracePeriodSeconds: 30",
        "containers[0].command         | list(string)                  | [a, b] | command: [a, b]",
        "nodeSelector                  | map(string)                   | {a: b} | nodeSelector: {a: b}",
        "containers[0].resources.limits['cpu'] | quantity              | 500m  | resources: {limits: {cpu: \"500m\"}}",
      })
  void aParameterGivesItsValueWhateverItsType(
      String path, String type, String value, String written) {
    String policy =
        """
        {id: trial, title: A trial, severity: low, match: kubernetes.Pod, each: "[1]",
         params: {wanted: {type: %s, default: %s}}, expression: false, message: no,
         fix: {set: {"spec.%s": "{params.wanted}"}}}
        """
            .formatted(type, value, path);
    PolicySet set = PolicyCompiler.create().add(PolicySource.of("trial.yaml", policy)).compile();
    String pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: web},"
            + " spec: {containers: [{name: web, image: nginx}]}}\n";
    Fix fix = fix(set, "pod.yaml", pod);
    assertThat(TextEdit.apply(pod, fix.edits())).contains(written);
    assertThat(fix.description()).doesNotContain("params");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string | Always | this is `string`, and the field is `kubernetes.PullPolicy`",
        "'enum, values: [Always, Often]' | Often | this is `enum`, and the field is `kubernetes.",
      })
  void aParameterThatMayNotFitIsAnError(String type, String value, String message) {
    String policy =
        """
        {id: trial, title: A trial, severity: low, match: kubernetes.Container,
         params: {wanted: {type: %s, default: %s}}, expression: false, message: no,
         fix: {set: {imagePullPolicy: "{params.wanted}"}}}
        """
            .formatted(type, value);
    PolicyCompiler compiler = PolicyCompiler.create().add(PolicySource.of("trial.yaml", policy));
    assertThat(compiler.diagnose())
        .filteredOn(problem -> !problem.warning())
        .singleElement()
        .asString()
        .contains("3:")
        .contains(message);
  }

  @Test
  void aReplacementIsToldByWhatItReplaces() {
    assertThat(
            fix(
                    policy("{replace: {metadata.name: \"{self.metadata.name}-1\"}}"),
                    "pod.yaml",
                    "{apiVersion: v1, kind: Pod, metadata: {name: web}}\n")
                .description())
        .isEqualTo("replace `web` by `web-1`");
  }

  @Test
  void aValueIsWrittenInFullHoweverLong() {
    String name = "n".repeat(1000);
    assertThat(
            fixed(
                "{set: {spec.nodeName: \"{self.metadata.?name.orValue('x')}\"}}",
                HEADER + "metadata: {name: " + name + "}\nspec:\n  nodeName: a\n"))
        .endsWith("  nodeName: " + name + "\n");
  }

  @Test
  void anEntryGoesWithItsLinesAndTheNextMovesUpToTheDash() {
    String containers = HEADER + "spec:\n  containers:\n  - stdin: true # no\n    name: web\n";
    assertThat(fixed("{remove: ['spec.containers[0].stdin']}", containers))
        .isEqualTo(HEADER + "spec:\n  containers:\n  - name: web\n");
    assertThat(
            fixed(
                "{remove: [spec.hostUsers]}",
                HEADER + "spec:\n  # why\n  hostUsers: true # so\n  nodeName: a\n"))
        .isEqualTo(HEADER + "spec:\n  # why\n  nodeName: a\n");
    assertThat(
            fixed(
                "{remove: [spec.hostUsers]}",
                HEADER + "spec:\r\n  nodeName: a\r\n  hostUsers: true"))
        .isEqualTo(HEADER + "spec:\r\n  nodeName: a");
    assertThat(fixed("{remove: [spec.hostUsers]}", HEADER + "spec:\n  hostUsers: true"))
        .isEqualTo(HEADER + "spec: {}");
    assertThat(
            fixed("{remove: [spec.hostUsers]}", HEADER + "spec: {hostUsers: true, nodeName: a}\n"))
        .isEqualTo(HEADER + "spec: {nodeName: a}\n");
    assertThat(
            fixed("{remove: [spec.hostUsers]}", HEADER + "spec: {nodeName: a, hostUsers: true}\n"))
        .isEqualTo(HEADER + "spec: {nodeName: a}\n");
  }

  @Test
  void anElementGoesWithItsDash() {
    assertThat(
            fixed(
                "{remove: ['spec.containers[1]']}",
                HEADER
                    + "spec:\n"
                    + "  containers:\n"
                    + "    - name: a\n"
                    + "    # b\n"
                    + "    - name: b\n"
                    + "    - name: c\n"))
        .isEqualTo(HEADER + "spec:\n  containers:\n    - name: a\n    # b\n    - name: c\n");
    assertThat(
            fixed(
                "{remove: ['spec.containers[0]']}",
                HEADER + "spec:\n  containers:\n  - name: a\n  nodeName: x\n"))
        .isEqualTo(HEADER + "spec:\n  containers: []\n  nodeName: x\n");
  }

  @Test
  void whatHasLostEverythingStandsBehindItsKeyAndBeforeItsComments() {
    String before = HEADER + "spec:\n  nodeName: x\n  containers:";
    assertThat(fixed("{remove: ['spec.containers[0]']}", before + " # c\n  # d\n  - name: a\n"))
        .isEqualTo(before + " [] # c\n  # d\n");
    assertThat(fixed("{remove: ['spec.containers[0]']}", before + "\n  # d\n  - name: a # e"))
        .isEqualTo(before + " []\n  # d");
    assertThat(fixed("{remove: ['spec.containers[0]']}", before + " &a # c\n  - name: a\n"))
        .isEqualTo(before + " &a [] # c\n");
  }

  @Test
  void anElementStandsBehindTheOthersInTheirStyle() {
    String fix = "{append: {'spec.imagePullSecrets': {name: b}}}";
    assertThat(fixed(fix, HEADER + "spec:\n  imagePullSecrets:\n    - name: a # x\n"))
        .isEqualTo(HEADER + "spec:\n  imagePullSecrets:\n    - name: a # x\n    - name: b\n");
    assertThat(fixed(fix, HEADER + "spec:\n  imagePullSecrets: [{name: a}]\n"))
        .isEqualTo(HEADER + "spec:\n  imagePullSecrets: [{name: a}, {name: b}]\n");
    assertThat(fixed(fix, HEADER + "spec:\n  imagePullSecrets: []\n"))
        .isEqualTo(HEADER + "spec:\n  imagePullSecrets: [{name: b}]\n");
    assertThat(fixed(fix, HEADER + "spec:\n  nodeName: a\n"))
        .isEqualTo(HEADER + "spec:\n  nodeName: a\n  imagePullSecrets:\n  - name: b\n");
  }

  @Test
  void replacingNeedsSomethingToReplace() {
    assertThat(fixed("{replace: {spec.nodeName: b}}", HEADER + "spec:\n  nodeName: a\n"))
        .endsWith("  nodeName: b\n");
    hasNoFix("{replace: {spec.nodeName: b}}", HEADER + "spec:\n  hostUsers: true\n");
  }

  @Test
  void whatIsSoAlreadyIsNoFix() {
    String text = HEADER + "spec:\n  hostUsers: true\n";
    hasNoFix("{set: {spec.hostUsers: true}, remove: [spec.nodeName]}", text);
    Fix found = fix(policy("{set: {spec.hostUsers: true, spec.nodeName: a}}"), "pod.yaml", text);
    assertThat(found.description()).isEqualTo("set `spec.nodeName` to `a`");
  }

  private static void hasNoFix(String fix, String text) {
    Report report = policy(fix).evaluate(ResourceSet.parse("pod.yaml", text));
    assertThat(report.findings()).hasSize(1).allMatch(finding -> finding.fix().isEmpty());
  }

  @Test
  void whatAnAliasSharesIsLeftAlone() {
    cannotFix(
        "{set: {'spec.containers[0].securityContext.privileged': false}}",
        HEADER
            + "spec:\n  containers:\n  - name: a\n    securityContext: &s {privileged: true}\n"
            + "  - name: b\n    securityContext: *s\n");
    cannotFix(
        "{set: {'spec.containers[1].securityContext.privileged': false}}",
        HEADER
            + "spec:\n  containers:\n  - name: a\n    securityContext: &s {privileged: true}\n"
            + "  - name: b\n    securityContext: *s\n");
  }

  @Test
  void anAliasIsReplacedWhereItStandsForTheValue() {
    assertThat(
            fixed(
                "{set: {'spec.nodeName': b}}",
                HEADER + "metadata: {name: &n a}\nspec:\n  nodeName: *n\n"))
        .isEqualTo(HEADER + "metadata: {name: &n a}\nspec:\n  nodeName: b\n");
    cannotFix(
        "{set: {'metadata.name': b}}", HEADER + "metadata: {name: &n a}\nspec:\n  nodeName: *n\n");
  }

  @Test
  void whatIsMergedIsWrittenBesideTheMerge() {
    assertThat(
            fixed(
                "{set: {'spec.nodeName': b}}",
                HEADER + "x: &x {nodeName: a}\nspec:\n  <<: *x\n  hostUsers: true\n"))
        .isEqualTo(
            HEADER + "x: &x {nodeName: a}\nspec:\n  <<: *x\n  hostUsers: true\n  nodeName: b\n");
  }

  @Test
  void blankLinesThatBelongToATextStayWithIt() {
    String text =
        HEADER
            + "metadata:\n"
            + "  name: a\n"
            + "  annotations:\n"
            + "    note: |+\n"
            + "      x\n\n\n"
            + "spec: {nodeName: a}\n";
    assertThat(fixed("{set: {metadata.annotations.more: z}}", text))
        .contains("    note: |+\n      x\n\n\n    more: z\nspec:");
  }

  @Test
  void blankLinesThatBelongToATextDoNotBecomePartOfAnother() {
    String before = HEADER + "metadata:\n  name: |-\n    a\n";
    String note = "  annotations:\n    note: |+\n      x\n\n      \n\n";
    assertThat(fixed("{remove: [metadata.annotations]}", before + note + "spec: {}\n"))
        .isEqualTo(before + "spec: {}\n");
    assertThat(
            fixed(
                "{remove: [metadata.labels]}", HEADER + "metadata:\n" + note + "  labels: {}\n\n"))
        .isEqualTo(HEADER + "metadata:\n" + note);
  }

  @Test
  void aCommentDoesNotBecomePartOfAText() {
    cannotFix(
        "{remove: [metadata.labels]}",
        HEADER + "metadata:\n  name: |-\n    a\n  labels: {}\n     # c\n  namespace: b\n");
  }

  @ParameterizedTest
  @CsvSource({"'|', ''", "'|+', ''", "'>', ''", "'|+', ';   '"})
  void aTextThatTheEndOfTheFileEndsIsLeftAlone(String header, String blank) {
    String text = HEADER + "metadata:\n  annotations:\n    note: " + header + "\n      x";
    cannotFix("{set: {metadata.annotations.more: z}}", text + blank.replace(";", "\n"));
    assertThat(fixed("{remove: [metadata.labels]}", text + "\n  labels: {}"))
        .isEqualTo(text + "\n");
    String stripped = text.replace(header, "|-");
    assertThat(fixed("{set: {metadata.annotations.more: z}}", stripped))
        .isEqualTo(stripped + "\n    more: z");
  }

  @Test
  void aTextOfSeveralLinesThatIsReplacedKeepsItsComment() {
    assertThat(fixed("{set: {spec.nodeName: b}}", HEADER + "spec:\n  nodeName: |- # c\n    a\n"))
        .isEqualTo(HEADER + "spec:\n  nodeName: b # c\n");
  }

  @Test
  void commentsOfWhatMovesUpToTheDashStayBeforeIt() {
    assertThat(
            fixed(
                "{remove: ['spec.containers[0].stdin']}",
                HEADER + "spec:\n  containers:\n  - stdin: true # no\n    # why\n    name: web\n"))
        .isEqualTo(HEADER + "spec:\n  containers:\n  -\n    # why\n    name: web\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{;  name: a}|{;  name: a,;  hostUsers: false}",
        "{;  name: a } # c|{;  name: a,;  hostUsers: false } # c",
        "{;  name: a, # c;}|{;  name: a, # c;  hostUsers: false,;}",
        "{;  name: a # c, d;}|{;  name: a, # c, d;  hostUsers: false;}",
        "{;  name: a # c;  , }|{;  name: a # c;  ,;  hostUsers: false, }",
        "{name: a,}|{name: a, hostUsers: false,}",
        "{\"name\":\"a\"}|{\"name\":\"a\", hostUsers: false}",
        "{name: , }|{name: , hostUsers: false , }",
        "{ # c;}|{ # c;hostUsers: false}"
      })
  void whatIsAddedStandsInItsBraces(String before, String after) {
    String braces = before.replace(";", "\n  ").replace("name:", "nodeName:");
    String filled = after.replace(";", "\n  ").replace("name:", "nodeName:");
    for (String behind : new String[] {"", "\n", "\nstatus: {}\n"}) {
      assertThat(
              fixed(
                  "{set: {spec.hostUsers: false}}",
                  HEADER + "spec: " + braces.replace("\"name\"", "\"nodeName\"") + behind))
          .isEqualTo(HEADER + "spec: " + filled.replace("\"name\"", "\"nodeName\"") + behind);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "? spec\n:\n  nodeName: a\n",
        "spec:\n  ? nodeName\n  # c: d\n  : a\n",
        "spec: {? nodeName : a}\n"
      })
  void whatHasKeysBehindQuestionMarksIsLeftAlone(String text) {
    cannotFix("{set: {spec.hostUsers: false}}", HEADER + text);
    cannotFix("{set: {spec.nodeName: b}}", HEADER + text);
    cannotFix("{remove: [spec.nodeName]}", HEADER + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spec: # c;  nodeName: a # d;status: {}|spec: # c;  hostUsers: false # d;status: {}",
        "spec: {nodeName: a}|spec: {hostUsers: false}"
      })
  void whatGoesMayLeaveItsPlaceToWhatComes(String before, String after) {
    assertThat(
            fixed(
                "{remove: [spec.nodeName], set: {spec.hostUsers: false}}",
                HEADER + before.replace(";", "\n")))
        .isEqualTo(HEADER + after.replace(";", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec:\n  nodeName: a\n  nodeName: b\n",
        "spec: {nodeName: a, \"nodeName\": b}\n",
        "spec: {nodeName: a}\nspec: {nodeName: b}\n"
      })
  void whatHasAKeyTwiceIsLeftAlone(String text) {
    cannotFix("{set: {spec.hostUsers: false}}", HEADER + text);
    cannotFix("{remove: [spec.nodeName]}", HEADER + text);
    Fix json =
        fix(
            policy("{remove: [spec.nodeName]}"),
            "pod.json",
            "{\"apiVersion\":\"v1\",\"kind\":\"Pod\","
                + "\"spec\":{\"nodeName\":\"a\",\"nodeName\":\"b\"}}");
    assertThat(json.edits()).isEmpty();
  }

  @Test
  void whatIsWrittenBesideAMergeIsApplied() {
    String text = HEADER + "x: &x {hostUsers: true}\nspec:\n  <<: *x\n  nodeName: a\n";
    PolicySet policies =
        policy("kubernetes.Pod", "self.spec.?hostUsers.orValue(true) == false", HOST_USERS);
    Fixes fixes = Fixes.apply(policies, ResourceSet.parse("pod.yaml", text));
    assertThat(fixes.fixed()).hasSize(1);
    assertThat(fixes.report().findings()).isEmpty();
    assertThat(fixes.texts()).containsEntry("pod.yaml", text + "  hostUsers: false\n");
  }

  private static final String HOST_USERS = "{set: {spec.hostUsers: false}}";

  @Test
  void aLoneEntryInBracketsIsLeftAlone() {
    String text = HEADER + "spec: {containers: [name: a, {name: b}]}\n";
    cannotFix("{set: {'spec.containers[0].image': x}}", text);
    assertThat(fixed("{set: {'spec.containers[1].image': x}}", text))
        .isEqualTo(text.replace("{name: b}", "{name: b, image: x}"));
  }

  @Test
  void anElementThatIsNotThereIsNotSet() {
    String fix = "{set: {'spec.containers[1].image': x}}";
    cannotFix(fix, HEADER + "spec: {nodeName: a}\n");
    cannotFix(fix, HEADER + "spec: {containers: []}\n");
    cannotFix(fix, HEADER + "spec:\n  containers:\n  - name: a\n");
  }

  @Test
  void linesEndAsTheyDo() {
    String fix = "{set: {spec.securityContext.runAsNonRoot: true}}";
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      String before = (HEADER + "spec:\n  nodeName: |-\n    a\n  hostname: b\n").replace("\n", end);
      String after = before + "  securityContext:" + end + "    runAsNonRoot: true" + end;
      assertThat(fixed(fix, before)).isEqualTo(after);
      assertThat(fixed("{set: {spec.nodeName: b}}", before))
          .isEqualTo(before.replace("|-" + end + "    a", "b"));
    }
  }

  @Test
  void theMarkThatAFileBeginsWithIsNoColumn() {
    String mark = "\uFEFF";
    assertThat(fixed("{set: {spec.hostUsers: false}}", mark + HEADER))
        .isEqualTo(mark + HEADER + "spec:\n  hostUsers: false\n");
    assertThat(fixed("{remove: [metadata]}", mark + "metadata: {}\n" + HEADER))
        .isEqualTo(mark + HEADER);
  }

  @Test
  void jsonStaysJson() {
    String text =
        "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Pod\",\n\t\"spec\": {\n\t\t\"nodeName\": \"a\"\n\t}\n}\n";
    Fix fix = fix(policy("{set: {spec.securityContext.runAsNonRoot: true}}"), "pod.json", text);
    assertThat(TextEdit.apply(text, fix.edits()))
        .isEqualTo(
            text.replace(
                "\"a\"\n",
                "\"a\",\n\t\t\"securityContext\": {\n\t\t\t\"runAsNonRoot\": true\n\t\t}\n"));
    assertThat(fix.patch())
        .isEqualTo(
            "[{\"op\":\"add\",\"path\":\"/spec/securityContext\","
                + "\"value\":{\"runAsNonRoot\":true}}]");
  }

  @Test
  void aPatchIsOfTheDocumentAndNotOfWhatIsReadFromIt() {
    PolicySet policies =
        policy(
            "registry.DistributionHttp",
            "\"!self.h2c.enabled\"",
            "{set: {h2c.enabled: false, addr: ':5000'}}");
    String text = "version: 0.1\nstorage: {inmemory: {}}\nhttp:\n  h2c:\n    enabled: true\n";
    Fix fix = fix(policies, "config.yml", text);
    assertThat(TextEdit.apply(text, fix.edits()))
        .isEqualTo(text.replace("enabled: true", "enabled: false\n  addr: \":5000\""));
    assertThat(fix.patch())
        .isEqualTo(
            "[{\"op\":\"replace\",\"path\":\"/http/h2c/enabled\",\"value\":false},"
                + "{\"op\":\"add\",\"path\":\"/http/addr\",\"value\":\":5000\"}]");
  }

  @Test
  void whatIsReadFromOtherPartsOfADocumentIsLeftAlone() {
    PolicySet policies =
        policy(
            "registry.HarborConfigurations",
            "\"!self.self_registration\"",
            "{set: {self_registration: false}}");
    Fix fix =
        fix(
            policies,
            "c.json",
            "{\"self_registration\": {\"value\": true}, \"auth_mode\": {\"value\":"
                + " \"oidc_auth\"}}");
    assertThat(fix.edits()).isEmpty();
    assertThat(fix.patch()).isEqualTo("[]");
  }

  @Test
  void anElementThatIsJudgedGoes() {
    String list = HEADER + "spec:\n  containers:\n  - name: a\n  - name: b\n";
    PolicySet policies = policy("kubernetes.Container", "self.name != 'b'", "{remove: [self]}");
    Fix fix = fix(policies, "pod.yaml", list);
    assertThat(fix.description()).isEqualTo("remove it");
    assertThat(TextEdit.apply(list, fix.edits())).isEqualTo(list.replace("  - name: b\n", ""));
  }

  private static String fixedDockerfile(String match, String expression, String fix, String text) {
    Fix found = fix(policy(match, "\"" + expression + "\"", fix), "Dockerfile", text);
    assertThat(found.edits()).isNotEmpty();
    return TextEdit.apply(text, found.edits());
  }

  private static final String WITHOUT_K = "{remove: [\"words.filter(w, w.text == '-k').first()\"]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curl -k a;|curl a;",
        "curl a -k;|curl a;",
        "curl a \t -k&& b;|curl a&& b;",
        "curl \\;  -k \\;  a;|curl \\;  a;",
        "curl \\;  -k a;|curl \\;  a;",
        "curl \\;  a \\;  -k;|curl \\;  a;",
        "curl \\;  a \\;  -k|curl \\;  a",
        "curl a \\; # why;  -k;|curl a; # why;",
        "curl a \\; # why \\;;  -k  ;|curl a; # why \\;;"
      })
  void aWordGoesWithItsBlanksOrItsLine(String before, String after) {
    for (String newline : new String[] {"\n", "\r\n"}) {
      String text = ("FROM a;RUN " + before).replace(";", newline).replace("\\t", "\t");
      assertThat(fixedDockerfile("docker.Command", "!self.hasOption('-k')", WITHOUT_K, text))
          .isEqualTo(("FROM a;RUN " + after).replace(";", newline));
    }
  }

  @Test
  void aWordOfAHeredocGoesAsInAScript() {
    assertThat(
            fixedDockerfile(
                "docker.Command",
                "!self.hasOption('-k')",
                WITHOUT_K,
                "FROM a\nRUN <<E\n curl \\\n  -k\n ls\nE\n"))
        .isEqualTo("FROM a\nRUN <<E\n curl\n ls\nE\n");
  }

  @Test
  void aWordThatOtherWordsFollowIsPutBehindAnother() {
    String fix = "{replace: {\"operands()[0].text\": install -y}}";
    assertThat(
            fixedDockerfile(
                "docker.Command",
                "self.assumesYes()",
                fix,
                "FROM a\nRUN apt-get \\\r\n  # so\r\n  install \\\r\n  curl"))
        .isEqualTo("FROM a\nRUN apt-get \\\r\n  # so\r\n  install -y \\\r\n  curl");
    assertThat(
            fixedDockerfile(
                "docker.Command",
                "self.assumesYes()",
                fix,
                "FROM a\nRUN <<EOF\napt-get install curl\nEOF\n"))
        .isEqualTo("FROM a\nRUN <<EOF\napt-get install -y curl\nEOF\n");
  }

  @Test
  void anEditOfAWordIsToldInItsOwnWords() {
    PolicySet policies =
        policy(
            "docker.Command",
            "\"self.assumesYes()\"",
            "{replace: {\"operands()[0].text\": \"{self.subcommand()} -y\"}}");
    assertThat(fix(policies, "Dockerfile", "FROM a\nRUN apt-get install curl\n").description())
        .isEqualTo("replace `install` by `install -y`");
  }

  @ParameterizedTest
  @CsvSource({
    "'RUN [\"curl\", \"-k\", \"a\"]', words[1]",
    "'RUN curl --in\\;secure a', words[1]",
    "'RUN curl', words[0]",
    "'RUN <<E;a;E;', enclosing(docker.Instruction)"
  })
  void whatIsWrittenOtherwiseThanItIsSaidIsLeftAlone(String instruction, String path) {
    PolicySet policies =
        policy("docker.Command", "\"self.words.size() == 0\"", "{remove: ['" + path + "']}");
    Fix fix = fix(policies, "Dockerfile", "FROM a\n" + instruction.replace(";", "\n") + "\n");
    assertThat(fix.edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXPOSE 22;USER a;|USER a;",
        "EXPOSE 80 22 81;USER a;|EXPOSE 80 81;USER a;",
        "EXPOSE 80 \\; 22;USER a;|EXPOSE 80;USER a;",
        "EXPOSE \\; 22;USER a;|USER a;",
        "ONBUILD EXPOSE 22;USER a;|USER a;",
        "USER a;EXPOSE 22|USER a"
      })
  void anInstructionThatWouldSayNothingGoesWithItsLines(String before, String after) {
    String text = ("FROM a;" + before).replace(";", "\n");
    assertThat(
            fixedDockerfile(
                "docker.Expose",
                "!('22' in self.ports)",
                "{remove: [\"ports[self.ports.indexOf('22')]\"]}",
                text))
        .isEqualTo(("FROM a;" + after).replace(";", "\n"));
  }

  @Test
  void aFlagGoesWithItsName() {
    assertThat(
            fixedDockerfile(
                "docker.Run",
                "self.security != 'insecure'",
                "{remove: [security, network]}",
                "FROM a\nRUN --security=insecure --mount=type=tmpfs,target=/t \\\n --network=host a\n"))
        .isEqualTo("FROM a\nRUN --mount=type=tmpfs,target=/t \\\n a\n");
  }

  @Test
  void aFixIsOfferedWhereItIsRightOnly() {
    PolicySet policies =
        policy("{when: \"self.spec.?nodeName.orValue('') == 'a'\", set: {spec.nodeName: b}}");
    assertThat(
            policies
                .evaluate(ResourceSet.parse("pod.yaml", HEADER + "spec: {nodeName: c}\n"))
                .findings())
        .extracting(Finding::fix)
        .allMatch(java.util.Optional::isEmpty)
        .hasSize(1);
    assertThat(fix(policies, "pod.yaml", HEADER + "spec: {nodeName: a}\n").edits()).hasSize(1);
  }

  @Test
  void allFixesAreAppliedOneAfterAnotherWhereTheyTouch() {
    PolicySet policies =
        PolicyCompiler.create()
            .add(container("first", "allowPrivilegeEscalation", "false"))
            .add(container("second", "readOnlyRootFilesystem", "true"))
            .compile();
    String text = HEADER + "spec:\n  containers:\n  - name: a\n  - name: b\n";
    Fixes fixes = Fixes.apply(policies, ResourceSet.parse("pod.yaml", text));
    String context =
        "\n    securityContext:\n      allowPrivilegeEscalation: false\n"
            + "      readOnlyRootFilesystem: true";
    assertThat(Objects.requireNonNull(fixes.texts().get("pod.yaml")))
        .isEqualTo(
            text.replace("name: a", "name: a" + context).replace("name: b", "name: b" + context));
    assertThat(fixes.fixed()).hasSize(4);
    assertThat(fixes.report().findings()).isEmpty();
  }

  private static PolicySource container(String id, String field, String value) {
    return PolicySource.of(
        id + ".yaml",
        """
        id: %1$s
        title: A trial
        severity: low
        match: kubernetes.Container
        expression: self.securityContext.?%2$s.orValue(!%3$s) == %3$s
        at: securityContext.%2$s
        message: it does not comply
        fix: {set: {securityContext.%2$s: %3$s}}
        """
            .formatted(id, field, value));
  }
}
