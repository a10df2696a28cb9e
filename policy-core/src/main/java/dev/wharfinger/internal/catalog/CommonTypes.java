package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The unions by which a policy means all types of a sort, and need not list them. */
final class CommonTypes {
  private static final String CORE = "io.k8s.api.core.v1.";
  private static final String CONTAINER = "kubernetes.Container";
  private static final String POD_TEMPLATE = "kubernetes.PodTemplate";
  private static final String WORKLOAD = "kubernetes.Workload";
  private static final String OBJECT = "kubernetes.Object";
  private static final String NAMESPACED_OBJECT = "kubernetes.NamespacedObject";
  private static final String GATEWAY_ROUTE = "kubernetes.GatewayRoute";

  /** What resources are read as whose kind no schema tells. */
  private static final String UNKNOWN_KIND = "kubernetes.UnknownKind";

  /** The names of the unions, which no member may have. */
  static final Set<String> NAMES =
      Set.of(CONTAINER, POD_TEMPLATE, WORKLOAD, OBJECT, NAMESPACED_OBJECT, GATEWAY_ROUTE);

  private CommonTypes() {}

  /**
   * Adds the unions of the types that there are.
   *
   * @param types all types, with their fields
   */
  static void addTo(Catalog.Builder builder, Collection<ObjectType> types) {
    List<ObjectType> pods = ofCore(types, "Pod", "PodTemplateSpec");
    Set<ObjectType> holders = withHolders(pods, types);
    List<ObjectType> kinds = new ArrayList<>(types);
    kinds.removeIf(type -> type.kind().isEmpty() && !type.displayName().equals(UNKNOWN_KIND));
    List<ObjectType> workloads = new ArrayList<>(kinds);
    workloads.retainAll(holders);
    add(builder, CONTAINER, ofCore(types, "Container", "EphemeralContainer"));
    add(builder, POD_TEMPLATE, pods);
    add(builder, WORKLOAD, workloads);
    add(builder, OBJECT, kinds);
    add(
        builder,
        NAMESPACED_OBJECT,
        kinds.stream()
            .filter(type -> type.kind().filter(ObjectType.Kind::namespaced).isPresent())
            .toList());
    add(
        builder,
        GATEWAY_ROUTE,
        kinds.stream()
            .filter(type -> type.kind().filter(CommonTypes::isRoute).isPresent())
            .toList());
  }

  private static boolean isRoute(ObjectType.Kind kind) {
    return kind.group().equals("gateway.networking.k8s.io") && kind.name().endsWith("Route");
  }

  private static List<ObjectType> ofCore(Collection<ObjectType> types, String one, String other) {
    List<ObjectType> found = new ArrayList<>();
    for (ObjectType type : types) {
      String id = type.id();
      if (id.equals(CORE.concat(one)) || id.equals(CORE.concat(other))) {
        found.add(type);
      }
    }
    return found;
  }

  private static void add(Catalog.Builder builder, String name, List<ObjectType> members) {
    builder.add(name, new UnionType(name, members));
  }

  /** Some types, and those that hold a value of one of them at any depth. */
  private static Set<ObjectType> withHolders(
      Collection<ObjectType> held, Collection<ObjectType> types) {
    Map<Type, List<ObjectType>> holders = new HashMap<>();
    for (ObjectType type : types) {
      for (Field field : type.fields()) {
        if (innermost(field.type()) instanceof ObjectType object) {
          holders.computeIfAbsent(object, key -> new ArrayList<>()).add(type);
        }
      }
    }
    Set<ObjectType> found = new HashSet<>();
    Deque<ObjectType> pending = new ArrayDeque<>(held);
    while (!pending.isEmpty()) {
      ObjectType type = pending.pop();
      if (found.add(type)) {
        pending.addAll(holders.getOrDefault(type, List.of()));
      }
    }
    return found;
  }

  private static Type innermost(Type type) {
    if (type instanceof ListType list) {
      return innermost(list.element());
    }
    return type instanceof MapType map ? innermost(map.value()) : type;
  }
}
