package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.Map;

/** How fast is scaled if nobody says: up by 4 pods or by all, down by all, in 15 seconds. */
final class ScalingPolicies implements DefaultValue {
  private static final Map<String, Object> PODS = policy("Pods", 4);
  private static final Map<String, Object> PERCENT = policy("Percent", 100);

  @Override
  public boolean isCertain(ObjectType type) {
    return true;
  }

  @Override
  public Object in(ObjectNode owner, Field field, Defaults defaults) {
    boolean up = "scaleUp".equals(owner.key());
    return Implied.value(field, owner, up ? List.of(PODS, PERCENT) : List.of(PERCENT));
  }

  private static Map<String, Object> policy(String type, long value) {
    return Map.of("type", type, "value", value, "periodSeconds", 15L);
  }
}
