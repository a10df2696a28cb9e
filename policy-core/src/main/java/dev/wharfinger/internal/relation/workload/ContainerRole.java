package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.Locale;

/** What a container is for in its pod. */
enum ContainerRole {
  /** What the pod is there for. */
  APP,
  /** Comes to an end before the pod starts. */
  INIT,
  /** Starts before the pod, and runs as long: an init container that always restarts. */
  SIDECAR,
  /** Was put into a pod that runs, to look into it. */
  EPHEMERAL;

  static ContainerRole of(ObjectNode container) {
    BoundNode list = container.parentOrNull();
    if (container.type().displayName().equals("kubernetes.EphemeralContainer")) {
      return EPHEMERAL;
    }
    if (list == null || !"initContainers".equals(list.key())) {
      return APP;
    }
    return Nodes.text(container, "restartPolicy").filter("Always"::equals).isPresent()
        ? SIDECAR
        : INIT;
  }

  /** As policies write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
