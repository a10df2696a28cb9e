package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.NamespaceIndex;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between a namespace and what is in it. */
public final class NamespaceRelations {

  private NamespaceRelations() {}

  public static void addTo(DerivedFunctions functions) {
    functions.global(
        "namespace",
        functions.type("kubernetes.Object"),
        List.of(),
        functions.type("kubernetes.Namespace"),
        "The namespace that the resource is in; `default` where it names none.",
        (UnaryBody) NamespaceRelations::namespace);
    contents(functions, "pods", "kubernetes.PodTemplate", NamespaceIndex::pods);
    contents(
        functions, "networkPolicies", "kubernetes.NetworkPolicy", NamespaceIndex::networkPolicies);
    contents(
        functions, "resourceQuotas", "kubernetes.ResourceQuota", NamespaceIndex::resourceQuotas);
    contents(functions, "limitRanges", "kubernetes.LimitRange", NamespaceIndex::limitRanges);
  }

  private static @Nullable Object namespace(EvaluationContext context, @Nullable Object self) {
    if (!(self instanceof ObjectNode node)) {
      return self;
    }
    ObjectNode root = Nodes.root(node);
    if (root.type().kind().isEmpty()) {
      return new Unknown("no schema tells whether a `" + root.get("kind") + "` is in a namespace");
    }
    if (!ImpliedNamespaces.isNamespaced(root)) {
      return new Fault(
          "no-namespace", "`namespace()`: a `" + root.type().displayName() + "` is in none");
    }
    String name = ImpliedNamespaces.namespaceOf(root);
    return context.index(NamespaceIndex.INDEX).namespaces().find(name, root).orElse(null);
  }

  private static void contents(
      DerivedFunctions functions, String name, String typeName, Contents contents) {
    Optional<Type> element = functions.type(typeName);
    element.ifPresent(
        type ->
            functions.global(
                name,
                functions.type("kubernetes.Namespace"),
                List.of(),
                Optional.of(new ListType(type)),
                "Every `%s` in the namespace.".formatted(typeName),
                (UnaryBody) (context, self) -> inNamespace(context, self, type, contents)));
  }

  private static Object inNamespace(
      EvaluationContext context, @Nullable Object self, Type type, Contents contents) {
    String namespace = Nodes.text(self, "metadata", "name").orElse(ImpliedNamespaces.DEFAULT);
    List<ObjectNode> found =
        contents.of(context.index(NamespaceIndex.INDEX)).getOrDefault(namespace, List.of());
    return Openness.list(context, found, type, "namespace `" + namespace + "`");
  }

  /** One kind of what a namespace holds. */
  private interface Contents {
    Map<String, List<ObjectNode>> of(NamespaceIndex index);
  }
}
