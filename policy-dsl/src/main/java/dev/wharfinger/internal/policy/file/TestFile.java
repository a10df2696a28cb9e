package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Outcome;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tests of a policy, in a file beside it.
 *
 * @param policy the id of the policy
 */
public record TestFile(SourceText source, RawScalar policy, List<Test> tests) {

  /**
   * A test: what is given, and all that the policy says of it.
   *
   * @param node where it is written
   * @param given resources as mappings, or files as text; empty where there is {@code file}
   * @param file the path of what is given, from the folder of the test file; or null
   * @param params values of parameters, by name
   * @param outcome what the policy says of all that is given taken together; empty if any will do
   * @param findings null if any will do
   * @param fixed the text after all fixes; null if any will do
   */
  public record Test(
      RawScalar name,
      RawNode node,
      List<RawNode> given,
      @Nullable RawScalar file,
      Map<String, RawNode> params,
      Example.Settings settings,
      Optional<Expected<Outcome>> outcome,
      @Nullable Findings findings,
      @Nullable RawScalar fixed) {}

  /** A value that is expected, and where it is written. */
  public record Expected<T>(T value, RawScalar node) {}

  /** All findings, in their order. */
  public record Findings(RawNode node, List<ExpectedFinding> all) {}

  /**
   * What a test says of one finding; the outcome is fail if it does not say.
   *
   * @param node where it is written
   */
  public record ExpectedFinding(
      RawNode node,
      Optional<RawScalar> at,
      Optional<Expected<Integer>> line,
      Optional<Expected<Integer>> column,
      Optional<RawScalar> message,
      Optional<RawScalar> resource,
      Optional<Expected<Outcome>> outcome) {}
}
