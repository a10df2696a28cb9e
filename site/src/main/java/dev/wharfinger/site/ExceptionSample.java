package dev.wharfinger.site;

import dev.wharfinger.Policy;

/** The exceptions of one policy, ready to be copied. */
record ExceptionSample(Policy policy) {
  private static final String EXPIRES = "2027-01-31";

  /** Stands before what it is about, or behind it in the same line. */
  String comment() {
    return "# wharfinger:allow %s until %s: why it is needed".formatted(policy.id(), EXPIRES);
  }

  /** Whether objects of the cluster are judged, which may have annotations. */
  boolean hasObjects() {
    return policy.match().stream().anyMatch(type -> type.startsWith("kubernetes."));
  }

  String annotation() {
    return """
        metadata:
          annotations:
            wharfinger.dev/allow: "%s until %s: why it is needed"
        """
        .formatted(policy.id(), EXPIRES);
  }

  /** A whole file. */
  String file() {
    return """
        exceptions:
          - policy: %s
            reason: why it is needed
            owner: who decided
            expires: %s
        """
        .formatted(policy.id(), EXPIRES);
  }
}
