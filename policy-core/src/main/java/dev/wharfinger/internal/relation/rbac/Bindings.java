package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bindings of a set, by the principals that they name. */
final class Bindings {
  static final String CLUSTER = "kubernetes.ClusterRoleBinding";
  static final String NAMESPACED = "kubernetes.RoleBinding";

  static final Index<Bindings> INDEX = Bindings::new;

  private final Map<Principal, Set<ObjectNode>> byPrincipal = new HashMap<>();
  private boolean readable = true;

  private Bindings(Resources resources) {
    Nodes.all(resources, CLUSTER).forEach(this::add);
    Nodes.all(resources, NAMESPACED).forEach(this::add);
  }

  private void add(ObjectNode binding) {
    try {
      for (ObjectNode subject : Nodes.objects(binding, "subjects")) {
        byPrincipal.computeIfAbsent(Principal.of(subject), p -> new LinkedHashSet<>()).add(binding);
      }
    } catch (UnreadableException e) {
      readable = false; // whom it names cannot be known, so no principal's bindings are all known
    }
  }

  /** Every principal that a binding names. */
  Set<Principal> principals() {
    return byPrincipal.keySet();
  }

  /** The bindings that name a principal itself. */
  Set<ObjectNode> naming(Principal principal) {
    return byPrincipal.getOrDefault(principal, Set.of());
  }

  /** The bindings that name a principal or a group that it is in. */
  static Known<ObjectNode> of(EvaluationContext context, Principal principal) {
    Bindings bindings = context.index(INDEX);
    List<ObjectNode> found = new ArrayList<>(bindings.naming(principal));
    principal.groups().forEach(group -> found.addAll(bindings.naming(group)));
    if (!bindings.readable) {
      return new Known<>(found, Optional.of("a binding cannot be read"));
    }
    return principal.otherGroups().isPresent()
        ? new Known<>(found, principal.otherGroups())
        : Known.in(
            context, found, Searched.by(context).mayLack("every binding"), CLUSTER, NAMESPACED);
  }

  /** The namespace that a binding gives permissions in; empty if in all. */
  static Optional<String> scope(ObjectNode binding) {
    return ImpliedNamespaces.isNamespaced(binding)
        ? Optional.of(ImpliedNamespaces.namespaceOf(binding))
        : Optional.empty();
  }
}
