package dev.wharfinger.internal.relation.secret;

import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.secret.SecretFinding;
import dev.wharfinger.type.EvaluationContext;

/** A secret as policies see it. */
final class SecretNode {
  static final String TYPE = "secret.Finding";

  private SecretNode() {}

  /**
   * Its object, where the name that it is assigned to is not filled in; places count characters.
   */
  static DerivedNode of(EvaluationContext context, SecretFinding found, String text) {
    return DerivedNode.of(context.catalog(), TYPE)
        .with("kind", found.kind())
        .with("title", found.title())
        .with("redacted", found.redacted().toString())
        .with("confirmed", found.confirmed())
        .with("start", (long) text.codePointCount(0, found.start()));
  }
}
