package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything in a set, to be found by what references say of it. */
final class ReferenceIndex {
  static final Index<ReferenceIndex> INDEX = ReferenceIndex::new;

  private final Map<Key, List<ObjectNode>> byKey = new HashMap<>();

  private ReferenceIndex(Resources resources) {
    for (ObjectNode resource : Nodes.all(resources, "kubernetes.Object")) {
      Nodes.readableText(resource, "metadata", "name")
          .flatMap(name -> Nodes.readable(() -> ApiKind.of(resource)).map(k -> new Key(k, name)))
          .ifPresent(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(resource));
    }
  }

  /** All of a kind and a name: one in each namespace, and one if the kind is in none. */
  List<ObjectNode> named(ApiKind kind, String name) {
    return byKey.getOrDefault(new Key(kind, name), List.of());
  }

  /** The one that a namespace has or, if its kind is in no namespace, the cluster. */
  Optional<ObjectNode> find(ApiKind kind, String name, String namespace) {
    for (ObjectNode candidate : named(kind, name)) {
      if (isSeenFrom(namespace, candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** What has no schema is in a namespace if it names one. */
  private static boolean isSeenFrom(String namespace, ObjectNode candidate) {
    boolean namespaced =
        candidate.type().kind().isPresent()
            ? ImpliedNamespaces.isNamespaced(candidate)
            : Nodes.readableText(candidate, "metadata", "namespace").isPresent();
    return !namespaced
        || ImpliedNamespaces.readableNamespaceOf(candidate).filter(namespace::equals).isPresent();
  }

  private record Key(ApiKind kind, String name) {}
}
