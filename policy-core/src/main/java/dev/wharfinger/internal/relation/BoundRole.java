package dev.wharfinger.internal.relation;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.ObjectNode.Origins;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Unknown;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The role that a binding refers to: in the set, or one that every cluster has. */
record BoundRole(ObjectType clusterRole) implements UnaryBody {
  private static final Index<Map<Reference, ObjectNode>> ROLES = BoundRole::index;

  @Override
  public @Nullable Object apply(EvaluationContext context, @Nullable Object self) {
    if (!(self instanceof ObjectNode binding)) {
      return self;
    }
    Reference reference = reference(binding);
    ObjectNode found = context.index(ROLES).get(reference);
    if (found != null) {
      return found;
    }
    if (BuiltInRoles.isBuiltIn(reference.kind(), reference.name())) {
      return elsewhere(binding, reference.name(), BuiltInRoles.rules(reference.name()));
    }
    return context.isClosed(clusterRole)
        ? elsewhere(binding, reference.name(), List.of()) // it does not exist, so it grants nothing
        : new Unknown("%s `%s` is not in the files".formatted(reference.kind(), reference.name()));
  }

  private static Reference reference(ObjectNode binding) {
    String kind = Nodes.text(binding, "roleRef", "kind").orElse("ClusterRole");
    String name = Nodes.text(binding, "roleRef", "name").orElse("");
    return new Reference(
        kind, kind.equals("Role") ? ImpliedNamespaces.namespaceOf(binding) : "", name);
  }

  /** A role that is in no file, shown where the binding names it. */
  private ObjectNode elsewhere(ObjectNode binding, String name, Object rules) {
    Place blamed =
        Nodes.object(binding, "roleRef")
            .map(node -> new Place(node, "name"))
            .orElse(Place.of(binding));
    @Nullable Object[] slots = new Object[clusterRole.fields().size()];
    ObjectNode role =
        ObjectNode.derived(
            clusterRole,
            null,
            slots,
            new Origins(blamed, Collections.nCopies(slots.length, blamed)));
    Headers.fill(role, slots, "rbac.authorization.k8s.io/v1", "ClusterRole", name);
    slots[clusterRole.field("rules").orElseThrow().slot()] = rules;
    return role;
  }

  private static Map<Reference, ObjectNode> index(Resources resources) {
    Map<Reference, ObjectNode> roles = new HashMap<>();
    for (String kind : List.of("ClusterRole", "Role")) {
      for (ObjectNode role : Nodes.all(resources, "kubernetes." + kind)) {
        Optional<String> namespace =
            kind.equals("Role") ? ImpliedNamespaces.readableNamespaceOf(role) : Optional.of("");
        Optional<String> name = Nodes.readableText(role, "metadata", "name");
        if (namespace.isPresent() && name.isPresent()) {
          roles.putIfAbsent(new Reference(kind, namespace.get(), name.get()), role);
        }
      }
    }
    return roles;
  }

  /** What identifies a role. */
  private record Reference(String kind, String namespace, String name) {}
}
