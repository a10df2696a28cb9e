package dev.wharfinger.internal.relation.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.relation.Ask;
import org.junit.jupiter.api.Test;

class NamespaceRelationsTest {
  private static final String NAMESPACES =
      """
      {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
      ---
      {apiVersion: v1, kind: Namespace, metadata: {name: staging}}
      """;
  private static final String QUOTAS =
      """
      {apiVersion: v1, kind: ResourceQuota, metadata: {name: compute, namespace: shop}, spec: {hard: {cpu: 8}}}
      ---
      {apiVersion: v1, kind: ResourceQuota, metadata: {name: objects, namespace: shop}, spec: {hard: {pods: 20}}}
      ---
      {apiVersion: v1, kind: LimitRange, metadata: {name: defaults, namespace: staging}, spec: {limits: []}}
      """;

  @Test
  void namespaceHasTheQuotasAndLimitRangesThatAreInIt() {
    Ask ask = Ask.cluster(NAMESPACES, QUOTAS);

    assertThat(ask.each("kubernetes.Namespace", "resourceQuotas"))
        .containsExactly("compute objects", "");
    assertThat(ask.each("kubernetes.Namespace", "limitRanges")).containsExactly("", "defaults");
  }

  @Test
  void openSetMayLackQuotasAndLimitRanges() {
    Ask ask = Ask.files(NAMESPACES, QUOTAS);

    assertThat(ask.each("kubernetes.Namespace", "resourceQuotas"))
        .containsExactly("compute objects ...", "...");
    assertThat(ask.each("kubernetes.Namespace", "limitRanges"))
        .containsExactly("...", "defaults ...");
  }
}
