package dev.wharfinger.internal.engine;

import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;

/**
 * Something that is wrong with a file, and that only the compiler of policies can see: what is
 * wrong with the expressions of a CustomResourceDefinition.
 *
 * @param source the file
 */
public record FileProblem(SourceText source, ReadProblem problem) {}
