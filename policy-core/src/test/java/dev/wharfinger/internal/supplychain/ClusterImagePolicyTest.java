package dev.wharfinger.internal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterImagePolicyTest {
  private static final int POLICIES = 92;

  @Test
  void policiesOfBothVersionsAreTyped() {
    ReadFacts policy =
        ReadFacts.read(
            "policy.yaml",
            """
            apiVersion: policy.sigstore.dev/v1alpha1
            kind: ClusterImagePolicy
            metadata: {name: a}
            spec:
              mode: warn
              images: [{glob: "**"}]
              authorities:
              - static: {action: pass}
              - keyless: {identities: [{issuerRegExp: ".*", subject: b}]}
              - key: {kms: "kms://x", secretRef: {name: k}}
            """);

    assertThat(policy.type()).isEqualTo("kubernetes.ClusterImagePolicy");
    assertThat(policy.problems()).isEmpty();
    assertThat(policy.at("spec", "mode")).isEqualTo("warn");
    assertThat(policy.at("spec", "authorities", 0, "static", "action")).isEqualTo("pass");
    assertThat(policy.at("spec", "authorities", 1, "keyless", "identities", 0, "issuerRegExp"))
        .isEqualTo(".*");
  }

  @Test
  void everyPublishedPolicyFitsItsType() throws IOException {
    int found = 0;
    for (Path file : files()) {
      String text = Files.readString(file);
      for (ReadFacts document : ReadFacts.all(file.toString(), text)) {
        if (document.type().equals("kubernetes.ClusterImagePolicy")) {
          assertThat(document.problems()).as(file.toString()).isEmpty();
          found++;
        }
      }
    }
    assertThat(found).isEqualTo(POLICIES);
  }

  private static List<Path> files() throws IOException {
    Path data = ConformanceSuite.data("supplychain/policy-controller");
    try (Stream<Path> found = Files.walk(data)) {
      return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
