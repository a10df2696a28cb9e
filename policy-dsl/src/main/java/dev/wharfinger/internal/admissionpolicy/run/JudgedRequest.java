package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.AdmissionRequest.Target;
import dev.wharfinger.Operation;
import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.spi.OldObject;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.ObjectType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that a cluster would judge, and what it is about.
 *
 * @param resource the object, or what is deleted
 * @param oldOrNull the object before; null where something is created
 * @param operation as {@code CREATE}
 * @param group the API group; that of the core is empty
 * @param plural the resource, as {@code pods}
 * @param subresource as {@code exec}; empty if it is about the resource itself
 * @param name the name of the object; empty if the server has yet to make it
 * @param namespaceOrNull the namespace of the object; null if it is in none, or that is not known
 * @param clusterScoped whether the object is known to be in no namespace
 */
record JudgedRequest(
    ObjectNode resource,
    @Nullable ObjectNode oldOrNull,
    Operation operation,
    String group,
    String version,
    String kind,
    String plural,
    String subresource,
    String name,
    @Nullable String namespaceOrNull,
    boolean clusterScoped) {
  /** Where the API server puts what names no namespace, unless who sends it says otherwise. */
  private static final String DEFAULT_NAMESPACE = "default";

  /** The request that is judged, or the one that creates a resource of a file. */
  static JudgedRequest of(ObjectNode resource, EvaluationContext context) {
    Optional<AdmissionRequest> request = context.fact(AdmissionRequest.class);
    ObjectNode old = (ObjectNode) context.fact(OldObject.class).map(OldObject::node).orElse(null);
    return request
        .flatMap(AdmissionRequest::target)
        .map(target -> of(resource, old, request.get().operation(), target))
        .orElseGet(
            () ->
                of(
                    resource,
                    old,
                    request.map(AdmissionRequest::operation).orElse(Operation.CREATE)));
  }

  private static JudgedRequest of(
      ObjectNode resource, @Nullable ObjectNode old, Operation operation, Target target) {
    boolean clusterScoped = target.namespace().isEmpty();
    return new JudgedRequest(
        resource,
        old,
        operation,
        target.resource().group(),
        target.resource().version(),
        target.kind().name(),
        target.resource().name(),
        target.subresource(),
        target.name(),
        clusterScoped ? null : target.namespace(),
        clusterScoped);
  }

  private static JudgedRequest of(
      ObjectNode resource, @Nullable ObjectNode old, Operation operation) {
    Optional<ObjectType.Kind> kind = resource.type().kind();
    String apiVersion = text(resource, "apiVersion");
    int slash = apiVersion.indexOf('/');
    String written = text(resource, "kind");
    Object metadata = resource.get("metadata");
    String named = metadata instanceof ObjectNode node ? text(node, "namespace") : "";
    boolean clusterScoped = kind.filter(known -> !known.namespaced()).isPresent();
    boolean namespaced = kind.filter(ObjectType.Kind::namespaced).isPresent();
    String namespace = named.isEmpty() && namespaced ? DEFAULT_NAMESPACE : named;
    return new JudgedRequest(
        resource,
        old,
        operation,
        slash < 0 ? "" : apiVersion.substring(0, slash),
        apiVersion.substring(slash + 1),
        written,
        kind.map(ObjectType.Kind::plural)
            .filter(plural -> !plural.isEmpty())
            .orElseGet(() -> plural(written)),
        "",
        metadata instanceof ObjectNode node ? text(node, "name") : "",
        clusterScoped || namespace.isEmpty() ? null : namespace,
        clusterScoped);
  }

  /** The namespace of the object; empty if it is in none, or that is not known. */
  Optional<String> namespace() {
    return Optional.ofNullable(namespaceOrNull);
  }

  /** Whether the object is a namespace. */
  boolean isNamespace() {
    return group.isEmpty() && plural.equals("namespaces");
  }

  /** The object before; empty where something is created. */
  Optional<ObjectNode> old() {
    return Optional.ofNullable(oldOrNull);
  }

  /** Whether a selector selects the object, or selected it before. */
  boolean isSelectedBy(LabelSelector selector) {
    return selector.selects(labels(resource))
        || old().filter(before -> selector.selects(labels(before))).isPresent();
  }

  static Map<?, ?> labels(ObjectNode resource) {
    return resource.get("metadata") instanceof ObjectNode metadata
            && metadata.get("labels") instanceof Map<?, ?> labels
        ? labels
        : Map.of();
  }

  private static String text(ObjectNode node, String field) {
    return node.get(field) instanceof String text ? text : "";
  }

  /**
   * A guess at the plural of a kind without a schema (UnsafeGuessKindToResource of apimachinery).
   */
  static String plural(String kind) {
    String singular = kind.toLowerCase(Locale.ROOT);
    if (singular.endsWith("s")) {
      return singular + "es";
    }
    return singular.endsWith("y")
        ? singular.substring(0, singular.length() - 1) + "ies"
        : singular + "s";
  }
}
