package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;

/**
 * A problem and the file it is in.
 *
 * @param problem its offsets are into the source
 */
public record ComposeProblem(SourceText source, ReadProblem problem) {}
