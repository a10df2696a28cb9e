package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression may use. Immutable.
 *
 * @param container the names that others may be written without, as {@code com.example}; or empty
 * @param names by their text, which may have dots
 * @param inner the variables of macros, which hide all other names
 * @param variables the variables of the policy, without {@code variables.}
 * @param parameters the parameters of the policy, without {@code params.}
 */
record Scope(
    String container,
    Map<String, Name> names,
    Map<String, Name> inner,
    Map<String, Name> variables,
    Map<String, Typed.Constant> parameters) {

  static final Scope EMPTY = new Scope("", Map.of(), Map.of(), Map.of(), Map.of());

  Scope withName(Name name) {
    return new Scope(container, with(names, name.text(), name), inner, variables, parameters);
  }

  Scope withInner(Name name) {
    return new Scope(container, names, with(inner, name.text(), name), variables, parameters);
  }

  Scope withVariable(Name name) {
    return new Scope(container, names, inner, with(variables, name.text(), name), parameters);
  }

  Scope withParameter(String name, @Nullable Object value, Type type) {
    Typed.Constant constant = new Typed.Constant(value, type, true, new Range(0, 0));
    return new Scope(container, names, inner, variables, with(parameters, name, constant));
  }

  /** The innermost meaning of a name. */
  Optional<Name> find(String text, boolean rooted) {
    Name name = rooted ? null : inner.get(text);
    if (name == null && !rooted) {
      name = inContainer(text);
    }
    return Optional.ofNullable(name != null ? name : names.get(text));
  }

  /** The name in the container, else in what holds that (cel-spec, langdef, "Name Resolution"). */
  private @Nullable Name inContainer(String text) {
    String prefix = container;
    Name found = null;
    while (found == null && !prefix.isEmpty()) {
      found = names.get(prefix + "." + text);
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')));
    }
    return found;
  }

  Scope withContainer(String newContainer) {
    return new Scope(newContainer, names, inner, variables, parameters);
  }

  /** Whether the variable of a macro has this name. */
  boolean isInner(String text) {
    return inner.containsKey(text);
  }

  /** All names, for suggestions. */
  Set<String> texts() {
    Map<String, Name> all = new LinkedHashMap<>(inner);
    all.putAll(names);
    return all.keySet();
  }

  private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
