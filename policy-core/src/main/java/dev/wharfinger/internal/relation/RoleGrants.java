package dev.wharfinger.internal.relation;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a role allows, the roles that it aggregates included. */
final class RoleGrants {

  private RoleGrants() {}

  /** True, false, or unknown where an aggregated role may have sources that are not in the set. */
  static @Nullable Object grantsEverything(EvaluationContext context, @Nullable Object self) {
    if (!(self instanceof ObjectNode role)) {
      return self;
    }
    String name = Nodes.text(role, "metadata", "name").orElse("");
    if (role.raw() == null && BuiltInRoles.isBuiltIn("ClusterRole", name)) {
      return BuiltInRoles.grantsEverything(name);
    }
    if (allowsAll(role)) {
      return true;
    }
    List<?> selectors = Nodes.list(role, "aggregationRule", "clusterRoleSelectors");
    return selectors.isEmpty() ? (Object) false : aggregated(context, role, selectors);
  }

  private static Object aggregated(EvaluationContext context, ObjectNode role, List<?> selectors) {
    for (Object source : context.resources(role.type())) {
      if (selectors.stream().anyMatch(selector -> selects(selector, source)) && allowsAll(source)) {
        return true;
      }
    }
    return context.isClosed(role.type())
        ? (Object) false
        : new Unknown("the files may not hold every role that this one aggregates");
  }

  private static boolean selects(Object selector, Object source) {
    Map<?, ?> labels = Nodes.map(source, "metadata", "labels");
    return selector instanceof ObjectNode node && LabelSelectors.selects(node, labels);
  }

  private static boolean allowsAll(Object role) {
    return Nodes.list(role, "rules").stream()
        .anyMatch(
            rule ->
                Nodes.list(rule, "apiGroups").contains("*")
                    && Nodes.list(rule, "resources").contains("*")
                    && Nodes.list(rule, "verbs").contains("*"));
  }
}
