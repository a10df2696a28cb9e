package dev.wharfinger.examples.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real registry, read and judged. */
@Timeout(120)
class RegistryAuditTest {
  private static final String OCI = "application/vnd.oci.image.";
  private static final String REPOSITORY = "team/app";
  private static final String SBOM =
      "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[]}";
  private static final String NOT_ROOT =
      """
      id: not-root
      title: Images do not run as root
      severity: high
      match: image.Config
      expression: self.config.User != ''
      message: this image runs as root
      """;

  @TempDir Path folder;

  private static Access access() {
    return Access.anonymous().inPlainText().as(RealRegistry.USER, RealRegistry.PASSWORD);
  }

  private static String config(String user) {
    return """
        {"architecture":"amd64","os":"linux","config":{"User":"%s"},
         "rootfs":{"type":"layers","diff_ids":[]}}"""
        .formatted(user);
  }

  /** Pushes an image without layers. */
  private static String push(RealRegistry registry, String tag, String user) throws Exception {
    String config = config(user);
    registry.pushBlob(REPOSITORY, config);
    return registry.pushManifest(REPOSITORY, tag, OCI + "manifest.v1+json", manifest(config));
  }

  private static String manifest(String config) {
    return """
        {"schemaVersion":2,"mediaType":"%smanifest.v1+json",
         "config":{"mediaType":"%sconfig.v1+json","digest":"%s","size":%d},"layers":[]}"""
        .formatted(OCI, OCI, RealRegistry.digest(config), config.length());
  }

  /** Attaches an SBOM as a registry has it that knows nothing of referrers: by a tag. */
  private static void attachSbom(RealRegistry registry, String digest) throws Exception {
    String blob = registry.pushBlob(REPOSITORY, SBOM);
    String empty = registry.pushBlob(REPOSITORY, "{}");
    String manifest =
        """
        {"schemaVersion":2,"mediaType":"%smanifest.v1+json",
         "config":{"mediaType":"application/vnd.oci.empty.v1+json","digest":"%s","size":2},
         "layers":[{"mediaType":"application/vnd.cyclonedx+json","digest":"%s","size":%d}]}"""
            .formatted(OCI, empty, blob, SBOM.length());
    String attached = RealRegistry.digest(manifest);
    registry.pushManifest(REPOSITORY, attached, OCI + "manifest.v1+json", manifest);
    String index =
        """
        {"schemaVersion":2,"mediaType":"%sindex.v1+json",
         "manifests":[{"mediaType":"%smanifest.v1+json","digest":"%s","size":%d}]}"""
            .formatted(OCI, OCI, attached, manifest.length());
    registry.pushManifest(REPOSITORY, digest.replace(':', '-'), OCI + "index.v1+json", index);
  }

  @Test
  void whatWasPushedIsListedFetchedVerifiedAndJudged() throws Exception {
    try (RealRegistry registry = RealRegistry.in(folder)) {
      push(registry, "good", "65532");
      String bad = push(registry, "bad", "");
      attachSbom(registry, bad);
      RegistryClient client = new RegistryClient(registry.address(), access());

      assertThat(client.tags(REPOSITORY))
          .containsExactlyInAnyOrder("good", "bad", bad.replace(':', '-'));
      assertThat(client.manifest(REPOSITORY, "bad").digest()).isEqualTo(bad);
      assertThat(client.manifest(REPOSITORY, bad).bytes())
          .asString()
          .isEqualTo(manifest(config("")));
      assertThat(client.referrers(REPOSITORY, bad)).hasSize(1);

      RegistryAudit audit = new RegistryAudit(client);
      audit.read(REPOSITORY);
      Report report =
          audit.judge(
              PolicyCompiler.create().add(PolicySource.of("not-root.yaml", NOT_ROOT)).compile());

      assertThat(audit.unread()).isEmpty();
      assertThat(report.findings())
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.location().file())
                      .contains(REPOSITORY + '@' + RealRegistry.digest(config(""))));
      assertThat(audit.resources().documents())
          .extracting(document -> document.source().text())
          .contains(SBOM);
    }
  }

  @Test
  void aWrongPasswordIsTold() throws Exception {
    try (RealRegistry registry = RealRegistry.in(folder)) {
      RegistryClient client =
          new RegistryClient(
              registry.address(), Access.anonymous().inPlainText().as(RealRegistry.USER, "other"));

      assertThatThrownBy(() -> client.tags(REPOSITORY))
          .hasMessageContaining("the user or the password is wrong");
      RegistryAudit audit = new RegistryAudit(client);
      audit.read(REPOSITORY);
      assertThat(audit.unread()).hasSize(1);
    }
  }
}
