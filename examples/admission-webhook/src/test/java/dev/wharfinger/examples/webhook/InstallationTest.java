package dev.wharfinger.examples.webhook;

import static dev.wharfinger.testing.PolicyAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifests that install the webhook comply with what it asks of others. */
class InstallationTest {

  @ParameterizedTest
  @ValueSource(strings = {"recommended", "pss-restricted"})
  void whatInstallsTheWebhookComplies(String profile) {
    var policies = PolicyCompiler.create().add(StandardPolicies.profile(profile));
    if (profile.equals("recommended")) {
      policies =
          policies.param("k8s-image-registry-allowlist", "registries", List.of("registry.example"));
    }
    assertThat(ResourceSet.read(Path.of("src/main/kubernetes"))).compliesWith(policies.compile());
  }

  @Test
  void whatTheManifestsMountIsWhatTheWebhookStartsWith(@TempDir Path mounts) throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (JsonNode resource : resources()) {
      if (resource.path("kind").asText().equals("ConfigMap")) {
        String name = resource.path("metadata").path("name").asText();
        Path mount = Files.createDirectory(mounts.resolve(name.replace("wharfinger-", "")));
        for (Map.Entry<String, JsonNode> file : resource.path("data").properties()) {
          Files.writeString(mount.resolve(file.getKey()), file.getValue().asText());
        }
      }
      JsonNode container = resource.at("/spec/template/spec/containers/0");
      for (JsonNode variable : container.path("env")) {
        String value = variable.path("value").asText();
        environment.put(
            variable.path("name").asText(), value.startsWith("/") ? mounts + value : value);
      }
    }
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();

    Settings settings = Settings.of(environment);
    PolicySet policies = new JudgedBy(settings, new PrintStream(warnings, true, UTF_8)).policies();

    assertThat(settings.asksForNamespaces()).isTrue();
    assertThat(settings.reload()).isPresent();
    assertThat(policies.policies())
        .extracting(Policy::id)
        .contains("shop-namespace-team", "k8s-image-registry-allowlist");
    assertThat(warnings.toString(UTF_8)).isEmpty();
  }

  private static List<JsonNode> resources() throws IOException {
    List<JsonNode> resources = new ArrayList<>();
    String text = Files.readString(Path.of("src/main/kubernetes/webhook.yaml"));
    new Load(LoadSettings.builder().build())
        .loadAllFromString(text)
        .forEach(document -> resources.add(new ObjectMapper().valueToTree(document)));
    return resources;
  }
}
