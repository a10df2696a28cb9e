package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoscalerDefaultsTest {
  private static final Map<String, Object> PODS =
      Map.of("type", "Pods", "value", 4L, "periodSeconds", 15L);
  private static final Map<String, Object> PERCENT =
      Map.of("type", "Percent", "value", 100L, "periodSeconds", 15L);

  @Test
  void withoutMetricsTheProcessorsAreScaledBy() {
    ObjectNode autoscaler = autoscaler("maxReplicas: 3");
    assertThat(Stored.at(autoscaler, "spec.minReplicas")).isEqualTo(1L);
    assertThat(Stored.at(autoscaler, "spec.metrics"))
        .isEqualTo(
            List.of(
                Map.of(
                    "type",
                    "Resource",
                    "resource",
                    Map.of(
                        "name",
                        "cpu",
                        "target",
                        Map.of("type", "Utilization", "averageUtilization", 80L)))));
    assertThat(Stored.at(autoscaler, "spec.behavior")).isNull();
  }

  @Test
  void whatABehaviorDoesNotSayIsFilledIn() {
    ObjectNode autoscaler = autoscaler("behavior: {scaleDown: {selectPolicy: Min}}");
    assertThat(Stored.at(autoscaler, "spec.behavior.scaleUp"))
        .isEqualTo(
            Map.of(
                "selectPolicy",
                "Max",
                "stabilizationWindowSeconds",
                0L,
                "policies",
                List.of(PODS, PERCENT)));
    assertThat(Stored.at(autoscaler, "spec.behavior.scaleDown"))
        .isEqualTo(Map.of("selectPolicy", "Min", "policies", List.of(PERCENT)));
  }

  private static ObjectNode autoscaler(String spec) {
    return Stored.resource(
        "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, spec: {%s}}".formatted(spec));
  }
}
