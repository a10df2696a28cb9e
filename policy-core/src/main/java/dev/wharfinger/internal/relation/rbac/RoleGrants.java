package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a role allows, the roles that it collects included. */
final class RoleGrants {
  private static final ResourceRequest EVERYTHING = new ResourceRequest("*", "*", "*", "");

  private RoleGrants() {}

  /**
   * The rules of a role. What extensions add to the built-in roles that collect is looked for in
   * the files and not expected elsewhere, or nothing could be said of any binding to them.
   */
  static Known<ObjectNode> rules(EvaluationContext context, ObjectNode role) {
    Roles roles = context.index(Roles.INDEX);
    List<ObjectNode> found = roles.effectiveRules(role);
    return roles.isAggregated(role) && role.raw() != null
        ? Known.in(
            context,
            found,
            Searched.by(context).mayLack("every role that this one aggregates"),
            "kubernetes.ClusterRole")
        : Known.all(found);
  }

  /** The rules of the role that a binding refers to. */
  static Known<ObjectNode> boundRules(EvaluationContext context, ObjectNode binding) {
    Object role = BoundRole.of(context, binding);
    return role instanceof ObjectNode node
        ? rules(context, node)
        : new Known<>(List.of(), Optional.of(((Unknown) role).reason()));
  }

  static Object effectiveRules(EvaluationContext context, @Nullable Object self) {
    return rules(context, Nodes.receiver(self)).toList();
  }

  static Object allows(EvaluationContext context, ObjectNode role, ResourceRequest request) {
    return rules(context, role).exists(request::isAllowedBy);
  }

  /** Whether one rule of a role allows whatever is asked. */
  static Object grantsEverything(EvaluationContext context, @Nullable Object self) {
    return rules(context, Nodes.receiver(self)).exists(RoleGrants::allowsEverything);
  }

  static boolean allowsEverything(Object rule) {
    return EVERYTHING.isAllowedBy(rule);
  }
}
