package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the containers of a pod need together, as the scheduler counts ({@code
 * AggregateContainerRequests}): containers and sidecars run side by side, and of the other init
 * containers one at a time, with the sidecars that were started before it.
 */
final class ContainerTotals {
  private final String amounts;
  private final Map<String, Quantity> total = new LinkedHashMap<>();

  private ContainerTotals(String amounts) {
    this.amounts = amounts;
  }

  /**
   * The totals by resource.
   *
   * @param amounts {@code requests} or {@code limits}
   */
  static Map<String, Quantity> of(ObjectNode podSpec, String amounts) {
    ContainerTotals totals = new ContainerTotals(amounts);
    containers(podSpec, "containers").forEach(container -> totals.addTo(totals.total, container));
    totals.addInitContainers(containers(podSpec, "initContainers"));
    return totals.total;
  }

  private void addInitContainers(List<ObjectNode> containers) {
    Map<String, Quantity> sidecars = new LinkedHashMap<>();
    Map<String, Quantity> most = new LinkedHashMap<>();
    for (ObjectNode container : containers) {
      if ("Always".equals(container.get("restartPolicy"))) {
        addTo(total, container);
        addTo(sidecars, container);
        raise(most, sidecars);
      } else {
        Map<String, Quantity> needed = new LinkedHashMap<>(sidecars);
        addTo(needed, container);
        raise(most, needed);
      }
    }
    raise(total, most);
  }

  private void addTo(Map<String, Quantity> sums, ObjectNode container) {
    if (at(container.get("resources"), amounts) instanceof Map<?, ?> needed) {
      needed.forEach(
          (name, amount) -> {
            if (amount instanceof Quantity quantity) {
              sums.merge(name.toString(), quantity, Quantity::add);
            }
          });
    }
  }

  private static void raise(Map<String, Quantity> most, Map<String, Quantity> needed) {
    needed.forEach(
        (name, amount) ->
            most.merge(name, amount, (one, other) -> one.compareTo(other) < 0 ? other : one));
  }

  private static List<ObjectNode> containers(ObjectNode podSpec, String field) {
    List<ObjectNode> containers = new ArrayList<>();
    if (podSpec.get(field) instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof ObjectNode container) {
          containers.add(container);
        }
      }
    }
    return containers;
  }

  private static @Nullable Object at(@Nullable Object node, String name) {
    return node instanceof ObjectNode object ? object.get(name) : null;
  }
}
