package dev.wharfinger.internal.relation.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeRelationsTest {

  @Test
  void volumeNamesItsSource() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec:
          volumes:
          - {name: a, configMap: {name: web}}
          - {name: b, hostPath: null, nfs: {server: files.example, path: /}}
          - {name: c, emptyDir: {}}
          - {name: d}
          - {name: e, secret: null}
          containers: [{name: a, image: b}]
        """;
    assertThat(Ask.files(pod).each("kubernetes.Volume", "source"))
        .containsExactly("configMap", "nfs", "emptyDir", "emptyDir", "emptyDir");
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/ssl, /etc, true, false",
    "/etc, /etc, true, true",
    "/etc, /etc/ssl, false, true",
    "/, /etc, false, true",
    "/etc, /, true, false",
    "/etcetera, /etc, false, false",
    "/et, /etc, false, false",
    "//etc/./ssl/, /etc/ssl, true, true",
    "/srv/../etc, /etc, true, true",
    "/../etc, /etc, true, true",
    "/var/run/docker.sock, /run, true, false",
    "/run, /var/run/docker.sock, false, true",
    "/var, /run, false, false",
    "/var/running, /run, false, false",
    "C:\\etc\\ssl, C:/etc, true, false",
  })
  void volumeOfTheNodeIsInAFolderOrHoldsIt(String path, String folder, boolean in, boolean holds) {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec:
          volumes: [{name: a, hostPath: {path: '%s'}}]
          containers: [{name: a, image: b}]
        """
            .formatted(path);
    String type = "kubernetes.HostPathVolumeSource";
    assertThat(Ask.files(pod).each(type, "isIn", folder)).containsExactly("" + in);
    assertThat(Ask.files(pod).each(type, "holds", folder)).containsExactly("" + holds);
  }

  @ParameterizedTest
  @CsvSource({"/data/a, true", "/data, true", "/database, false", "/data/../etc, false"})
  void mountIsInAFolderOfItsContainer(String path, boolean in) {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        spec: {containers: [{name: a, image: b, volumeMounts: [{name: a, mountPath: %s}]}]}
        """
            .formatted(path);
    assertThat(Ask.files(pod).each("kubernetes.VolumeMount", "isIn", "/data"))
        .containsExactly("" + in);
  }
}
