package dev.wharfinger.admission;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.AdmissionRequest.Name;
import dev.wharfinger.AdmissionRequest.Target;
import dev.wharfinger.PolicySet;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Levels whose verdict on a pod the pod names itself: the annotation {@code fails} has those that
 * it fails, the annotation {@code breaks} those that cannot be evaluated.
 */
final class GivenLevels {
  private GivenLevels() {}

  static PodSecurityAdmission admission(PodSecurityConfiguration configuration) {
    return PodSecurityAdmission.of(level("baseline"), level("restricted"), configuration);
  }

  private static PolicySet level(String name) {
    return Judge.of(
        "kubernetes.PodTemplate", View.DEFAULTED, (pod, context) -> opinion(name, pod, context));
  }

  private static @Nullable Object opinion(String level, ObjectNode pod, EvaluationContext context) {
    if (names(pod, "breaks").contains(level)) {
      return new Fault("broken", "the policy broke");
    }
    return names(pod, "fails").contains(level)
        ? level + " of " + context.kubernetesVersion() + " refuses this"
        : null;
  }

  private static String names(ObjectNode pod, String annotation) {
    Object value = Nodes.map(pod, "metadata", "annotations").get(annotation);
    return value == null ? "" : value.toString();
  }

  /** The resources of a text, with `%` for what all labels of Pod Security begin with. */
  static ResourceSet parse(String... documents) {
    return ResourceSet.parse(
        "given.yaml",
        Arrays.stream(documents)
            .map(document -> document.replace("%", "pod-security.kubernetes.io/"))
            .collect(Collectors.joining("\n---\n")));
  }

  /** A pod in the namespace `shop`. */
  static String pod(String name, String annotations, String spec) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: %s, namespace: shop, annotations: {%s}}, spec: {%s}}"
        .formatted(name, annotations, spec);
  }

  static String deployment(String annotations, String spec) {
    return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}, spec: {template: {metadata: {annotations: {%s}}, spec: {%s}}}}"
        .formatted(annotations, spec);
  }

  /** The namespace `shop`. */
  static String namespace(String labels) {
    return "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {" + labels + "}}}";
  }

  /** The same request, about a sub-resource of something in the namespace `shop`. */
  static AdmissionRequest about(AdmissionRequest request, String resource, String subresource) {
    Name kind = new Name("", "v1", "Any");
    Name plural = new Name(resource.equals("deployments") ? "apps" : "", "v1", resource);
    return new AdmissionRequest(
        request.operation(),
        request.object(),
        request.oldObject(),
        new Target(kind, plural, subresource, kind, plural, subresource, "web", "shop"),
        null,
        false,
        request.options());
  }
}
