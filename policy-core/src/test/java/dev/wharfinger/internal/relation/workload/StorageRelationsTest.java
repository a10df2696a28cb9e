package dev.wharfinger.internal.relation.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import org.junit.jupiter.api.Test;

class StorageRelationsTest {
  private static final String SPECS = "kubernetes.PersistentVolumeClaimSpec";

  @Test
  void classOfAClaimIsTheAnnotationOfOldElseItsField() {
    String claim =
        "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a, annotations: {%s}}, spec: {%s}}";
    String old = "volume.beta.kubernetes.io/storage-class: old";

    assertThat(
            Ask.files(
                    claim.formatted(old, ""),
                    claim.formatted(old, "storageClassName: fast"),
                    claim.formatted("", "storageClassName: fast"),
                    claim.formatted("", "storageClassName: ''"),
                    claim.formatted("", ""))
                .each(SPECS, "className"))
        .containsExactly("old", "old", "fast", "", "none");
  }

  @Test
  void claimsInStatefulSetsAndPodsHaveClassesToo() {
    String set =
        "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {volumeClaimTemplates:"
            + " [{metadata: {annotations: {volume.beta.kubernetes.io/storage-class: old}}, spec: {}}]}}";
    String pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {volumes: [{name: a, ephemeral:"
            + " {volumeClaimTemplate: {spec: {storageClassName: fast}}}}]}}";

    assertThat(Ask.files(set, pod).each(SPECS, "className")).containsExactly("old", "fast");
  }
}
