package dev.wharfinger.internal.relation;

import dev.wharfinger.type.Unknown;
import java.util.Set;

/**
 * The cluster roles that every cluster has and that are meant for people (Kubernetes documentation,
 * Using RBAC Authorization, user-facing roles).
 */
final class BuiltInRoles {
  private static final String CLUSTER_ADMIN = "cluster-admin";
  private static final Set<String> NAMES = Set.of(CLUSTER_ADMIN, "admin", "edit", "view");

  private BuiltInRoles() {}

  static boolean isBuiltIn(String kind, String name) {
    return kind.equals("ClusterRole") && NAMES.contains(name);
  }

  /** Whether a built-in role allows everything; only one does. */
  static boolean grantsEverything(String name) {
    return name.equals(CLUSTER_ADMIN);
  }

  /** Admin, edit and view are aggregated, so what they allow depends on what is installed. */
  static Unknown rules(String name) {
    return new Unknown("the rules of the built-in role `" + name + "` depend on the cluster");
  }
}
