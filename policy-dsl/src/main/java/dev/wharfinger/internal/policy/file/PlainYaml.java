package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.yaml.CoreDialect;
import java.util.Optional;

/** Reads values in policy files as YAML 1.2 does. */
public final class PlainYaml {
  private PlainYaml() {}

  /** The plain value of a node; empty if it is null, or has none, which is told. */
  public static Optional<Object> value(RawNode node, Problems problems) {
    CoreDialect dialect = new CoreDialect(problems.source());
    return Optional.ofNullable(
        new PlainValues(dialect, problem -> tell(problem, problems)).value(node));
  }

  /** Whether a node is null, as what stands behind a key with nothing after it. */
  public static boolean isNull(RawNode node) {
    return node.target() instanceof RawScalar scalar && Texts.isNull(scalar);
  }

  private static void tell(ReadProblem problem, Problems problems) {
    problems.error(problem.code(), problem.message(), null, problem.start(), problem.end());
  }
}
