package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Outcome;
import dev.wharfinger.internal.engine.Deadline;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.podsecurity.Gathering.Where;
import dev.wharfinger.internal.podsecurity.PodSecurityExemptions.Exemption;
import dev.wharfinger.internal.podsecurity.PodSecurityLevels.InvalidLabel;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Unknown;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges pods by what their namespaces ask of them, unless they are exempt. */
final class PodJudgement {
  private final PodSecurity plugin;
  private final NamespaceContents contents;
  private final EvaluationOptions options;
  private final Deadline deadline;
  private final Gathering gathering;

  PodJudgement(
      PodSecurity plugin,
      NamespaceContents contents,
      EvaluationOptions options,
      Deadline deadline,
      Gathering gathering) {
    this.plugin = plugin;
    this.contents = contents;
    this.options = options;
    this.deadline = deadline;
    this.gathering = gathering;
  }

  /** Judges a pod; what cannot be read or known of it or its namespace is a finding. */
  void judge(PodSource pod, Occasion occasion) {
    try {
      judgeReadable(pod, occasion);
    } catch (UnreadableException e) {
      Place at =
          e.result() instanceof Unknown ? namespacePlace(pod.resource()) : Place.of(pod.resource());
      gathering.add(e, new Where(pod.resource(), at));
    }
  }

  // in the order of the plugin, which decides about what a request is told of exemptions
  private void judgeReadable(PodSource pod, Occasion occasion) {
    String namespace = occasion.namespace().isEmpty() ? pod.namespace() : occasion.namespace();
    Optional<Exemption> exempt = plugin.exemptions().of(namespace, occasion.username(), "");
    if (exempt.isPresent()) {
      exempt(exempt.get());
      return;
    }
    PodSecurityLevels levels = levels(namespace, pod.resource());
    if (levels.askNothing(occasion.enforced())) {
      gathering.count(PodSecurityPolicies.LABELS.id(), Outcome.PASS);
      return;
    }
    if (occasion.oldOrNull() != null
        && !SignificantUpdate.is(pod.resource(), occasion.oldOrNull())) {
      gathering.count(PodSecurityPolicies.LABELS.id(), Outcome.SKIP);
      return;
    }
    exempt = plugin.exemptions().of("", "", pod.runtimeClass());
    if (exempt.isPresent()) {
      exempt(exempt.get());
      return;
    }
    if (levels.invalid().isEmpty()) {
      gathering.count(PodSecurityPolicies.LABELS.id(), Outcome.PASS);
    } else {
      gathering.note("error", invalid(levels));
    }
    new LevelJudgement(plugin.policies(), pod, deadline.rest(options), gathering)
        .judge(levels, occasion.enforced());
  }

  private void exempt(Exemption exemption) {
    gathering.count(PodSecurityPolicies.LABELS.id(), Outcome.SKIP);
    gathering.note("exempt", exemption.annotation());
  }

  private PodSecurityLevels levels(String name, ObjectNode pod) {
    return contents
        .namespaces()
        .find(name, pod)
        .map(found -> PodSecurityLevels.of(NamespaceLabels.of(found), plugin.defaults()))
        .orElseThrow(
            () ->
                new UnreadableException(
                    new Unknown(
                        "the namespace `%s` is not among the resources, and its labels tell what pods in it may be"
                            .formatted(name))));
  }

  private static String invalid(PodSecurityLevels levels) {
    return levels.invalid().stream().map(InvalidLabel::message).collect(Collectors.joining("; "));
  }

  private static Place namespacePlace(ObjectNode resource) {
    return resource.get("metadata") instanceof ObjectNode metadata
        ? new Place(metadata, "namespace")
        : Place.of(resource);
  }

  /**
   * Why a pod is judged.
   *
   * @param namespace where it goes; empty if the resource tells
   * @param username who asks; empty if that is not known
   * @param enforced whether it is held to the level that is enforced
   * @param oldOrNull the pod before an update; null if it is none
   */
  record Occasion(
      String namespace, String username, boolean enforced, @Nullable ObjectNode oldOrNull) {}
}
