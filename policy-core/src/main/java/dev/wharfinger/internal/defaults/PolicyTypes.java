package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import java.util.List;

/** A network policy is about ingress, and about egress if it tells anything of it. */
final class PolicyTypes implements DefaultValue {

  @Override
  public boolean isCertain(ObjectType type) {
    return true;
  }

  @Override
  public Object in(ObjectNode owner, Field field, Defaults defaults) {
    boolean egress = owner.get("egress") instanceof List<?> list && !list.isEmpty();
    return Implied.value(field, owner, egress ? List.of("Ingress", "Egress") : List.of("Ingress"));
  }
}
