package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The huge pages that a pod may use as a whole, if it says anything of its resources but not of
 * these: what its containers may use ({@code defaultHugePagePodLimits}).
 */
final class HugePageLimits implements DefaultValue {

  @Override
  public boolean completes() {
    return true;
  }

  @Override
  public boolean mayFill(String key) {
    return key.startsWith(PodRequests.HUGE_PAGES);
  }

  @Override
  public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
    Map<String, Quantity> pages = new LinkedHashMap<>();
    if (owner.parentOrNull() instanceof ObjectNode podSpec) {
      pages.putAll(ContainerTotals.of(podSpec, "limits"));
    }
    Object requests = owner.get("requests");
    Object written = owner.get(field.name());
    pages
        .keySet()
        .removeIf(
            name ->
                !name.startsWith(PodRequests.HUGE_PAGES)
                    || has(requests, name)
                    || has(written, name));
    if (pages.isEmpty() || (isEmpty(requests) && isEmpty(written))) {
      return null;
    }
    Map<Object, @Nullable Object> limits = new LinkedHashMap<>();
    if (written instanceof Map<?, ?> map) {
      limits.putAll(map);
    }
    limits.putAll(pages);
    return Implied.map(field, owner, written, limits);
  }

  private static boolean has(@Nullable Object map, String name) {
    return map instanceof Map<?, ?> entries && entries.containsKey(name);
  }

  private static boolean isEmpty(@Nullable Object map) {
    return !(map instanceof Map<?, ?> entries) || entries.isEmpty();
  }
}
