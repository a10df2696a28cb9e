package dev.wharfinger.benchmarks.expression;

/** What is evaluated: the same text by all that read CEL. */
public enum SampleExpression {
  /** Two guards before a read. */
  GUARD(
      "object.spec.containers.all(c, !has(c.securityContext) || !has(c.securityContext.privileged)"
          + " || c.securityContext.privileged == false)"),
  /** A prefix. */
  PREFIX("object.spec.containers.all(c, c.image.startsWith('registry.example/'))"),
  /** A regular expression, for a name of 100 characters. */
  DIGEST("object.spec.containers.all(c, c.image.matches('^[^@]+@sha256:[0-9a-f]{64}$'))"),
  /** Numbers. */
  ARITHMETIC(
      "object.spec.containers.all(c, c.resources.limits.cpuMillis * 2 >="
          + " c.resources.requests.cpuMillis + 100 && c.resources.limits.memoryMi <= 2048)"),
  /** In two of three containers the first operand is an error, which the second one absorbs. */
  ABSORBED_ERROR(
      "object.spec.containers.all(c, c.securityContext.privileged == true || c.name != 'zz')");

  private final String text;

  SampleExpression(String text) {
    this.text = text;
  }

  /** The expression. */
  public String text() {
    return text;
  }
}
