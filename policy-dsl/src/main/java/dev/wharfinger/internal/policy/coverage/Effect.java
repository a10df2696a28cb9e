package dev.wharfinger.internal.policy.coverage;

/**
 * What a policy says of a subject because a part of an expression has a result.
 *
 * @param whenTrue how an example has to be filed then; empty if it may be filed in any way
 * @param whenFalse the same if it is false
 */
record Effect(String whenTrue, String whenFalse) {
  private static final String COMPLIANT = "compliant";
  private static final String VIOLATING = "violating";

  static final Effect NONE = new Effect("", "");

  /** A subject does not comply if its expression is false, or one of its elements does not. */
  static Effect ofExpression(boolean perElement) {
    return new Effect(perElement ? "" : COMPLIANT, VIOLATING);
  }

  /** A policy has nothing to say of what a match condition keeps out. */
  static Effect ofMatchCondition() {
    return new Effect("", COMPLIANT);
  }

  /** The effect of what is negated to be this. */
  Effect negated() {
    return new Effect(when(false), when(true));
  }

  /** The effect of one operand of what this is the effect of: only one result decides. */
  Effect ofOperand(boolean and) {
    return and ? new Effect("", whenFalse) : new Effect(whenTrue, "");
  }

  /** How an example has to be filed if the part has a result. */
  String when(boolean result) {
    return result ? whenTrue : whenFalse;
  }
}
