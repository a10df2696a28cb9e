package dev.wharfinger.internal.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names of types in policies. {@code kubernetes.Pod} is the preferred version of a type, {@code
 * kubernetes.v1beta1.Pod} another one. Where two groups share a name, kinds come before parts of
 * kinds, the core group before others, and what more fields refer to before what fewer do; the
 * first keeps the name, others are qualified by their group: {@code kubernetes.events.Event}.
 */
final class TypeNames {
  private static final String PREFIX = "kubernetes.";

  private final Map<String, Long> uses;
  private final Set<String> taken;
  private final Map<String, String> names = new HashMap<>();

  private TypeNames(Collection<Definition> definitions, Set<String> reserved) {
    this.uses = countUses(definitions);
    this.taken = new HashSet<>(reserved);
    Map<Boolean, List<Definition>> byPreference = splitByPreference(definitions);
    Comparator<Definition> precedence = precedence();
    byPreference.getOrDefault(true, List.of()).stream()
        .sorted(precedence)
        .forEach(definition -> name(definition, ""));
    byPreference.getOrDefault(false, List.of()).stream()
        .sorted(precedence)
        .forEach(definition -> name(definition, version(definition) + '.'));
  }

  /**
   * Names definitions.
   *
   * @param reserved names that no definition gets
   */
  static TypeNames of(Collection<Definition> definitions, Set<String> reserved) {
    return new TypeNames(definitions, reserved);
  }

  /** The name of one of the definitions. */
  String of(Definition definition) {
    String name = names.get(definition.id());
    if (name == null) {
      throw new IllegalArgumentException("`" + definition.id() + "` was not among those to name");
    }
    return name;
  }

  private void name(Definition definition, String version) {
    String shortName = definition.shortName().replace('/', '.');
    List<String> candidates =
        List.of(
            PREFIX + version + shortName,
            PREFIX + group(definition) + '.' + version + shortName,
            PREFIX + definition.id().replace('/', '.'));
    for (String candidate : candidates) {
      if (taken.add(candidate)) {
        names.put(definition.id(), candidate);
        return;
      }
    }
    throw new IllegalArgumentException("`" + definition.id() + "` is defined twice");
  }

  private Comparator<Definition> precedence() {
    return Comparator.<Definition, Boolean>comparing(definition -> definition.kind().isEmpty())
        .thenComparing(definition -> !group(definition).equals("core"))
        .thenComparing(definition -> -uses.getOrDefault(definition.id(), 0L))
        .thenComparing(Definition::id);
  }

  private static Map<Boolean, List<Definition>> splitByPreference(
      Collection<Definition> definitions) {
    Map<String, Definition> preferred = new TreeMap<>();
    for (Definition definition : definitions) {
      preferred.merge(family(definition), definition, TypeNames::preferred);
    }
    Map<Boolean, List<Definition>> split = new HashMap<>();
    for (Definition definition : definitions) {
      boolean isPreferred = definition.equals(preferred.get(family(definition)));
      split.computeIfAbsent(isPreferred, key -> new ArrayList<>()).add(definition);
    }
    return split;
  }

  private static Definition preferred(Definition one, Definition other) {
    return ApiVersion.PREFERENCE.compare(version(one), version(other)) <= 0 ? one : other;
  }

  private static Map<String, Long> countUses(Collection<Definition> definitions) {
    Map<String, Long> uses = new HashMap<>();
    for (Definition definition : definitions) {
      definition.properties().forEach(property -> countUses(property.shape(), uses));
    }
    return uses;
  }

  private static void countUses(Shape shape, Map<String, Long> uses) {
    if (shape instanceof Shape.Ref ref) {
      uses.merge(ref.id(), 1L, Long::sum);
    } else if (shape instanceof Shape.ListOf list) {
      countUses(list.element(), uses);
    } else if (shape instanceof Shape.MapOf map) {
      countUses(map.value(), uses);
    }
  }

  /** The name without its version: versions of one type have it in common. */
  private static String family(Definition definition) {
    String packageName = definition.packageName();
    return packageName.substring(0, Math.max(packageName.lastIndexOf('.'), 0))
        + ' '
        + definition.shortName();
  }

  private static String version(Definition definition) {
    String packageName = definition.packageName();
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }

  /** The label of the group in a package name: {@code core} in {@code io.k8s.api.core.v1}. */
  private static String group(Definition definition) {
    String packageName = definition.packageName();
    String group = packageName.substring(0, Math.max(packageName.lastIndexOf('.'), 0));
    return group.substring(group.lastIndexOf('.') + 1);
  }
}
