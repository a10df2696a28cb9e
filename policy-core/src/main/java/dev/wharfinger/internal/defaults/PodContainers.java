package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.Optional;

/** Where a part of a container stands: some defaults are for pods, and not for their templates. */
final class PodContainers {
  private static final String POD = "io.k8s.api.core.v1.Pod";
  private static final String POD_SPEC = POD + "Spec";

  private PodContainers() {}

  /** Whether it belongs to a container or init container of a pod, and not of a template. */
  static boolean isOfPod(ObjectNode part) {
    return podSpec(part).filter(PodContainers::isInPod).isPresent();
  }

  /** Whether it belongs to a container or init container that shares the network of its node. */
  static boolean isOnHostNetwork(ObjectNode part) {
    return podSpec(part).filter(PodContainers::sharesHostNetwork).isPresent();
  }

  /** Whether it is so in a pod, and not in a template. */
  static boolean isOnHostNetworkOfPod(ObjectNode part) {
    return podSpec(part).filter(spec -> isInPod(spec) && sharesHostNetwork(spec)).isPresent();
  }

  /** Whether it belongs to a pod itself, and not to its containers or to a template. */
  static boolean isOfPodAsWhole(ObjectNode part) {
    return part.parentOrNull() instanceof ObjectNode spec
        && spec.type().id().equals(POD_SPEC)
        && isInPod(spec);
  }

  /** Ephemeral containers have neither resources nor ports. */
  private static Optional<ObjectNode> podSpec(ObjectNode part) {
    BoundNode above = part.parentOrNull();
    while (above != null) {
      if (above instanceof ListNode list
          && list.parentOrNull() instanceof ObjectNode spec
          && spec.type().id().equals(POD_SPEC)) {
        boolean counts = "containers".equals(list.key()) || "initContainers".equals(list.key());
        return counts ? Optional.of(spec) : Optional.empty();
      }
      above = above.parentOrNull();
    }
    return Optional.empty();
  }

  private static boolean isInPod(ObjectNode spec) {
    return spec.parentOrNull() instanceof ObjectNode owner && owner.type().id().equals(POD);
  }

  private static boolean sharesHostNetwork(ObjectNode spec) {
    return Boolean.TRUE.equals(spec.get("hostNetwork"));
  }
}
