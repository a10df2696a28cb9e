package dev.wharfinger.internal.relation;

import dev.wharfinger.type.Unknown;
import java.util.Set;

/**
 * The cluster roles that every cluster has (Kubernetes documentation, Using RBAC Authorization,
 * default roles and role bindings).
 */
final class BuiltInRoles {
  private static final String CLUSTER_ADMIN = "cluster-admin";

  private static final Set<String> NAMES =
      Set.of(
          CLUSTER_ADMIN,
          "admin",
          "edit",
          "view",
          "system:auth-delegator",
          "system:basic-user",
          "system:discovery",
          "system:heapster",
          "system:kube-aggregator",
          "system:kube-controller-manager",
          "system:kube-dns",
          "system:kube-scheduler",
          "system:kubelet-api-admin",
          "system:monitoring",
          "system:node",
          "system:node-bootstrapper",
          "system:node-problem-detector",
          "system:node-proxier",
          "system:persistent-volume-provisioner",
          "system:public-info-viewer",
          "system:volume-scheduler");

  private BuiltInRoles() {}

  static boolean isBuiltIn(String kind, String name) {
    return kind.equals("ClusterRole") && NAMES.contains(name);
  }

  /** Whether a built-in role allows everything; only one does. */
  static boolean grantsEverything(String name) {
    return name.equals(CLUSTER_ADMIN);
  }

  /** What each allows depends on the version of the cluster and on what is installed in it. */
  static Unknown rules(String name) {
    return new Unknown("the rules of the built-in role `" + name + "` depend on the cluster");
  }
}
