package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the part of a policy file that says what the policy does. */
record BodyReader(Keys keys, Problems problems) {
  /** Reads it; empty if what the policy asks or says is missing. */
  Optional<PolicyFile.Body> read() {
    Optional<RawScalar> expression = keys.text("expression");
    Optional<RawScalar> message = keys.text("message");
    PolicyFile.Fix fix =
        keys.mapping("fix").map(new FixReader(problems)::read).orElse(PolicyFile.Fix.NONE);
    List<Named> conditions = named("matchConditions");
    List<Named> variables = named("variables");
    Optional<Code> each = keys.text("each").map(Code::of);
    List<Code> at = keys.texts("at").stream().map(Code::of).toList();
    if (expression.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyFile.Body(
            conditions,
            variables,
            each.orElse(null),
            Code.of(expression.get()),
            at,
            message.get(),
            fix));
  }

  private List<Named> named(String key) {
    Optional<RawMapping> mapping = keys.mapping(key);
    if (mapping.isEmpty()) {
      return List.of();
    }
    Keys names = Keys.ofNames(mapping.get(), problems);
    List<Named> found = new ArrayList<>();
    names
        .entries()
        .forEach(
            (name, entry) -> {
              RawScalar nameNode = (RawScalar) entry.key().target();
              VariableName.check(nameNode, problems);
              names.text(name).ifPresent(text -> found.add(new Named(nameNode, Code.of(text))));
            });
    return found;
  }
}
