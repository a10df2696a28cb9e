package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The unions by which a policy means all types of a sort, and need not list them. */
final class CommonTypes {
  private static final String CORE = "io.k8s.api.core.v1.";
  private static final String CONTAINER = "kubernetes.Container";
  private static final String POD_TEMPLATE = "kubernetes.PodTemplate";
  private static final String WORKLOAD = "kubernetes.Workload";
  private static final String OBJECT = "kubernetes.Object";

  /** The names of the unions, which no member may have. */
  static final Set<String> NAMES = Set.of(CONTAINER, POD_TEMPLATE, WORKLOAD, OBJECT);

  private CommonTypes() {}

  /**
   * Adds the unions of the types that there are.
   *
   * @param types all types, with their fields
   */
  static void addTo(Catalog.Builder builder, Collection<ObjectType> types) {
    List<ObjectType> kinds = types.stream().filter(type -> type.kind().isPresent()).toList();
    add(builder, CONTAINER, ofCore(types, "Container", "EphemeralContainer"));
    add(builder, POD_TEMPLATE, ofCore(types, "Pod", "PodTemplateSpec"));
    List<ObjectType> podOrTemplate = ofCore(types, "Pod", "PodTemplateSpec");
    add(
        builder,
        WORKLOAD,
        kinds.stream()
            .filter(
                kind -> podOrTemplate.stream().anyMatch(pod -> reaches(kind, pod, new HashSet<>())))
            .toList());
    add(builder, OBJECT, kinds);
  }

  private static List<ObjectType> ofCore(Collection<ObjectType> types, String... names) {
    Set<String> ids = Arrays.stream(names).map(name -> CORE + name).collect(Collectors.toSet());
    return types.stream().filter(type -> ids.contains(type.id())).toList();
  }

  private static void add(Catalog.Builder builder, String name, List<ObjectType> members) {
    builder.add(name, new UnionType(name, members));
  }

  private static boolean reaches(Type from, ObjectType target, Set<Type> seen) {
    if (from instanceof ListType list) {
      return reaches(list.element(), target, seen);
    }
    if (from instanceof MapType map) {
      return reaches(map.value(), target, seen);
    }
    if (!(from instanceof ObjectType object) || !seen.add(object)) {
      return false;
    }
    return object == target
        || object.fields().stream().map(Field::type).anyMatch(type -> reaches(type, target, seen));
  }
}
