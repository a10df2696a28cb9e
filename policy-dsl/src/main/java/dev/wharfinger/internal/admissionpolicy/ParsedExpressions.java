package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.policy.check.Expressions;
import dev.wharfinger.internal.policy.file.Code;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The expressions of one policy, each parsed once however often it is checked. */
final class ParsedExpressions {
  private final Map<Code, Optional<Expr>> parsed = new HashMap<>();
  private final Expressions expressions;

  ParsedExpressions(Expressions expressions) {
    this.expressions = expressions;
  }

  /** The expression; empty if it cannot be parsed, which is told the first time. */
  Optional<Expr> of(Code code) {
    return parsed.computeIfAbsent(code, expressions::parse);
  }
}
