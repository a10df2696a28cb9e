package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The permissions that bindings give: each is a rule, and where it holds. */
final class Permissions {
  static final String TYPE = "kubernetes.Permission";

  private Permissions() {}

  /** What one binding gives. */
  static Known<ObjectNode> ofBinding(EvaluationContext context, ObjectNode binding) {
    Known<ObjectNode> rules = RoleGrants.boundRules(context, binding);
    List<ObjectNode> permissions = new ArrayList<>(rules.found().size());
    for (ObjectNode rule : rules.found()) {
      permissions.add(node(context.catalog(), binding, rule));
    }
    return new Known<>(permissions, rules.gap());
  }

  /** What all bindings give to a principal. */
  static Known<ObjectNode> ofPrincipal(EvaluationContext context, Principal principal) {
    return throughBindings(context, principal, Permissions::ofBinding);
  }

  /** Something of every binding of a principal; there may be more wherever a binding is unknown. */
  static <T> Known<T> throughBindings(
      EvaluationContext context,
      Principal principal,
      BiFunction<EvaluationContext, ObjectNode, Known<T>> part) {
    Known<ObjectNode> bindings = Bindings.of(context, principal);
    Optional<String> gap = bindings.gap();
    List<T> found = new ArrayList<>();
    for (ObjectNode binding : bindings.found()) {
      Known<T> known = part.apply(context, binding);
      found.addAll(known.found());
      gap = known.gap().isPresent() ? known.gap() : gap;
    }
    return new Known<>(found, gap);
  }

  /** Whether a principal may do something in a namespace; an empty one means in all of them. */
  static Object allows(
      EvaluationContext context,
      Principal principal,
      Optional<String> namespace,
      ResourceRequest request) {
    if (principal.isMasters()) {
      return true;
    }
    return throughBindings(context, principal, (c, binding) -> bound(c, binding, namespace))
        .exists(request::isAllowedBy);
  }

  private static Known<ObjectNode> bound(
      EvaluationContext context, ObjectNode binding, Optional<String> namespace) {
    Optional<String> scope = Bindings.scope(binding);
    return scope.isEmpty() || scope.equals(namespace)
        ? RoleGrants.boundRules(context, binding)
        : Known.all(List.of());
  }

  private static ObjectNode node(Catalog catalog, ObjectNode binding, ObjectNode rule) {
    return DerivedNode.of(catalog, TYPE)
        .with("rule", rule)
        .with("namespace", Bindings.scope(binding))
        .with("role", Nodes.object(binding, "roleRef"))
        .at(binding, Place.of(binding));
  }
}
