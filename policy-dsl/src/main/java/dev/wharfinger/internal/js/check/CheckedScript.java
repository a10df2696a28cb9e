package dev.wharfinger.internal.js.check;

import dev.wharfinger.Policy;
import dev.wharfinger.internal.js.module.ScriptFile;
import dev.wharfinger.type.ObjectType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A policy in JavaScript of which everything is known that can be known without running it.
 *
 * @param subjects the types that it looks at
 * @param params the values of its parameters, in the order of their names
 * @param idle why it judges nothing, as for lack of a parameter; empty if it judges
 * @param needsWholeSet whether it may ask for other resources
 */
public record CheckedScript(
    ScriptFile file,
    Policy about,
    List<ObjectType> subjects,
    Map<String, Object> params,
    Optional<String> idle,
    boolean needsWholeSet) {
  public CheckedScript {
    subjects = List.copyOf(subjects);
    params = Collections.unmodifiableMap(new TreeMap<>(params));
  }
}
