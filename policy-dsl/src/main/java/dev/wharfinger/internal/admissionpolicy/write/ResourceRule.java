package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.Operation;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Some resources of one version of an API group, and what is done with them. */
record ResourceRule(String group, String version, List<String> resources, List<String> operations) {

  /** A pod gets its ephemeral containers by a request about this part of it. */
  private static final String DEBUGGED = "pods/ephemeralcontainers";

  /**
   * The rules for some kinds.
   *
   * @param anyKind whether all others are looked at too, even those that no schema tells
   * @param debugged whether ephemeral containers are looked at
   */
  static List<ResourceRule> of(
      Collection<ObjectType> kinds, Set<Operation> operations, boolean anyKind, boolean debugged) {
    List<String> words = words(operations);
    if (anyKind) {
      return List.of(new ResourceRule("*", "*", List.of("*"), words));
    }
    Map<List<String>, List<String>> resources = new LinkedHashMap<>();
    for (ObjectType type : kinds) {
      ObjectType.Kind kind = type.kind().orElseThrow();
      resources
          .computeIfAbsent(List.of(kind.group(), kind.version()), key -> new ArrayList<>())
          .add(kind.plural());
    }
    List<ResourceRule> rules = new ArrayList<>();
    resources.forEach(
        (key, names) -> rules.add(new ResourceRule(key.get(0), key.get(1), names, words)));
    if (debugged && operations.contains(Operation.UPDATE)) {
      rules.add(new ResourceRule("", "v1", List.of(DEBUGGED), List.of("UPDATE")));
    }
    return rules;
  }

  private static List<String> words(Set<Operation> operations) {
    List<String> words = new ArrayList<>();
    for (Operation operation : EnumSet.allOf(Operation.class)) {
      if (operations.contains(operation)) {
        words.add(operation.name());
      }
    }
    return words;
  }
}
