package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A pod, or what the cluster makes pods of: the kinds that the admission plugin looks at
 * (PodSecurity, {@code DefaultPodSpecExtractor} in admission.go of
 * kubernetes/pod-security-admission).
 *
 * @param resource the resource, as it is written
 * @param pod the pod or the template in it
 * @param document what holds this resource and no other
 */
record PodSource(ObjectNode resource, ObjectNode pod, RawDocument document) {
  private static final String POD = "Pod";
  private static final Set<String> GROUPS = Set.of("", "apps", "batch");
  private static final List<String> USUAL_WAY = List.of("spec", "template");

  /** Where each kind has its pod. */
  private static final Map<String, List<String>> WAYS =
      Map.of(
          POD,
          List.of(),
          "PodTemplate",
          List.of("template"),
          "ReplicationController",
          USUAL_WAY,
          "ReplicaSet",
          USUAL_WAY,
          "Deployment",
          USUAL_WAY,
          "StatefulSet",
          USUAL_WAY,
          "DaemonSet",
          USUAL_WAY,
          "Job",
          USUAL_WAY,
          "CronJob",
          List.of("spec", "jobTemplate", "spec", "template"));

  /**
   * The pod of a resource.
   *
   * @param document where the resource lies, maybe among others
   * @return empty if it has none, or is of a kind that the plugin passes over
   */
  static Optional<PodSource> of(ObjectNode resource, RawDocument document) {
    return resource
        .type()
        .kind()
        .filter(kind -> GROUPS.contains(kind.group()))
        .flatMap(kind -> Optional.ofNullable(WAYS.get(kind.name())))
        .flatMap(way -> pod(resource, way))
        .map(pod -> new PodSource(resource, pod, alone(resource, document)));
  }

  private static Optional<ObjectNode> pod(ObjectNode resource, List<String> way) {
    return Nodes.readable(() -> Nodes.object(resource, way.toArray(String[]::new)))
        .flatMap(found -> found);
  }

  /** A document of its own for what lies in a list, at the same place of the file. */
  private static RawDocument alone(ObjectNode resource, RawDocument document) {
    return document.root() != null && document.root().target() == resource.raw()
        ? document
        : new RawDocument(
            document.source(),
            document.index(),
            document.syntax(),
            Objects.requireNonNull(resource.raw()),
            List.of(),
            List.of());
  }

  /** Whether it is a pod itself. */
  boolean isPod() {
    return pod == resource;
  }

  /**
   * The namespace that it is in.
   *
   * @throws dev.wharfinger.internal.relation.lookup.UnreadableException if it cannot be read
   */
  String namespace() {
    return ImpliedNamespaces.namespaceOf(resource);
  }

  /**
   * The runtime class that it names; empty if none.
   *
   * @throws dev.wharfinger.internal.relation.lookup.UnreadableException if it cannot be read
   */
  String runtimeClass() {
    return Nodes.text(pod, "spec", "runtimeClassName").orElse("");
  }
}
