package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Fault;
import java.util.Objects;
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
