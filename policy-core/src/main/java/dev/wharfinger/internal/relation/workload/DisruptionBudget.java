package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.Fault;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a PodDisruptionBudget says (Kubernetes, pkg/controller/disruption, getExpectedPodCount). */
record DisruptionBudget(ObjectNode node) {
  private static final Pattern SHARE = Pattern.compile("[0-9]{1,9}%");

  /**
   * The pods that it is for. Without a selector it is for none; an empty one is for all pods, and
   * was for none in the version that is gone (policy/v1, PodDisruptionBudgetSpec.selector).
   */
  Optional<LabelSelector> selector() {
    boolean ofOld = Nodes.text(node, "apiVersion").filter("policy/v1beta1"::equals).isPresent();
    return Nodes.object(node, "spec", "selector")
        .map(LabelSelectors::of)
        .filter(selector -> !(ofOld && selector.selectsAll()));
  }

  /** How many of some pods may be evicted while all of them are healthy. */
  long disruptionsAllowed(long pods) {
    Optional<Object> unavailable = Nodes.value(node, "spec", "maxUnavailable");
    if (unavailable.isPresent()) {
      return within(pods, count(unavailable.get(), pods));
    }
    return Nodes.value(node, "spec", "minAvailable")
        .map(available -> within(pods, pods - count(available, pods)))
        .orElse(0L); // the controller counts no pods then, and so allows nothing
  }

  private static long within(long pods, long allowed) {
    return Math.max(0, Math.min(pods, allowed));
  }

  /** A number, or a share of the pods, which is rounded up in either field. */
  private static long count(Object written, long pods) {
    if (written instanceof Long number) {
      return number;
    }
    String text = String.valueOf(written);
    if (!SHARE.matcher(text).matches()) {
      throw new UnreadableException(
          new Fault("not-a-share", "`" + text + "` is neither a number nor a share as `50%`"));
    }
    long percent = Long.parseLong(text.substring(0, text.length() - 1));
    return -Math.floorDiv(-Math.multiplyExact(pods, percent), 100L);
  }
}
