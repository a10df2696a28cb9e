package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.Optional;

/** Everything in a set, to be found by what references say of it. */
final class ReferenceIndex {
  static final Index<ReferenceIndex> INDEX = ReferenceIndex::new;

  /** Where resources are whose kind is in no namespace. */
  private static final String CLUSTER = "";

  private final Declarations<Key> byKey;

  private ReferenceIndex(Resources resources) {
    this.byKey =
        Declarations.of(
            Nodes.all(resources, "kubernetes.Object"),
            resource -> Nodes.readable(() -> Key.of(resource)).flatMap(key -> key));
  }

  /** The one that a namespace has or, if its kind is in no namespace, the cluster. */
  Optional<ObjectNode> find(ApiKind kind, String name, String namespace, ObjectNode asking) {
    return byKey
        .find(new Key(kind, namespace, name), asking)
        .or(() -> byKey.find(new Key(kind, CLUSTER, name), asking));
  }

  private record Key(ApiKind kind, String namespace, String name) {

    static Optional<Key> of(ObjectNode resource) {
      return Nodes.text(resource, "metadata", "name")
          .map(name -> new Key(ApiKind.of(resource), place(resource), name));
    }

    /** What has no schema is in a namespace if it names one. */
    private static String place(ObjectNode resource) {
      if (resource.type().kind().isEmpty()) {
        return Nodes.text(resource, "metadata", "namespace").orElse(CLUSTER);
      }
      return ImpliedNamespaces.isNamespaced(resource)
          ? ImpliedNamespaces.namespaceOf(resource)
          : CLUSTER;
    }
  }
}
