package dev.wharfinger.internal.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of types in policies. {@code kubernetes.Pod} is the preferred version of a type, {@code
 * kubernetes.v1beta1.Pod} another one. Where two groups share a name, kinds come before parts of
 * kinds, the core group before others, and what more fields refer to before what fewer do; the
 * first keeps the name, others are qualified by their group: {@code kubernetes.events.Event}.
 *
 * <p>This runs before the first policy does, in a cold JVM: hence loops and no streams.
 */
final class TypeNames {
  private static final String PREFIX = "kubernetes.";

  private final Set<String> taken;
  private final Map<String, String> names = new HashMap<>();

  private TypeNames(Set<String> reserved) {
    this.taken = new HashSet<>(reserved);
  }

  /**
   * Names definitions.
   *
   * @param definitions in the order of their ids, which decides where nothing else does
   * @param reserved names that no definition gets
   */
  static TypeNames of(Collection<Definition> definitions, Set<String> reserved) {
    Map<String, Integer> uses = new HashMap<>();
    for (Definition definition : definitions) {
      for (Property property : definition.properties()) {
        countUses(property.shape(), uses);
      }
    }
    List<Candidate> candidates = new ArrayList<>(definitions.size());
    for (Definition definition : definitions) {
      candidates.add(Candidate.of(definition, uses.getOrDefault(definition.id(), 0)));
    }
    Collections.sort(candidates);
    TypeNames names = new TypeNames(reserved);
    names.addAll(candidates);
    return names;
  }

  /** The name of one of the definitions. */
  String of(Definition definition) {
    String name = names.get(definition.id());
    if (name == null) {
      throw new IllegalArgumentException("`" + definition.id() + "` was not among those to name");
    }
    return name;
  }

  private void addAll(List<Candidate> candidates) {
    Map<String, String> preferredVersions = new HashMap<>();
    for (Candidate candidate : candidates) {
      preferredVersions.merge(candidate.family(), candidate.version(), ApiVersion::preferred);
    }
    List<Candidate> others = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.version().equals(preferredVersions.get(candidate.family()))) {
        add(candidate, "");
      } else {
        others.add(candidate);
      }
    }
    for (Candidate candidate : others) {
      add(candidate, candidate.version().concat("."));
    }
  }

  private void add(Candidate candidate, String version) {
    String id = candidate.definition().id();
    String name = version.concat(candidate.definition().shortName().replace('/', '.'));
    if (!take(id, PREFIX.concat(name))
        && !take(id, PREFIX + candidate.group() + '.' + name)
        && !take(id, PREFIX + id.replace('/', '.'))) {
      throw new IllegalArgumentException("`" + id + "` is defined twice");
    }
  }

  private boolean take(String id, String name) {
    return taken.add(name) && names.put(id, name) == null;
  }

  private static void countUses(Shape shape, Map<String, Integer> uses) {
    if (shape instanceof Shape.Ref ref) {
      uses.merge(ref.id(), 1, Integer::sum);
    } else if (shape instanceof Shape.ListOf list) {
      countUses(list.element(), uses);
    } else if (shape instanceof Shape.MapOf map) {
      countUses(map.value(), uses);
    }
  }

  /**
   * A definition that wants a name; the first in order gets it.
   *
   * @param family what the versions of one type have in common
   * @param group the label of the group in the package: {@code core} in {@code io.k8s.api.core.v1}
   * @param uses how many fields refer to it
   */
  private record Candidate(
      Definition definition, String family, String group, String version, int uses)
      implements Comparable<Candidate> {

    static Candidate of(Definition definition, int uses) {
      String packageName = definition.packageName();
      int dot = packageName.lastIndexOf('.');
      String unversioned = packageName.substring(0, Math.max(dot, 0));
      return new Candidate(
          definition,
          unversioned.concat(definition.shortName()),
          unversioned.substring(unversioned.lastIndexOf('.') + 1),
          packageName.substring(dot + 1),
          uses);
    }

    @Override
    public int compareTo(Candidate other) {
      if (isKind() != other.isKind()) {
        return isKind() ? -1 : 1;
      }
      if (isCore() != other.isCore()) {
        return isCore() ? -1 : 1;
      }
      return Integer.compare(other.uses, uses);
    }

    private boolean isKind() {
      return definition.kindOrNull() != null;
    }

    private boolean isCore() {
      return group.equals("core");
    }
  }
}
