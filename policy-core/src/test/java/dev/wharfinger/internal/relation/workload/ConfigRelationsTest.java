package dev.wharfinger.internal.relation.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.Ask;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConfigRelationsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        imagePullSecrets: [{name: registry}, {}]
        initContainers:
        - name: init
          env: [{name: A, valueFrom: {configMapKeyRef: {name: web, key: host}}}]
        containers:
        - name: web
          env: [{name: B, valueFrom: {secretKeyRef: {name: db, key: gone}}}, {name: C, value: c}]
          envFrom: [{configMapRef: {name: web}}, {secretRef: {name: none, optional: true}}]
        volumes:
        - {name: a, configMap: {name: web, items: [{key: host, path: h}, {key: gone, path: g}]}}
        - {name: b, secret: {secretName: db}}
        - name: c
          projected: {sources: [{configMap: {name: kube-root-ca.crt}}, {secret: {name: token, items: [{key: token, path: t}]}}]}
        - {name: d, csi: {driver: x, nodePublishSecretRef: {name: csi}}}
      """;
  private static final String CONFIG =
      """
      {apiVersion: v1, kind: ConfigMap, metadata: {name: web}, data: {host: a}, binaryData: {b: YQ==}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: db}, stringData: {password: a}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: token}, type: kubernetes.io/service-account-token}
      ---
      {apiVersion: v1, kind: ConfigMap, metadata: {name: none}}
      """;

  @Test
  void podTellsEachPlaceWhereItRefersToConfiguration() {
    assertThat(Ask.files(POD).each("kubernetes.PodTemplate", "configReferences"))
        .containsExactly(
            "web/host db/gone web none web/host web/gone db kube-root-ca.crt token/token csi registry");
  }

  @Test
  void whatIsReferredToExistsWithItsKeyOrMayBeElsewhere() {
    assertThat(exists(POD + "---\n" + CONFIG, true))
        .containsExactly(
            "true", "false", "true", "false", "true", "false", "true", "true", "true", "false",
            "false");
    assertThat(exists(POD + "---\n" + CONFIG, false))
        .containsExactly(
            "true", "false", "true", "?", "true", "false", "true", "true", "true", "?", "?");
  }

  @Test
  void configurationOfAnotherNamespaceIsAnother() {
    String elsewhere = CONFIG.replace("metadata: {name: ", "metadata: {namespace: shop, name: ");
    assertThat(exists(POD + "---\n" + elsewhere, true).get(0)).isEqualTo("false");
  }

  private static List<String> exists(String manifests, boolean closed) {
    List<String> answers = new ArrayList<>();
    Judge.of(
            "kubernetes.PodTemplate",
            View.WRITTEN,
            (pod, context) -> {
              List<?> references =
                  (List<?>) Objects.requireNonNull(Judge.call(context, pod, "configReferences"));
              for (Object reference : references) {
                Object answer =
                    Judge.call(context, (ObjectNode) Objects.requireNonNull(reference), "exists");
                answers.add(answer instanceof Boolean ? answer.toString() : "?");
              }
              return null;
            })
        .evaluate(
            ResourceSet.parse("test.yaml", manifests),
            EvaluationOptions.builder().closed(closed).build());
    return answers;
  }
}
