package dev.wharfinger.internal.moby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents of the Docker Engine are known by. */
class MobyFormsTest {

  private static List<ObjectNode> read(String json) {
    List<ObjectNode> resources = new ArrayList<>();
    for (RawDocument document : ResourceSet.parse("engine.json", json).documents()) {
      resources.addAll(
          DocumentBinder.bind(Catalogs.builtIn(), VersionedView.WRITTEN, document).resources());
    }
    return resources;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{'HostConfig': {}, 'Config': {}}] | docker.ContainerInspection",
        "{'HostConfig': {}, 'Config': {}} | docker.ContainerInspection",
        "[{'RootFS': {}, 'Config': {}}] | docker.ImageInspection",
        "[{'RootFS': {}, 'RepoTags': []}] | docker.ImageInspection",
        "{'icc': false} | docker.Daemon",
        "{'debug': true, 'registry-mirrors': []} | docker.Daemon",
      })
  void documentIsKnownByWhatStandsInIt(String json, String type) {
    assertThat(read(json.replace('\'', '"')))
        .extracting(node -> node.type().displayName())
        .containsExactly(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'HostConfig': {}}",
        "{'HostConfig': null, 'Config': {}}",
        "{'RootFS': {}}",
        "{'Config': {}}",
        "{'debug': true}",
        "{}",
        "[]",
        "[{'HostConfig': {}, 'Config': {}}, {}]",
        "{'kind': 'ConfigMap', 'apiVersion': 'v1', 'icc': true}",
      })
  void otherDocumentsAreNotTakenForOne(String json) {
    assertThat(read(json.replace('\'', '"')))
        .noneMatch(node -> node.type().displayName().startsWith("docker."));
  }

  @Test
  void keysOfTheDaemonHaveTheDefaultsThatAreDocumented() {
    ObjectNode daemon = read("{\"icc\": false, \"default-shm-size\": 1024}").get(0);
    assertThat(daemon.get("icc")).isEqualTo(false);
    assertThat(daemon.get("default-shm-size")).isEqualTo(1024L);
    assertThat(daemon.type().fields()).hasSize(95);
  }
}
