package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ways to more permissions that bindings open. */
final class Escalations {
  /** By binding: principals and workloads ask for those of the same bindings. */
  private static final Index<Map<ObjectNode, List<ObjectNode>>> FOUND =
      resources -> new ConcurrentHashMap<>();

  private Escalations() {}

  /** Those of one binding. */
  static Known<ObjectNode> ofBinding(EvaluationContext context, ObjectNode binding) {
    Map<ObjectNode, List<ObjectNode>> known = context.index(FOUND);
    List<ObjectNode> found = known.get(binding);
    if (found == null) {
      found = through(context, Permissions.ofBinding(context, binding).found());
      known.put(binding, found);
    }
    return new Known<>(found, RoleGrants.boundRules(context, binding).gap());
  }

  /** Those of all bindings of a principal. */
  static Known<ObjectNode> ofPrincipal(EvaluationContext context, Principal principal) {
    return Permissions.throughBindings(context, principal, Escalations::ofBinding);
  }

  private static List<ObjectNode> through(EvaluationContext context, List<ObjectNode> permissions) {
    List<ObjectNode> found = new ArrayList<>();
    for (ObjectNode permission : permissions) {
      ObjectNode rule = Nodes.object(permission, "rule").orElseThrow();
      Optional<String> namespace = Nodes.text(permission, "namespace");
      for (Escalation escalation : Escalation.through(rule, namespace)) {
        found.add(escalation.node(context.catalog(), permission));
      }
    }
    return List.copyOf(found);
  }
}
