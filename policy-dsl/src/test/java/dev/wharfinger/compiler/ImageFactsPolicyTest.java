package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies that ask what documents say of images. */
class ImageFactsPolicyTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: a}
      spec: {containers: [{name: web, image: 'registry.example/web:1'}]}
      """;
  private static final String REPORT =
      """
      SchemaVersion: 2
      CreatedAt: '2026-01-01T00:00:00Z'
      ArtifactName: registry.example/web:1
      ArtifactType: container_image
      Metadata: {RepoTags: ['registry.example/web:1']}
      Results:
      - Class: os-pkgs
        Vulnerabilities:
        - {VulnerabilityID: CVE-1, PkgName: a, Severity: HIGH, Status: fixed, FixedVersion: '2'}
      """;
  private static final PolicyText FIXABLE =
      PolicyText.expecting(
          "!image(self.image).vulnerabilities().exists(v, v.isAtLeast(params.least)"
              + " && v.fixState == 'fixed' && v.isAffected())");

  private static PolicyText from(String least) {
    return FIXABLE.with("params", "{least: {type: severity, default: " + least + "}}");
  }

  private static List<String> outcomes(PolicyText policy, String... documents) {
    return PolicyCompiler.create()
        .add(policy.source())
        .compile()
        .evaluate(ResourceSet.parse("all.yaml", String.join("---\n", documents)))
        .findings()
        .stream()
        .map(Finding::outcome)
        .map(Enum::name)
        .toList();
  }

  @Test
  void containersAreJudgedByTheReportsOnTheirImages() {
    assertThat(outcomes(from("high"), POD, REPORT)).containsExactly("FAIL");
    assertThat(outcomes(from("critical"), POD, REPORT)).isEmpty();
    assertThat(outcomes(from("high"), POD)).containsExactly("UNKNOWN");
    assertThat(outcomes(from("high"), POD, REPORT.replace("HIGH", "UNKNOWN")))
        .containsExactly("UNKNOWN");
  }

  @Test
  void whatAReportDoesNotStateIsUnknown() {
    PolicyText exploited =
        PolicyText.expecting("!self.kev")
            .with("match", "supplychain.Vulnerability")
            .message("{self.id} of {self.package} is exploited");

    assertThat(outcomes(exploited, REPORT)).containsExactly("UNKNOWN");
  }

  @Test
  void severityThatDoesNotExistIsAMistake() {
    PolicyText policy =
        PolicyText.expecting("!self.isAtLeast('hihg')")
            .with("match", "supplychain.Vulnerability")
            .message("{self.id}");

    assertThat(PolicyCompiler.create().add(policy.source()).diagnose())
        .extracting(Diagnostic::code)
        .contains("enum-value");
  }

  @Test
  void imagePoliciesAreTyped() {
    PolicyText policy =
        PolicyText.expecting(
                "self.spec.mode == 'enforce' && self.spec.authorities.all(a,"
                    + " !has(a.static) || a.static.action != 'pass')")
            .with("match", "kubernetes.ClusterImagePolicy")
            .message("{self.metadata.name}");
    String resource =
        "{apiVersion: policy.sigstore.dev/v1beta1, kind: ClusterImagePolicy,"
            + " metadata: {name: a}, spec: {images: [{glob: '**'}], authorities: [%s]}}\n";

    assertThat(outcomes(policy, resource.formatted("{static: {action: pass}}")))
        .containsExactly("FAIL");
    assertThat(outcomes(policy, resource.formatted("{key: {data: x}}"))).isEmpty();
  }
}
