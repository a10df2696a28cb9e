package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Operation;
import dev.wharfinger.internal.policy.file.PolicyFile.Named;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.resource.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the part of a policy file that says what the policy does. */
record BodyReader(Keys keys, Problems problems) {
  private static final Map<String, Operation> OPERATIONS =
      Map.of(
          "create", Operation.CREATE,
          "update", Operation.UPDATE,
          "delete", Operation.DELETE,
          "connect", Operation.CONNECT);

  /** Reads it; empty if what the policy looks at, asks or says is missing. */
  Optional<PolicyFile.Body> read() {
    List<RawScalar> match = keys.texts("match");
    Optional<RawScalar> expression = keys.text("expression");
    Optional<RawScalar> message = keys.text("message");
    List<PolicyFile.Param> params =
        keys.mapping("params").map(new ParamReader(problems)::read).orElse(List.of());
    List<PolicyFile.Edit> fix =
        keys.mapping("fix").map(new FixReader(problems)::read).orElse(List.of());
    List<Named> conditions = named("matchConditions");
    List<Named> variables = named("variables");
    Optional<Code> each = keys.text("each").map(Code::of);
    List<Code> at = keys.texts("at").stream().map(Code::of).toList();
    Set<Operation> operations = operations();
    View view = view();
    if (match.isEmpty() || expression.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyFile.Body(
            match,
            params,
            conditions,
            variables,
            each.orElse(null),
            Code.of(expression.get()),
            at,
            message.get(),
            fix,
            operations,
            view));
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

  private Set<Operation> operations() {
    List<RawScalar> texts = keys.texts("operations");
    Set<Operation> operations = EnumSet.noneOf(Operation.class);
    for (RawScalar text : texts) {
      Operation operation = OPERATIONS.get(text.value());
      if (operation == null) {
        problems.error(
            "unknown-operation",
            "there is no operation `" + text.value() + "`",
            "the operations are `create`, `update`, `delete` and `connect`",
            text);
      } else {
        operations.add(operation);
      }
    }
    return operations.isEmpty() ? EnumSet.of(Operation.CREATE, Operation.UPDATE) : operations;
  }

  private View view() {
    Optional<RawScalar> text = keys.text("view");
    if (text.isEmpty() || text.get().value().equals(View.WRITTEN.name().toLowerCase(Locale.ROOT))) {
      return View.WRITTEN;
    }
    if (!text.get().value().equals(View.DEFAULTED.name().toLowerCase(Locale.ROOT))) {
      problems.error(
          "unknown-view",
          "there is no view `" + text.get().value() + "`",
          "the views are `written` and `defaulted`",
          text.get());
    }
    return View.DEFAULTED;
  }
}
