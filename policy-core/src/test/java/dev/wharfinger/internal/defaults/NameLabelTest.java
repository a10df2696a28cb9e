package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameLabelTest {
  private static final String LABEL = "kubernetes.io/metadata.name";

  @Test
  void aNamespaceIsLabelledWithItsName() {
    assertThat(labels("1.36", "name: shop")).isEqualTo(Map.of(LABEL, "shop"));
    assertThat(labels("1.36", "name: shop, labels: {team: a, %s: lie}".formatted(LABEL)))
        .isEqualTo(Map.of("team", "a", LABEL, "shop"));
  }

  @Test
  void aNamespaceThatTheServerNamesIsNotLabelledYet() {
    assertThat(labels("1.36", "generateName: shop-")).isNull();
  }

  @Test
  void serversBeforeOneDotTwentyOneSetNoLabel() {
    assertThat(labels("1.20", "name: shop")).isNull();
  }

  @Test
  void nothingElseIsLabelledWithItsName() {
    ObjectNode map = Stored.resource("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
    assertThat(Stored.at(map, "metadata.labels")).isNull();
  }

  private static @Nullable Object labels(String version, String metadata) {
    String namespace = "{apiVersion: v1, kind: Namespace, metadata: {%s}}".formatted(metadata);
    return Stored.at(Stored.resource(version, namespace), "metadata.labels");
  }
}
