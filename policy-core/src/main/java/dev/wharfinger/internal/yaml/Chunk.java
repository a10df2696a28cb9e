package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.ReadProblem;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that holds one document.
 *
 * @param problem set where the chunk begins with a separator that is none; it cannot be read then
 */
record Chunk(int start, int end, @Nullable ReadProblem problem) {}
