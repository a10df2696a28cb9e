package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.Collection;
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

  private final Set<ObjectType> subjects;
  private final Set<ObjectType> pods;
  private final Set<ObjectType> leading;
  private final Map<ObjectType, List<Step>> toPod = new LinkedHashMap<>();
  private final Map<List<String>, Place> inPods = new LinkedHashMap<>();
  private final Map<List<String>, Place> inObjects = new LinkedHashMap<>();

  private Places(Set<ObjectType> subjects, Set<ObjectType> pods, Set<ObjectType> leading) {
    this.subjects = subjects;
    this.pods = pods;
    this.leading = leading;
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
      return TypeGraph.target(field.type());
    }
  }

  /**
   * All places of some subjects.
   *
   * @param toPod the way to the pod, in each kind that has one and is asked for what is in it
   */
  record Found(List<Place> places, Map<ObjectType, List<Step>> toPod) {}

  /** Finds the places of some types. */
  static Found find(Collection<ObjectType> subjects, TypeGraph graph, Catalog catalog) {
    Set<ObjectType> wanted = new HashSet<>(subjects);
    Set<ObjectType> pods = new HashSet<>(TypeGraph.members(POD_TEMPLATE, catalog));
    long among = pods.stream().filter(wanted::contains).count();
    Places places =
        new Places(
            wanted, among == 0 || among == pods.size() ? pods : Set.of(), graph.leadingTo(wanted));
    for (ObjectType kind : graph.kinds()) {
      if (places.leading.contains(kind)) {
        places.search(kind, kind, List.of(), Set.of(), false);
      }
    }
    List<Place> found = new ArrayList<>(places.inPods.values());
    found.addAll(places.inObjects.values());
    return new Found(found, places.toPod);
  }

  private void search(
      ObjectType kind, ObjectType type, List<Step> path, Set<ObjectType> above, boolean inPod) {
    if (!inPod && pods.contains(type)) {
      if (leading.contains(type)) {
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
      if (target.isPresent() && !here.contains(target.get()) && leading.contains(target.get())) {
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
}
