package dev.wharfinger.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedManifestTest {
  @TempDir Path folder;

  @Test
  void theReportOfAMapIsInTheFile() throws IOException {
    Map<String, Object> pod =
        Map.of(
            "apiVersion",
            "v1",
            "kind",
            "Pod",
            "metadata",
            Map.of("name", "debug"),
            "spec",
            Map.of(
                "hostNetwork",
                true,
                "containers",
                List.of(Map.of("name", "shell", "image", "busybox"))));
    Path file = folder.resolve("report.json");
    assertThat(new GeneratedManifest().complies(pod, file)).isFalse();
    assertThat(file).content().contains("\"Pod/debug\"", "\"spec.hostNetwork\"");
  }

  @Test
  void aMapThatCompliesPasses() throws IOException {
    Map<String, Object> settings =
        Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata", Map.of("name", "settings"));
    assertThat(new GeneratedManifest().complies(settings, folder.resolve("report.json"))).isTrue();
  }
}
