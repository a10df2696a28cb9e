package dev.wharfinger;

import java.time.Duration;

/**
 * What one evaluation did, for those who count: {@link EvaluationOptions.Builder#measured}.
 *
 * <pre>{@code
 * EvaluationOptions options =
 *     EvaluationOptions.builder()
 *         .measured(
 *             done -> {
 *               timer.record(done.time());
 *               done.report().counts().forEach((policy, counts) -> failures(policy).add(counts.fail()));
 *             })
 *         .build();
 * }</pre>
 *
 * <p>There is no time of each policy: those that look at one type are evaluated together, and share
 * what they read.
 *
 * @param report what came out: how many resources were judged, how often each policy had which
 *     outcome, findings and problems
 * @param time how long it took, without the reading of files
 * @param request whether a request was judged, and not a set
 */
public record Measurement(Report report, Duration time, boolean request) {}
