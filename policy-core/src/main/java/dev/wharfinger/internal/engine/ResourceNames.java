package dev.wharfinger.internal.engine;

import dev.wharfinger.Finding.ObjectReference;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ObjectType;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call a resource: {@code Deployment/shop/web}, or {@code Dockerfile}. */
public final class ResourceNames {

  private ResourceNames() {}

  public static String of(ObjectNode root) {
    if (root.type().field("metadata").isEmpty()) {
      String name = root.type().displayName();
      return name.substring(name.lastIndexOf('.') + 1);
    }
    Object metadata = root.get("metadata");
    return Stream.of(
            root.get("kind"),
            metadata instanceof ObjectNode node ? node.get("namespace") : null,
            metadata instanceof ObjectNode node ? name(node) : null)
        .filter(Objects::nonNull)
        .map(part -> part instanceof Fault ? "(unreadable)" : part.toString())
        .collect(Collectors.joining("/"));
  }

  /** The object that a resource is in a cluster; none if it is no object, or has no name yet. */
  public static Optional<ObjectReference> reference(ObjectNode root) {
    if (root.type().field("metadata").isEmpty()
        || !(root.get("metadata") instanceof ObjectNode metadata)
        || !(root.get("apiVersion") instanceof String apiVersion)
        || !(root.get("kind") instanceof String kind)
        || !(metadata.get("name") instanceof String name)) {
      return Optional.empty();
    }
    String namespace = metadata.get("namespace") instanceof String text ? text : "";
    boolean namespaced = root.type().kind().map(ObjectType.Kind::namespaced).orElse(true);
    return Optional.of(new ObjectReference(apiVersion, kind, namespace, name, namespaced));
  }

  private static Object name(ObjectNode metadata) {
    Object name = metadata.get("name");
    Object generated = metadata.get("generateName");
    if (name != null) {
      return name;
    }
    return generated instanceof String text
        ? text + "*"
        : Objects.requireNonNullElse(generated, "(no name)");
  }
}
