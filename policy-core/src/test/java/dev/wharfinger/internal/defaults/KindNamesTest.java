package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindNamesTest {

  @Test
  void theNamesOfACustomResourceFollowFromItsKind() {
    ObjectNode definition =
        Stored.resource(
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec: {names: {kind: CronTab, plural: crontabs}}
            """);
    assertThat(Stored.at(definition, "spec.names"))
        .isEqualTo(
            Map.of(
                "kind", "CronTab",
                "plural", "crontabs",
                "singular", "crontab",
                "listKind", "CronTabList"));
    assertThat(Stored.at(definition, "spec.conversion")).isEqualTo(Map.of("strategy", "None"));
  }
}
