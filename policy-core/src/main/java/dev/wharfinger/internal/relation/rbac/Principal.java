package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom permissions are given to.
 *
 * @param kind {@code User}, {@code Group} or {@code ServiceAccount}
 * @param namespace that of a service account; else empty
 */
record Principal(String kind, String namespace, String name) {
  static final String TYPE = "kubernetes.Principal";
  static final String SERVICE_ACCOUNT = "ServiceAccount";

  private static final String ACCOUNT_USER = "system:serviceaccount:";
  private static final String ACCOUNTS = "system:serviceaccounts";
  private static final String AUTHENTICATED = "system:authenticated";
  private static final String UNAUTHENTICATED = "system:unauthenticated";
  private static final String NODE_USER = "system:node:";
  private static final Principal NODES = group("system:nodes");
  private static final Principal MASTERS = group("system:masters");

  static Principal account(String namespace, String name) {
    return new Principal(SERVICE_ACCOUNT, namespace, name);
  }

  private static Principal group(String name) {
    return new Principal("Group", "", name);
  }

  /** Whom a subject of a binding means; a service account may also be named as the user it is. */
  static Principal of(ObjectNode subject) {
    String kind = Nodes.text(subject, "kind").orElse("");
    String name = Nodes.text(subject, "name").orElse("");
    if (kind.equals(SERVICE_ACCOUNT)) {
      return account(namespace(subject), name);
    }
    String[] parts = name.split(":", -1);
    return kind.equals("User") && name.startsWith(ACCOUNT_USER) && parts.length == 4
        ? account(parts[2], parts[3])
        : new Principal(kind, "", name);
  }

  /** A service account without a namespace is in that of the binding. */
  static String namespace(ObjectNode subject) {
    return Nodes.text(subject, "namespace")
        .orElseGet(() -> ImpliedNamespaces.namespaceOf(Nodes.root(subject)));
  }

  /** The principal that a node stands for. */
  static Principal from(ObjectNode principal) {
    return new Principal(
        Nodes.text(principal, "kind").orElse(""),
        Nodes.text(principal, "namespace").orElse(""),
        Nodes.text(principal, "name").orElse(""));
  }

  /** The node that stands for it, blamed on what names it. */
  ObjectNode node(Catalog catalog, Place blamed) {
    return DerivedNode.of(catalog, TYPE)
        .with("kind", kind)
        .with("name", name)
        .with("namespace", namespace.isEmpty() ? null : namespace)
        .with("groups", groups().stream().map(Principal::name).toList())
        .at(null, blamed);
  }

  String id() {
    return namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name;
  }

  /** The groups that it is in whatever a cluster is told about users (k8s.io/apiserver, user). */
  List<Principal> groups() {
    List<Principal> groups = new ArrayList<>();
    if (kind.equals(SERVICE_ACCOUNT)) {
      groups.add(group(ACCOUNTS + ":" + namespace));
      groups.add(group(ACCOUNTS));
    } else if (kind.equals("Group") && name.startsWith(ACCOUNTS + ":")) {
      groups.add(group(ACCOUNTS));
    } else if (kind.equals("User") && name.startsWith(NODE_USER)) {
      groups.add(NODES);
    }
    boolean anonymous = name.equals("system:anonymous") || name.equals(UNAUTHENTICATED);
    String widest = anonymous ? UNAUTHENTICATED : AUTHENTICATED;
    if (!name.equals(widest)) {
      groups.add(group(widest));
    }
    return groups;
  }

  /** Why it may be in more groups than that; whoever authenticates users says so. */
  Optional<String> otherGroups() {
    return kind.equals("User") && !name.equals("system:anonymous")
        ? Optional.of("nothing tells which groups user `" + name + "` is in")
        : Optional.empty();
  }

  /** Whether programs act as it: a service account, a node, or a group of either. */
  boolean isMachine() {
    return switch (kind) {
      case SERVICE_ACCOUNT -> true;
      case "User" -> name.startsWith(NODE_USER);
      default ->
          name.startsWith(ACCOUNTS) || name.equals(NODES.name()) || name.equals(AUTHENTICATED);
    };
  }

  /** Whether the API server allows it everything without looking at roles. */
  boolean isMasters() {
    return equals(MASTERS);
  }
}
