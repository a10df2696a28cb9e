package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Function;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions of a language by their names, and what else it has. Immutable; made once, for many
 * expressions.
 */
public final class Library {
  private final Map<String, List<Function>> functions;
  private final Set<String> namespaces;
  private final Language language;

  private Library(Map<String, List<Function>> functions, Language language) {
    this.functions = functions;
    this.namespaces = namespaces(functions.keySet());
    this.language = language;
  }

  /** Some functions, all overloads of them. */
  public static Library of(List<Function> functions) {
    return new Library(
        functions.stream()
            .collect(
                Collectors.groupingBy(
                    Function::name, LinkedHashMap::new, Collectors.toUnmodifiableList())),
        Language.OWN);
  }

  /** The same functions with other macros and syntax. */
  public Library in(Language other) {
    return new Library(functions, other);
  }

  Language language() {
    return language;
  }

  /** The overloads of a function; none if there is no such function. */
  List<Function> overloads(String name) {
    return functions.getOrDefault(name, List.of());
  }

  Set<String> names() {
    return functions.keySet();
  }

  /** Whether functions begin with a name and a dot, as those of {@code optional} do. */
  boolean isNamespace(String name) {
    return namespaces.contains(name);
  }

  private static Set<String> namespaces(Set<String> names) {
    Set<String> namespaces = new HashSet<>();
    for (String name : names) {
      for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
        namespaces.add(name.substring(0, dot));
      }
    }
    return namespaces;
  }
}
