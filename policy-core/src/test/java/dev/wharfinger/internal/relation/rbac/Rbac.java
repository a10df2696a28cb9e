package dev.wharfinger.internal.relation.rbac;

/** Manifests of roles and bindings, for tests. */
final class Rbac {

  private Rbac() {}

  /** A cluster role with rules in flow style. */
  static String clusterRole(String name, String rules) {
    return role("ClusterRole", "name: " + name, rules, "");
  }

  /** A cluster role that has labels, and collects those with others. */
  static String aggregated(String name, String label, String collects) {
    String rule =
        "aggregationRule: {clusterRoleSelectors: [{matchLabels: {into: " + collects + "}}]}\n";
    return role("ClusterRole", "name: " + name + ", labels: {into: " + label + "}", "[]", rule);
  }

  static String role(String namespace, String name, String rules) {
    return role("Role", "name: " + name + ", namespace: " + namespace, rules, "");
  }

  private static String role(String kind, String metadata, String rules, String more) {
    return """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: %s
        metadata: {%s}
        rules: %s
        %s---
        """
        .formatted(kind, metadata, rules, more);
  }

  /** A binding of a cluster role in all namespaces. */
  static String clusterBinding(String role, String subjects) {
    return """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: %s}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: %s}
        subjects: [%s]
        ---
        """
        .formatted(role, role, subjects);
  }

  /** A binding in a namespace. */
  static String binding(String namespace, String kind, String role, String subjects) {
    return """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: %s, namespace: %s}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %s, name: %s}
        subjects: [%s]
        ---
        """
        .formatted(role, namespace, kind, role, subjects);
  }

  static String account(String namespace, String name) {
    return "{kind: ServiceAccount, name: %s, namespace: %s}".formatted(name, namespace);
  }

  static String user(String name) {
    return "{apiGroup: rbac.authorization.k8s.io, kind: User, name: '%s'}".formatted(name);
  }

  static String group(String name) {
    return "{apiGroup: rbac.authorization.k8s.io, kind: Group, name: '%s'}".formatted(name);
  }

  /** A pod that runs as an account. */
  static String pod(String namespace, String account) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: pod, namespace: %s}
        spec: {serviceAccountName: %s, containers: [{name: a, image: b}]}
        ---
        """
        .formatted(namespace, account);
  }
}
