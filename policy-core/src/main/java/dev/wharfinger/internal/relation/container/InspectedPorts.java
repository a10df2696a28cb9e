package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.type.EvaluationContext;
import java.util.List;
import java.util.Map;

/**
 * The ports of an inspected container that are published: those of its network, or where it has
 * none, as before it is started, those that are asked for.
 */
record InspectedPorts(EvaluationContext context, ObjectNode container) {

  List<?> all() {
    Setting published = Setting.at(container, "NetworkSettings", "Ports");
    Parts ports = Parts.of(context, PortNumbers.TYPE, container);
    boolean none = published.value() instanceof Map<?, ?> map && map.isEmpty();
    add(
        ports,
        published.isSaid() && !none
            ? published
            : Setting.at(container, "HostConfig", "PortBindings"));
    return ports.list();
  }

  private static void add(Parts ports, Setting bindings) {
    ports.forEach(
        bindings,
        (list, place) -> {
          String port = String.valueOf(place.key());
          ports.forEach(
              new Setting(list, place),
              (element, at) -> {
                if (element instanceof ObjectNode binding) {
                  ports.add(at, (part, blamed) -> fill(part, port, binding));
                }
              });
        });
  }

  /** The name of a port is its number and, behind a slash, its protocol. */
  private static void fill(DerivedNode part, String port, ObjectNode binding) {
    int slash = port.indexOf('/');
    PortNumbers.fill(part, Setting.at(binding, "HostPort"));
    part.with("hostAddress", binding.get("HostIp"))
        .with("containerPort", Amounts.whole(slash < 0 ? port : port.substring(0, slash)))
        .with("protocol", slash < 0 ? "tcp" : port.substring(slash + 1));
  }
}
