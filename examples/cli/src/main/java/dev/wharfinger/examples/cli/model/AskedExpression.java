package dev.wharfinger.examples.cli.model;

import dev.wharfinger.Location;
import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.compiler.Diagnostic;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import java.util.List;

/**
 * An expression that is asked of every value of a type, by a policy that nothing complies with and
 * whose message is the answer.
 */
record AskedExpression(String text, String match) {
  /** The id of the policy. */
  static final String ID = "eval";

  private static final String NAME = "expression";
  private static final int LINES_BEFORE = 6;
  private static final int INDENT = 4;

  /** What asks it. */
  PolicyCompiler compiler() {
    return PolicyCompiler.create().add(PolicySource.of(NAME, policy()));
  }

  /** An unknown is not equal to itself, but unknown. */
  private String policy() {
    return """
        id: eval
        title: nothing
        severity: low
        match: '%s'
        variables:
          value: |-
        %s
        expression: "!(variables.value == variables.value)"
        at: self
        message: "{variables.value}"
        """
        .formatted(match.replace("'", "''"), text.indent(INDENT).stripTrailing());
  }

  /** The faults of the expression, at the places that they have in it. */
  String faults(CompilationException e) {
    StringBuilder faults = new StringBuilder();
    for (Diagnostic each : e.diagnostics()) {
      if (!each.warning()) {
        faults.append(inExpression(each).render());
      }
    }
    return faults.toString();
  }

  private Diagnostic inExpression(Diagnostic fault) {
    Location at = fault.location();
    List<String> lines = text.lines().toList();
    int line = at.line() - LINES_BEFORE;
    if (line < 1 || line > lines.size()) {
      Location nowhere = new Location(NAME, 0, 0, 0, 0, "");
      return new Diagnostic(
          fault.code(), false, fault.message(), nowhere, "", fault.help().orElse(null));
    }
    Location moved =
        new Location(
            NAME,
            line,
            at.column() - INDENT,
            at.endLine() - LINES_BEFORE,
            at.endColumn() - INDENT,
            "");
    return new Diagnostic(
        fault.code(),
        false,
        fault.message(),
        moved,
        lines.get(line - 1),
        fault.help().orElse(null));
  }
}
