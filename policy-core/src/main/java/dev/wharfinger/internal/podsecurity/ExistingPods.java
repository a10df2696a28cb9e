package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.internal.engine.Deadline;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.podsecurity.Gathering.Where;
import dev.wharfinger.internal.podsecurity.PodSecurityPolicies.Asked;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Warns of the pods of a namespace that would not be admitted any more, once for each policy, as
 * they may be many ({@code EvaluatePodsInNamespace} in admission.go of
 * kubernetes/pod-security-admission).
 */
final class ExistingPods {
  private final PodSecurity plugin;
  private final EvaluationOptions options;
  private final Deadline deadline;
  private final Gathering gathering;

  /** What is told of each pod, by its name. */
  private final Map<Told, SortedMap<String, String>> found = new LinkedHashMap<>();

  ExistingPods(
      PodSecurity plugin, EvaluationOptions options, Deadline deadline, Gathering gathering) {
    this.plugin = plugin;
    this.options = options;
    this.deadline = deadline;
    this.gathering = gathering;
  }

  /** Tells of them at the label of the namespace that makes it so. */
  void warn(ObjectNode namespace, PodSecurityStandard enforced, List<PodSource> pods) {
    Where where = new Where(namespace, NamespaceLabels.place(namespace, PodSecurityLevels.ENFORCE));
    Asked asked = Asked.of(enforced, options);
    for (int i = 0; i < pods.size(); i++) {
      if (deadline.over().isPresent()) {
        gathering.add(
            PodSecurityPolicies.LABELS,
            Outcome.UNKNOWN,
            Enforcement.WARN,
            "only %d of %d pods in the namespace were judged in time".formatted(i, pods.size()),
            where);
        break;
      }
      judge(pods.get(i), asked);
    }
    found.forEach(
        (told, byPod) ->
            gathering.add(
                told.policy(), told.outcome(), Enforcement.WARN, text(byPod, enforced), where));
  }

  private void judge(PodSource pod, Asked asked) {
    // one that cannot be read is none that is exempt
    String runtimeClass = Nodes.readable(pod::runtimeClass).orElse("");
    if (plugin.exemptions().of("", "", runtimeClass).isPresent()) {
      return;
    }
    String name = Nodes.readableText(pod.resource(), "metadata", "name").orElse("");
    for (Finding finding : plugin.policies().judge(pod, asked, deadline.rest(options)).findings()) {
      found
          .computeIfAbsent(
              new Told(finding.policy(), finding.outcome()), missing -> new TreeMap<>())
          .putIfAbsent(name, finding.message());
    }
  }

  private static String text(SortedMap<String, String> byPod, PodSecurityStandard enforced) {
    String first = byPod.firstKey();
    int others = byPod.size() - 1;
    String who =
        switch (others) {
          case 0 -> "the pod `%s` is".formatted(first);
          case 1 -> "the pod `%s` and another one are".formatted(first);
          default -> "the pod `%s` and %d others are".formatted(first, others);
        };
    return "%s there already and not `%s`: %s".formatted(who, enforced, byPod.get(first));
  }

  private record Told(Policy policy, Outcome outcome) {}
}
