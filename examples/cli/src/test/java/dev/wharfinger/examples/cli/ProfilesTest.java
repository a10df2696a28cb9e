package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of one's own, as the page about profiles shows them. */
class ProfilesTest {
  private static final String OWNER =
      """
      id: shop-owner-label
      title: Every pod names its owner
      severity: medium
      match: kubernetes.Pod
      expression: "'owner' in self.metadata.labels"
      message: "there is no label 'owner'"
      """;

  private static final String PROFILE =
      """
      id: platform
      title: What our platform asks
      extends: pss-baseline
      policies:
        - shop-*
        - k8s-image-registry-allowlist
      exclude:
        - shop-draft
        - pss-host-ports
      params:
        k8s-image-registry-allowlist:
          registries: [registry.example/team]
      severity:
        shop-owner-label: critical
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeAProject() throws IOException {
    write("policies/shop-owner-label.yaml", OWNER);
    write("policies/shop-draft.yaml", OWNER.replace("shop-owner-label", "shop-draft"));
    write("profiles/platform.yaml", PROFILE);
    write(
        "deploy/pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers: [{name: web, image: "registry.example/web:1", ports: [{containerPort: 80, hostPort: 80}]}]
        """);
  }

  @Test
  void aProfileChoosesFromTheStandardPoliciesAndOnesOwn() {
    Invocation check = check("--profile=profiles/platform.yaml", "--policies=policies", "deploy");
    assertThat(check.err()).isEmpty();
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("critical shop-owner-label: there is no label 'owner'")
        .contains("k8s-image-registry-allowlist: ")
        .contains("1 resource, 13 policies: ")
        .doesNotContain("shop-draft", "pss-host-ports");
  }

  @Test
  void aConfigNamesTheFileOfAProfileFromItsOwnFolder() throws IOException {
    write("conf/wharfinger.yaml", "{profiles: [../profiles/platform.yaml], policies: ../policies}");
    Invocation check =
        Invocation.of(
            "check", "--config", folder.resolve("conf/wharfinger.yaml"), folder.resolve("deploy"));
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).contains("critical shop-owner-label");
  }

  @Test
  void aProfileAmongPoliciesHasAName() throws IOException {
    Files.move(folder.resolve("profiles/platform.yaml"), folder.resolve("policies/platform.yaml"));
    Invocation check = check("--profile=platform", "--policies=policies", "deploy");
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).contains("1 resource, 13 policies: ");
    Invocation without = check("--policies=policies", "deploy");
    assertThat(without.err())
        .isEqualTo(
            "help: `platform` is a profile that was not chosen; `--profile=platform` does\n");
    assertThat(without.out()).contains("1 resource, 2 policies: ");
    assertThat(check("--profile=platfrom", "--policies=policies", "deploy").err())
        .contains("error[unknown-profile]", "did you mean `platform`?");
  }

  @Test
  void whatIsNeitherAProfileNorAFileIsToldSo() throws IOException {
    Invocation check = check("--profile=profiles/platfrom.yaml", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err())
        .startsWith(
            "error: `profiles/platfrom.yaml` is neither a profile nor a file\n"
                + "help: relative paths start from `%s`\n".formatted(folder)
                + "help: `wharfinger list profiles` shows the profiles that have names\n");
    write("wharfinger.yaml", "profiles: [platfrom.yml]");
    assertThat(check("deploy").err())
        .contains("wharfinger.yaml:1:12: error[wrong-value]: `platfrom.yml` is neither a profile");
  }

  @Test
  void aProfileInThePlaceOfAPolicyIsToldWithTheNextStep() {
    Invocation check = check("--policies=profiles/platform.yaml", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err())
        .contains("1 error", "error[profile-as-policy]: this is a profile", "`--profile`");
  }

  @Test
  void aConfigLeavesOutPoliciesAndChangesSeverities() throws IOException {
    write(
        "wharfinger.yaml",
        """
        policies: policies
        exclude-policies: [shop-d*]
        severity: {shop-owner-label: high}
        """);
    assertThat(check("deploy").out()).contains("high shop-owner-label").doesNotContain("draft");
    assertThat(check("--exclude-policies=shop-owner-label", "deploy").err())
        .contains("error[no-policies]: every policy is excluded");
    write("wharfinger.yaml", "{policies: policies, severity: {shop-owner-label: huge}}");
    assertThat(check("deploy").err()).contains("`huge` is not possible here");
    write("wharfinger.yaml", "{policies: policies, exclude-policies: shop-owner-labl}");
    assertThat(check("deploy").err()).contains("did you mean `shop-owner-label`?");
  }

  @Test
  void profilesOfOnesOwnAreListedAndExplained() throws IOException {
    write("wharfinger.yaml", "{profiles: profiles/platform.yaml, policies: policies}");
    assertThat(Invocation.in(folder, "list", "profiles").out())
        .containsPattern("platform +13 policies +What our platform asks");
    assertThat(Invocation.in(folder, "explain", "platform").out())
        .startsWith("platform: What our platform asks\n")
        .contains("shop-owner-label", "critical");
    assertThat(
            Invocation.in(
                    folder,
                    "list",
                    "--no-config",
                    "--profile=profiles/platform.yaml",
                    "--policies=policies")
                .out())
        .contains("shop-owner-label", "critical")
        .endsWith("13 policies\n");
  }

  private Invocation check(String... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Invocation.in(folder, all);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
