package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.ObjectType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that a cluster would judge, and what it is about.
 *
 * @param resource the object
 * @param operation as {@code CREATE}
 * @param group the API group; that of the core is empty
 * @param plural the resource, as {@code pods}
 * @param name the name of the object; empty if the server has yet to make it
 * @param namespaceOrNull the namespace of the object; null if it is in none, or that is not known
 * @param clusterScoped whether the object is known to be in no namespace
 */
record JudgedRequest(
    ObjectNode resource,
    String operation,
    String group,
    String version,
    String kind,
    String plural,
    String name,
    @Nullable String namespaceOrNull,
    boolean clusterScoped) {
  /** Where the API server puts what names no namespace, unless who sends it says otherwise. */
  private static final String DEFAULT_NAMESPACE = "default";

  /** The request that creates a resource of a file. */
  static JudgedRequest creating(ObjectNode resource) {
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
        "CREATE",
        slash < 0 ? "" : apiVersion.substring(0, slash),
        apiVersion.substring(slash + 1),
        written,
        kind.map(ObjectType.Kind::plural)
            .filter(plural -> !plural.isEmpty())
            .orElseGet(() -> plural(written)),
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

  /** The labels of the object. */
  Map<?, ?> labels() {
    return labels(resource);
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
  private static String plural(String kind) {
    String singular = kind.toLowerCase(Locale.ROOT);
    if (singular.endsWith("s")) {
      return singular + "es";
    }
    return singular.endsWith("y")
        ? singular.substring(0, singular.length() - 1) + "ies"
        : singular + "s";
  }
}
