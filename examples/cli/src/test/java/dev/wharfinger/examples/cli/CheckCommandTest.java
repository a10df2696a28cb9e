package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String POLICY =
      """
      id: shop-owner-label
      title: Every pod names its owner
      severity: medium
      match: kubernetes.Pod
      expression: "'owner' in self.metadata.labels"
      message: "the owner of '{self.spec.containers[?0].?name.orValue('')}' is not named"
      """;

  @TempDir Path folder;
  private Path policies;

  @BeforeEach
  void writeAPolicy() throws IOException {
    policies = Files.createDirectory(folder.resolve("policies"));
    Files.writeString(policies.resolve("shop-owner-label.yaml"), POLICY);
  }

  @Test
  void nothingFoundIsExitCode0() throws IOException {
    Invocation check = check(pod("web", "{owner: shop}"));
    assertThat(check.exitCode()).isZero();
    assertThat(check.out())
        .isEqualTo(
            "1 resource, 1 policy: 0 failures, 0 unknown, 0 errors, 0 problems,"
                + " 0 policies matched nothing\n");
    assertThat(check.err()).isEmpty();
  }

  @Test
  void findingsAreExitCode1() throws IOException {
    Path pod = pod("wéb", "{}");
    Invocation check = check(pod);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .startsWith(pod + ":3:23: medium shop-owner-label: the owner of 'wéb' is not named\n")
        .contains("1 failure (1 medium)");
    assertThat(check.err()).isEmpty();
  }

  @Test
  void whatIsProbablyNotMeantInPoliciesIsTold() throws IOException {
    Files.writeString(
        policies.resolve("shop-owner-label.yaml"),
        POLICY.replace("'owner' in self.metadata.labels", "true || self.spec.hostPID"));
    Invocation check = check(pod("web", "{}"));
    assertThat(check.exitCode()).isZero();
    assertThat(check.err()).contains("shop-owner-label.yaml:5:14: warning[always-true]");
  }

  @Test
  void findingsBelowTheSeverityAreReportedButDoNotCount() throws IOException {
    Path pod = pod("web", "{}");
    assertThat(check(pod, "--fail-on", "medium").exitCode()).isEqualTo(1);
    Invocation check = check(pod, "--fail-on", "HIGH");
    assertThat(check.exitCode()).isZero();
    assertThat(check.out()).contains("shop-owner-label");
  }

  @Test
  void manifestsThatCannotBeReadAreExitCode2AlsoWhereThereAreFindings() throws IOException {
    pod("web", "{}");
    Files.writeString(folder.resolve("broken.yaml"), "kind: [Pod\n");
    Invocation check = check(folder);
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).contains("the owner of 'web' is not named").contains("broken.yaml:");
  }

  @Test
  void thatNoPolicyFoundAnythingToLookAtIsTold() throws IOException {
    Path file = folder.resolve("map.yaml");
    Files.writeString(file, "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n");
    Invocation check = check(file);
    assertThat(check.exitCode()).isZero();
    assertThat(check.err()).startsWith("help: no policy found anything to look at; ");
  }

  @Test
  void aFolderWithoutManifestsIsExitCode2() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Invocation check = check(empty);
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).contains(empty.toString()).doesNotContain("  1 |");
  }

  @Test
  void aPathThatDoesNotExistIsExitCode2() {
    Path absent = folder.resolve("absent");
    Invocation check = check(absent);
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).isEmpty();
    assertThat(check.err())
        .isEqualTo(
            "error: `"
                + absent
                + "` does not exist\n"
                + "help: `wharfinger check --help` shows what is possible\n");
  }

  @Test
  void aPathThatIsMisspeltIsToldWithWhatLiesThere() throws IOException {
    Path deploy = Files.createDirectory(folder.resolve("deploy"));
    assertThat(check(folder.resolve("deplyo")).err())
        .contains("deplyo` does not exist\nhelp: did you mean `" + deploy + "`?\n");
  }

  @Test
  void whoTakesAnOptionForOneWithAValueIsToldSo() {
    Path file = folder.resolve("known.json");
    assertThat(Invocation.of("check", "--write-baseline", file, folder).err())
        .contains("known.json` does not exist\nhelp: `--write-baseline` takes no value; ")
        .contains("`--write-baseline --baseline=" + file + "`");
  }

  @Test
  void whereNothingIsAResourceNothingIsJudged() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("values.yaml"), "replicas: 3\n");
    Invocation check = check(other);
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).contains("0 resources").contains("0 problems");
    assertThat(check.err())
        .startsWith("help: nothing was judged, as no file there holds a resource");
  }

  @Test
  void everyFaultOfEveryPolicyIsToldAtOnce() throws IOException {
    Files.writeString(
        policies.resolve("shop-owner-label.yaml"),
        POLICY.replace("self.metadata.labels", "self.x"));
    Files.writeString(
        policies.resolve("second.yaml"), POLICY.replace("shop-owner-label", "second") + "whi: x\n");
    Invocation check = check(pod("web", "{}"));
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).isEmpty();
    assertThat(check.err())
        .startsWith("error: the policies have 2 errors\n")
        .contains("second.yaml:7:1: error[unknown-key]")
        .contains("shop-owner-label.yaml:5:")
        .contains("error[unknown-field]")
        .doesNotContain("\tat ");
  }

  @Test
  void aProfileThatDoesNotExistIsToldWithTheNearestName() throws IOException {
    Invocation check = Invocation.of("check", "--profile", "recomended", pod("web", "{}"));
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).contains("`recomended`").contains("`recommended`");
  }

  @Test
  void theRecommendedProfileIsTheDefault() throws IOException {
    Invocation check = Invocation.of("check", pod("web", "{}"));
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).contains("k8s-run-as-non-root").doesNotContain("shop-owner-label");
  }

  @Test
  void policiesOfOnesOwnReplaceTheDefaultProfileButJoinANamedOne() throws IOException {
    Path pod = pod("web", "{}");
    assertThat(check(pod).out()).doesNotContain("k8s-run-as-non-root");
    assertThat(check(pod, "--profile", "recommended").out())
        .contains("k8s-run-as-non-root")
        .contains("shop-owner-label");
  }

  @Test
  void aPolicyMayBeAModuleOfJavaScript() throws IOException {
    Files.writeString(
        policies.resolve("shop-named.mjs"),
        """
        export default {
          meta: {id: 'shop-named', title: 'a title', severity: 'low', match: 'kubernetes.Pod'},
          check(self, context) {
            context.report({at: 'metadata.name', message: `'${self.metadata.name}' is no shop`});
          },
        };
        """);
    assertThat(check(pod("web", "{}")).out()).contains("low shop-named: 'web' is no shop");
  }

  @Test
  void aParameterMayBeAList() throws IOException {
    Path pod = pod("web", "{}");
    String name = "--param=k8s-image-registry-allowlist.registries=";
    assertThat(Invocation.of("check", name + "[ghcr.example, registry.example]", pod).out())
        .doesNotContain("k8s-image-registry-allowlist:");
    assertThat(Invocation.of("check", name + "[ghcr.example]", pod).out())
        .contains("high k8s-image-registry-allowlist:");
  }

  @Test
  void podsAreJudgedInKindsOfWhichNothingElseIsKnown() throws IOException {
    Path fleet = folder.resolve("fleet.yaml");
    Files.writeString(
        fleet,
        """
        apiVersion: example.com/v1
        kind: Fleet
        metadata: {name: web}
        spec: {ships: [{template: {spec: {containers: [{name: web, image: nginx}]}}}]}
        """);
    String option = "--pods=example.com/Fleet=spec.ships[].template";
    Invocation check = Invocation.of("check", option, fleet);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).contains("k8s-run-as-non-root").contains("0 problems");
    assertThat(Invocation.of("check", fleet).out()).contains("these containers were not checked");
  }

  @Test
  void aParameterThatIsMisspeltIsExitCode2() throws IOException {
    Path pod = pod("web", "{}");
    assertThat(check(pod, "--param", "registries=x").err())
        .contains("`registries=x` is not of the form `policy-id.name=value`");
    assertThat(check(pod, "--param", "a.b=[x").err()).contains("the value `[x` is not YAML");
    assertThat(check(pod, "--param", "a.b=~").err()).contains("the value `~` is nothing");
    Invocation unknown = check(pod, "--param", "shop-owner-label.label=x");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("`label`");
    String misspelt = "--param=k8s-image-registry-allowlist.registry=[x]";
    assertThat(Invocation.of("check", misspelt, pod).err())
        .contains("`registry`")
        .doesNotContain("warning[");
  }

  @Test
  void whatCannotBeDecidedCountsUnlessItIsAllowedOrTheSetIsClosed() throws IOException {
    Path binding = folder.resolve("binding.yaml");
    Files.writeString(
        binding,
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: vendor}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: vendor}
        subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: eve}]
        """);
    Invocation check = Invocation.of("check", binding);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).contains("critical rbac-cluster-admin-binding: unknown: ");
    assertThat(Invocation.of("check", "--allow-unknown", binding).exitCode()).isZero();
    assertThat(Invocation.of("check", "--closed", binding).exitCode()).isZero();
  }

  @Test
  void theReportMayBeJson() throws IOException {
    Invocation check = check(pod("wéb", "{}"), "--format", "json");
    assertThat(check.exitCode()).isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(check.out());
    assertThat(report.at("/findings/0/policy").textValue()).isEqualTo("shop-owner-label");
    assertThat(report.at("/findings/0/message").textValue())
        .isEqualTo("the owner of 'wéb' is not named");
  }

  @ParameterizedTest
  @CsvSource({
    "sarif, '\"ruleId\" : \"shop-owner-label\"'",
    "junit, '<testsuite name=\"shop-owner-label\" tests=\"1\" failures=\"1\"'",
    "GitHub, '::warning file='"
  })
  void theReportMayBeOfAnyFormat(String format, String text) throws IOException {
    Invocation check = check(pod("web", "{}"), "--format", format);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).contains(text);
  }

  @Test
  void aVersionThatIsNoneIsToldSo() throws IOException {
    Invocation check = check(pod("web", "{}"), "--kubernetes", "newest");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).startsWith("error: `newest` is not a version as `1.36`\n");
  }

  @Test
  void badUsageIsExitCode2WithAHint() throws IOException {
    assertThat(Invocation.of("check").exitCode()).isEqualTo(2);
    assertThat(Invocation.of("check").err()).contains("PATH");
    Invocation misspelt = check(pod("web", "{}"), "--formt", "json");
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.err()).contains("--format");
    assertThat(check(pod("web", "{}"), "--format", "xml").exitCode()).isEqualTo(2);
    assertThat(Invocation.of("chek").exitCode()).isEqualTo(2);
    assertThat(Invocation.of().exitCode()).isEqualTo(2);
  }

  @Test
  void helpAndVersionAreNoFailure() {
    assertThat(Invocation.of("check", "--help").exitCode()).isZero();
    assertThat(Invocation.of("check", "--help").out()).contains("--fail-on").contains("Exit codes");
    assertThat(Invocation.of("--version").out()).startsWith("wharfinger ");
  }

  private Invocation check(Path manifests, Object... options) {
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "check";
    arguments[1] = "--policies";
    arguments[2] = policies;
    arguments[3] = manifests;
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Invocation.of(arguments);
  }

  private Path pod(String name, String labels) throws IOException {
    Path file = folder.resolve("pod.yaml");
    return Files.writeString(
        file,
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: %s}
        spec: {containers: [{name: %s, image: "registry.example/web:1"}]}
        """
            .formatted(labels, name));
  }
}
