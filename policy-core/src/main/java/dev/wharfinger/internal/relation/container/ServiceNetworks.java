package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import java.util.Map;
import java.util.Set;

/** The networks of a service. */
final class ServiceNetworks {

  /** Networks that the engine has by itself, and that a project may name as its own. */
  private static final Set<String> OF_ENGINE = Set.of("host", "bridge", "none");

  private ServiceNetworks() {}

  /** The network of the engine that a service is in by its name; nothing if it is in none. */
  static Setting ofHost(ObjectNode service) {
    Setting networks = Setting.at(service, "networks");
    ObjectNode project = Nodes.root(service);
    if (networks.value() instanceof Map<?, ?> map && map instanceof BoundNode node) {
      for (Object key : map.keySet()) {
        String name =
            Nodes.map(project, "networks").get(key) instanceof ObjectNode network
                ? Nodes.text(network, "name").orElse("")
                : "";
        if (OF_ENGINE.contains(name)) {
          return new Setting(name, new Place(node, key));
        }
      }
    }
    return networks.isUndecided() ? networks : networks.with(null);
  }
}
