package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Declarations;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The roles of a set, and those that every cluster has. */
final class Roles {
  static final Index<Roles> INDEX = Roles::new;

  private final ObjectType clusterRole;
  private final List<ObjectNode> clusterRoles;
  private final Declarations<Reference> written;

  /** By binding, since what is in no file is blamed on what refers to it. */
  private final Map<ObjectNode, ObjectNode> unwritten = new ConcurrentHashMap<>();

  private final Map<ObjectNode, List<ObjectNode>> effectiveRules = new ConcurrentHashMap<>();

  private Roles(Resources resources) {
    this.clusterRole =
        (ObjectType) resources.catalog().type("kubernetes.ClusterRole").orElseThrow();
    this.clusterRoles = Nodes.all(resources, "kubernetes.ClusterRole");
    List<ObjectNode> all = new ArrayList<>(clusterRoles);
    all.addAll(Nodes.all(resources, "kubernetes.Role"));
    this.written = Declarations.of(all, this::key);
  }

  private Optional<Reference> key(ObjectNode role) {
    if (role.type() != clusterRole) {
      return ResourceName.of(role).map(id -> new Reference("Role", id.namespace(), id.name()));
    }
    return Nodes.readableText(role, "metadata", "name")
        .map(name -> new Reference("ClusterRole", "", name));
  }

  /**
   * The role that a binding refers to; empty if it is not in the set.
   *
   * @throws dev.wharfinger.internal.relation.lookup.UnreadableException if it may be one of several
   */
  Optional<ObjectNode> referredTo(ObjectNode binding) {
    Reference reference = Reference.of(binding);
    Optional<ObjectNode> found = written.find(reference, binding);
    if (found.isPresent() || !reference.kind().equals("ClusterRole")) {
      return found;
    }
    return BuiltInRoles.named(reference.name()).map(role -> unwritten(binding, role));
  }

  /** A role that does not exist, as what refers to it sees it: it grants nothing. */
  ObjectNode nothing(ObjectNode binding) {
    String name = Reference.of(binding).name();
    return unwritten(binding, new BuiltInRole(name, Map.of(), Optional.empty(), List.of()));
  }

  private ObjectNode unwritten(ObjectNode binding, BuiltInRole role) {
    return unwritten.computeIfAbsent(
        binding, b -> role.node(clusterRole, Reference.place(binding)));
  }

  /** Whether a role collects the rules of others. */
  boolean isAggregated(ObjectNode role) {
    return !selectors(role).isEmpty();
  }

  /** The rules of a role, and of those in the set that it collects; found once for each role. */
  List<ObjectNode> effectiveRules(ObjectNode role) {
    List<ObjectNode> known = effectiveRules.get(role);
    if (known == null) {
      List<ObjectNode> found = new ArrayList<>();
      collect(role, Place.of(role), new HashSet<>(Set.of(role)), found);
      known = List.copyOf(found);
      effectiveRules.put(role, known);
    }
    return known;
  }

  /** Roles may collect each other, so each is looked at once. */
  private void collect(ObjectNode role, Place blamed, Set<Object> seen, List<ObjectNode> found) {
    found.addAll(Nodes.objects(role, "rules"));
    List<ObjectNode> selectors = selectors(role);
    if (selectors.isEmpty()) {
      return;
    }
    for (ObjectNode source : clusterRoles) {
      if (selects(selectors, Nodes.map(source, "metadata", "labels")) && seen.add(source)) {
        collect(source, blamed, seen, found);
      }
    }
    for (BuiltInRole source : BuiltInRoles.all()) {
      if (!written.has(new Reference("ClusterRole", "", source.name()))
          && selects(selectors, source.labels())
          && seen.add(source)) {
        collect(source.node(clusterRole, blamed), blamed, seen, found);
      }
    }
  }

  private List<ObjectNode> selectors(ObjectNode role) {
    return role.type() == clusterRole
        ? Nodes.objects(role, "aggregationRule", "clusterRoleSelectors")
        : List.of();
  }

  private static boolean selects(List<ObjectNode> selectors, Map<?, ?> labels) {
    return selectors.stream().anyMatch(selector -> LabelSelectors.selects(selector, labels));
  }

  /** What identifies a role. */
  record Reference(String kind, String namespace, String name) {

    /** What a binding refers to. */
    static Reference of(ObjectNode binding) {
      String kind = Nodes.text(binding, "roleRef", "kind").orElse("ClusterRole");
      String name = Nodes.text(binding, "roleRef", "name").orElse("");
      String namespace = kind.equals("Role") ? ImpliedNamespaces.namespaceOf(binding) : "";
      return new Reference(kind, namespace, name);
    }

    /** Where a binding refers to its role. */
    static Place place(ObjectNode binding) {
      return Nodes.object(binding, "roleRef")
          .map(node -> new Place(node, "name"))
          .orElse(Place.of(binding));
    }
  }
}
