package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the subjects of a policy are in the kinds that a cluster serves. Pods and the templates of
 * pods are the same in all kinds that have them, so there a path starts at the pod.
 */
final class Places {
  private static final String POD_TEMPLATE = "kubernetes.PodTemplate";
  private static final String OBJECT = "kubernetes.Object";

  private final Set<ObjectType> subjects;
  private final Set<ObjectType> pods;
  private final Map<ObjectType, Boolean> leading = new HashMap<>();
  private final Map<ObjectType, List<Step>> toPod = new LinkedHashMap<>();
  private final Map<List<String>, Place> inPods = new LinkedHashMap<>();
  private final Map<List<String>, Place> inObjects = new LinkedHashMap<>();

  private Places(Set<ObjectType> subjects, Set<ObjectType> pods) {
    this.subjects = subjects;
    this.pods = pods;
  }

  /**
   * A place.
   *
   * @param kinds the kinds that have it
   * @param inPod whether the path starts at the pod, and not at the object
   */
  record Place(List<ObjectType> kinds, boolean inPod, List<Step> steps) {}

  /** A field on the way, and whether the way goes on to all that its list or map holds. */
  record Step(ObjectType owner, Field field) {
    boolean toElements() {
      return field.type() instanceof ListType || field.type() instanceof MapType;
    }

    /** What it leads to; empty for what has no fields. */
    Optional<ObjectType> target() {
      return innermost(field.type()) instanceof ObjectType object
          ? Optional.of(object)
          : Optional.empty();
    }
  }

  /**
   * All places of some subjects.
   *
   * @param toPod the way to the pod, in each kind that has one and is asked for what is in it
   */
  record Found(List<Place> places, Map<ObjectType, List<Step>> toPod) {}

  /** Finds the places of some types. */
  static Found find(Collection<ObjectType> subjects, Catalog catalog) {
    Set<ObjectType> wanted = new HashSet<>(subjects);
    Set<ObjectType> pods = new HashSet<>(members(POD_TEMPLATE, catalog));
    long among = pods.stream().filter(wanted::contains).count();
    Places places = new Places(wanted, among == 0 || among == pods.size() ? pods : Set.of());
    for (ObjectType kind : members(OBJECT, catalog)) {
      if (kind.kind().filter(named -> !named.plural().isEmpty()).isPresent()) {
        places.search(kind, kind, List.of(), Set.of(), false);
      }
    }
    List<Place> found = new ArrayList<>(places.inPods.values());
    found.addAll(places.inObjects.values());
    return new Found(found, places.toPod);
  }

  private static List<ObjectType> members(String union, Catalog catalog) {
    return catalog.type(union).map(type -> ((UnionType) type).members()).orElse(List.of());
  }

  private void search(
      ObjectType kind, ObjectType type, List<Step> path, Set<ObjectType> above, boolean inPod) {
    if (!inPod && pods.contains(type)) {
      if (leads(type)) {
        toPod.put(kind, path);
        search(kind, type, List.of(), above, true);
      }
      return;
    }
    if (subjects.contains(type)) {
      add(kind, path, inPod);
    }
    Set<ObjectType> here = new HashSet<>(above);
    here.add(type);
    for (Field field : type.fields()) {
      Step step = new Step(type, field);
      Optional<ObjectType> target = step.target();
      if (target.isPresent() && !here.contains(target.get()) && leads(target.get())) {
        List<Step> further = new ArrayList<>(path);
        further.add(step);
        search(kind, target.get(), List.copyOf(further), here, inPod);
      }
    }
  }

  private void add(ObjectType kind, List<Step> path, boolean inPod) {
    List<String> names = path.stream().map(step -> step.field().name()).toList();
    Map<List<String>, Place> known = inPod ? inPods : inObjects;
    List<ObjectType> kinds = new ArrayList<>();
    Place before = known.get(names);
    if (before != null) {
      kinds.addAll(before.kinds());
    }
    kinds.add(kind);
    known.put(names, new Place(List.copyOf(kinds), inPod, before == null ? path : before.steps()));
  }

  /** Whether there is a subject in a type, or it is one. */
  private boolean leads(ObjectType type) {
    Boolean known = leading.get(type);
    if (known != null) {
      return known;
    }
    boolean found = leads(type, new HashSet<>());
    leading.put(type, found);
    return found;
  }

  private boolean leads(ObjectType type, Set<ObjectType> seen) {
    if (subjects.contains(type)) {
      return true;
    }
    return seen.add(type)
        && type.fields().stream()
            .flatMap(field -> new Step(type, field).target().stream())
            .anyMatch(target -> leads(target, seen));
  }

  private static Type innermost(Type type) {
    if (type instanceof ListType list) {
      return innermost(list.element());
    }
    return type instanceof MapType map ? innermost(map.value()) : type;
  }
}
