package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Report;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies on images in a folder. */
class ImageArchivePolicyTest {
  private static final String OCI = "application/vnd.oci.image.";

  @TempDir Path folder;

  private String blob(String content) throws IOException, NoSuchAlgorithmException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Path blobs = Files.createDirectories(folder.resolve("app/blobs/sha256"));
    Files.write(blobs.resolve(hash), bytes);
    return "\"digest\": \"sha256:%s\", \"size\": %d".formatted(hash, bytes.length);
  }

  @Test
  void aFindingNamesTheImageAndNoLine() throws IOException, NoSuchAlgorithmException {
    String config =
        blob(
            "{\"architecture\": \"amd64\", \"os\": \"linux\", \"config\": {},"
                + " \"rootfs\": {\"type\": \"layers\", \"diff_ids\": []}}");
    String manifest =
        blob(
            "{\"schemaVersion\": 2, \"mediaType\": \"%smanifest.v1+json\", \"layers\": [],"
                    .formatted(OCI)
                + " \"config\": {\"mediaType\": \"%sconfig.v1+json\", %s}}".formatted(OCI, config));
    Files.writeString(folder.resolve("app/oci-layout"), "{\"imageLayoutVersion\": \"1.0.0\"}");
    Files.writeString(
        folder.resolve("app/index.json"),
        "{\"schemaVersion\": 2, \"manifests\": [{\"mediaType\": \"%smanifest.v1+json\", %s}]}"
            .formatted(OCI, manifest));
    PolicyText policy =
        PolicyText.expecting("!self.user().isRoot()")
            .with("match", "image.Image")
            .with("message", "runs as root");

    Report report =
        PolicyCompiler.create().add(policy.source()).compile().evaluate(ResourceSet.read(folder));

    Finding finding = report.findings().get(0);
    assertThat(finding.location().line()).isZero();
    assertThat(finding.location().file()).endsWith("app");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ReportFormat format :
        new ReportFormat[] {
          ReportFormat.TEXT,
          ReportFormat.JSON,
          ReportFormat.SARIF,
          ReportFormat.JUNIT_XML,
          ReportFormat.GITHUB
        }) {
      format.write(report, out);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("runs as root");
  }
}
