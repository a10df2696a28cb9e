package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pod that has limits of its own requests as a whole: what its containers do, and else what
 * its limits are ({@code defaultPodRequests}).
 */
final class PodRequests implements DefaultValue {
  static final String HUGE_PAGES = "hugepages-";

  /** Of what a pod may say how much it needs, and of what there may be promised too much. */
  private static final Set<String> OVERCOMMITTED = Set.of("cpu", "memory");

  @Override
  public boolean completes() {
    return true;
  }

  @Override
  public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
    if (!(owner.get("limits") instanceof Map<?, ?> limits) || limits.isEmpty()) {
      return null;
    }
    Object written = owner.get(field.name());
    Map<Object, @Nullable Object> requests = new LinkedHashMap<>();
    if (written instanceof Map<?, ?> map) {
      requests.putAll(map);
    }
    if (owner.parentOrNull() instanceof ObjectNode podSpec) {
      ContainerTotals.of(podSpec, field.name())
          .forEach((name, amount) -> addIf(OVERCOMMITTED.contains(name), requests, name, amount));
    }
    limits.forEach((name, amount) -> addIf(isOfPods(name), requests, name, amount));
    return requests.isEmpty() ? null : Implied.map(field, owner, written, requests);
  }

  private static boolean isOfPods(Object resource) {
    return OVERCOMMITTED.contains(resource.toString())
        || resource.toString().startsWith(HUGE_PAGES);
  }

  private static void addIf(
      boolean wanted, Map<Object, @Nullable Object> to, Object name, @Nullable Object amount) {
    if (wanted) {
      to.putIfAbsent(name, amount);
    }
  }
}
