package dev.wharfinger.internal.js.declare;

import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What it means that a field is not there, as a comment says it. */
final class AbsenceText {
  /** By the name of a function, how scripts call it on one type or another. */
  private final Map<String, Set<String>> methods = new HashMap<>();

  AbsenceText(ScriptMembers members, Collection<Type> types) {
    for (Type type : types) {
      members.methods(type).forEach((name, overloads) -> overloads.forEach(f -> add(f, name)));
    }
  }

  private void add(Function function, String name) {
    methods.computeIfAbsent(function.name(), key -> new TreeSet<>()).add("`" + name + "()`");
  }

  /** The comment; empty if there is nothing to say. */
  Optional<String> of(Absence absence) {
    if (absence instanceof Absence.Default known) {
      Object value = known.value();
      String written =
          value instanceof Boolean || value instanceof Number
              ? value.toString()
              : Identifiers.quoted(value.toString());
      return Optional.of("Absent means `" + written + "`.");
    } else if (absence instanceof Absence.Guarded guarded) {
      return Optional.of("Absent means: " + guarded.reason() + "." + answer(guarded));
    } else if (absence instanceof Absence.NotKnown unknown) {
      return Optional.of("Absent is unknown: " + unknown.reason() + ".");
    }
    return Optional.empty();
  }

  private String answer(Absence.Guarded guarded) {
    String function = guarded.derivedFunction();
    return function == null || !methods.containsKey(function)
        ? ""
        : " " + String.join(" or ", methods.get(function)) + " tells what holds then.";
  }
}
