package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.ObjectNode.Origins;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces that resources are in without there being a Namespace in the files. They exist, so
 * policies about namespaces judge them; each is blamed on the first resource that is in it.
 */
public final class ImpliedNamespaces {

  /** Where a resource goes that names no namespace, as far as files can tell. */
  public static final String DEFAULT = "default";

  private static final String TYPE = "kubernetes.Namespace";

  private ImpliedNamespaces() {}

  /** Whether they are of a type. */
  public static boolean isOf(ObjectType type) {
    return type.displayName().equals(TYPE);
  }

  /**
   * The namespaces that some resources imply.
   *
   * @param searched what the resources are in, and the namespaces are not
   */
  public static List<ObjectNode> of(Catalog catalog, List<ObjectNode> roots, Searched searched) {
    if (!(catalog.type(TYPE).orElse(null) instanceof ObjectType type)) {
      return List.of();
    }
    Set<String> declared = new HashSet<>();
    Map<String, ObjectNode> firstIn = new LinkedHashMap<>();
    for (ObjectNode root : roots) {
      if (root.type() == type) {
        Nodes.readableText(root, "metadata", "name").ifPresent(declared::add);
      } else if (isNamespaced(root)) {
        readableNamespaceOf(root).ifPresent(name -> firstIn.putIfAbsent(name, root));
      }
    }
    firstIn.keySet().removeAll(declared);
    return firstIn.entrySet().stream()
        .map(entry -> imply(type, entry.getKey(), entry.getValue(), searched))
        .toList();
  }

  /** The name of the namespace that a namespaced resource is in. */
  public static String namespaceOf(ObjectNode root) {
    return Nodes.text(root, "metadata", "namespace").orElse(DEFAULT);
  }

  /** The same; empty if it cannot be read. */
  public static Optional<String> readableNamespaceOf(ObjectNode root) {
    try {
      return Optional.of(namespaceOf(root));
    } catch (UnreadableException e) {
      return Optional.empty(); // told as a problem of the document; it is in no namespace we know
    }
  }

  public static boolean isNamespaced(ObjectNode root) {
    return root.type().kind().filter(ObjectType.Kind::namespaced).isPresent();
  }

  private static ObjectNode imply(
      ObjectType type, String name, ObjectNode first, Searched searched) {
    Place blamed = blamed(first);
    @Nullable Object[] slots = new Object[type.fields().size()];
    ObjectNode namespace =
        ObjectNode.derived(
            type, null, slots, new Origins(blamed, Collections.nCopies(slots.length, blamed)));
    Headers.fill(namespace, slots, "v1", "Namespace", name, searched);
    return namespace;
  }

  /** Where the resource says its namespace, else its name. */
  private static Place blamed(ObjectNode first) {
    return Nodes.object(first, "metadata")
        .map(
            metadata ->
                new Place(metadata, metadata.get("namespace") == null ? "name" : "namespace"))
        .orElse(Place.of(first));
  }
}
