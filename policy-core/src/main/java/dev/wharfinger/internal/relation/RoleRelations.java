package dev.wharfinger.internal.relation;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between roles, their bindings, and whom they are bound to. */
final class RoleRelations {

  private RoleRelations() {}

  static void addTo(Relations relations) {
    Optional<Type> role = relations.either("kubernetes.ClusterRole", "kubernetes.Role");
    relations
        .type("kubernetes.ClusterRole")
        .ifPresent(
            type ->
                relations.global(
                    "role",
                    relations.either("kubernetes.ClusterRoleBinding", "kubernetes.RoleBinding"),
                    List.of(),
                    role,
                    "The role that is bound; unknown if it is not in the set.",
                    new BoundRole((ObjectType) type)));
    relations.global(
        "grantsEverything",
        role,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether the role allows every verb on every resource of every API group.",
        (UnaryBody) RoleGrants::grantsEverything);
    relations.local(
        "id",
        relations.type("kubernetes.Subject"),
        List.of(),
        Optional.of(Scalar.STRING),
        "`User/name`, `Group/name` or `ServiceAccount/namespace/name`.",
        (UnaryBody) RoleRelations::id);
  }

  /** A service account without a namespace is in that of the binding. */
  private static Object id(EvaluationContext context, @Nullable Object self) {
    String kind = Nodes.text(self, "kind").orElse("");
    String name = Nodes.text(self, "name").orElse("");
    if (!kind.equals("ServiceAccount") || !(self instanceof ObjectNode subject)) {
      return kind + "/" + name;
    }
    String namespace =
        Nodes.text(self, "namespace")
            .orElseGet(() -> ImpliedNamespaces.namespaceOf(Nodes.root(subject)));
    return kind + "/" + namespace + "/" + name;
  }
}
