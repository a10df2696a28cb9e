package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;

/**
 * What a profile says.
 *
 * @param parents the profiles that it extends
 * @param policies ids, and patterns in which {@code *} stands for any text
 * @param exclude ids and patterns of what is left out
 * @param unanswered the controls of the benchmark that its policies do not answer
 */
public record ProfileFile(
    SourceText source,
    RawScalar id,
    String title,
    String description,
    List<RawScalar> parents,
    List<RawScalar> policies,
    List<RawScalar> exclude,
    List<ParamsOf> params,
    List<SeverityOf> severities,
    List<Unanswered> unanswered) {

  /** Values for the parameters of a policy. */
  public record ParamsOf(RawScalar policy, List<ParamValue> values) {}

  /** A control of a benchmark that no policy answers, or none in full. */
  public record Unanswered(String control, String reason) {}

  /** Another severity for a policy. */
  public record SeverityOf(RawScalar policy, Severity severity) {}
}
