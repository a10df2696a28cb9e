package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example of a policy: what is given, and what the policy says of it.
 *
 * @param node where it is written
 * @param given resources as mappings, or files as text
 * @param params values of parameters, by name
 * @param at where a finding must be, as a path; null if the example does not say
 * @param message what a finding must say; null if the example does not say
 */
public record Example(
    Expectation expectation,
    RawNode node,
    List<RawNode> given,
    Map<String, RawNode> params,
    Settings settings,
    @Nullable RawScalar at,
    @Nullable RawScalar message) {

  /** What the policy says of an example. */
  public enum Expectation {
    COMPLIANT,
    VIOLATING,
    UNKNOWN
  }

  /**
   * What the evaluation is told besides resources.
   *
   * @param version the Kubernetes version, or null for the default
   * @param now the time, or null for the present
   * @param closed whether there are no resources but the given
   * @param closedKinds the kinds of which there are no resources but the given
   * @param old the objects before an update
   */
  public record Settings(
      @Nullable RawScalar version,
      @Nullable RawScalar now,
      boolean closed,
      List<String> closedKinds,
      List<RawNode> old) {
    static final Settings NONE = new Settings(null, null, false, List.of(), List.of());
  }
}
