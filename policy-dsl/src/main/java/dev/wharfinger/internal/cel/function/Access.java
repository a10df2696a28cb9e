package dev.wharfinger.internal.cel.function;

import dev.wharfinger.spi.AccessCheck;
import dev.wharfinger.spi.AccessDecision;
import dev.wharfinger.spi.Authorizer;

/** What {@code authorizer} is in an expression, and what each call makes of it: a check so far. */
public record Access(Authorizer authorizer, AccessCheck check) {

  /** Checks for whoever sent the request. */
  public static Access of(Authorizer authorizer) {
    return new Access(authorizer, AccessCheck.START);
  }

  Access forServiceAccount(String namespace, String name) {
    return with("system:serviceaccount:" + namespace + ":" + name, Part.USER);
  }

  /** The same check with one more part. */
  Access with(String text, Part part) {
    return new Access(
        authorizer,
        new AccessCheck(
            part == Part.USER ? text : check.userOrNull(),
            part == Part.VERB ? text : check.verb(),
            part == Part.PATH ? text : check.path(),
            part == Part.GROUP ? text : check.group(),
            part == Part.RESOURCE ? text : check.resource(),
            part == Part.SUBRESOURCE ? text : check.subresource(),
            part == Part.NAMESPACE ? text : check.namespace(),
            part == Part.NAME ? text : check.name(),
            part == Part.FIELD_SELECTOR ? text : check.fieldSelector(),
            part == Part.LABEL_SELECTOR ? text : check.labelSelector()));
  }

  /** The decision about a verb: an {@link AccessDecision}, or an unknown. */
  Object decide(String verb) {
    return authorizer
        .decide(with(verb, Part.VERB).check())
        .<Object>map(decision -> decision)
        .orElse(AuthorizerFunctions.NO_DATA);
  }

  /** A part of a check. */
  enum Part {
    USER,
    VERB,
    PATH,
    GROUP,
    RESOURCE,
    SUBRESOURCE,
    NAMESPACE,
    NAME,
    FIELD_SELECTOR,
    LABEL_SELECTOR
  }
}
