package dev.wharfinger.internal.relation.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import org.junit.jupiter.api.Test;

class ContainerImagesTest {
  private static String ofPod(String container) {
    String pod = "{apiVersion: v1, kind: Pod, spec: {containers: [%s]}}".formatted(container);
    return Ask.files(pod).each("kubernetes.Container", "imageReference").get(0);
  }

  @Test
  void areNamedByPodsAndByInspectedContainers() {
    assertThat(ofPod("{name: a, image: 'registry.example/web:1.4'}"))
        .isEqualTo("registry.example/web:1.4");
    String inspected = "{Id: c1, HostConfig: {}, Config: {Image: 'registry.example/web'}}";
    assertThat(Ask.files(inspected).each("docker.Container", "imageReference"))
        .containsExactly("registry.example/web");
  }

  @Test
  void areUnknownWhereTheTextIsNoReference() {
    assertThat(ofPod("{name: a, image: 'registry.example/web@sha256:abc'}")).isEqualTo("?");
    assertThat(ofPod("{name: a}")).isEqualTo("?");
  }
}
