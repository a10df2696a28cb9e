package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.Map;

/** What is scaled by if no metric is given: 80 percent of the requested processors. */
final class CpuMetric implements DefaultValue {
  private static final long UTILIZATION = 80;

  @Override
  public boolean isCertain(ObjectType type) {
    return true;
  }

  @Override
  public Object in(ObjectNode owner, Field field, Defaults defaults) {
    Map<String, Object> target = Map.of("type", "Utilization", "averageUtilization", UTILIZATION);
    Map<String, Object> resource = Map.of("name", "cpu", "target", target);
    return Implied.value(field, owner, List.of(Map.of("type", "Resource", "resource", resource)));
  }
}
