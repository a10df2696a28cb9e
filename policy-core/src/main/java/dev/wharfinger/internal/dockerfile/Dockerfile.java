package dev.wharfinger.internal.dockerfile;

import dev.wharfinger.internal.dockerfile.instruction.Instruction;
import dev.wharfinger.internal.dockerfile.syntax.Directive;
import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;

/**
 * What a Dockerfile says.
 *
 * @param directives the comments at the top that tell how to read the file
 * @param escape the character that escapes in words, a backslash or a backtick
 * @param instructions in their order; what could not be read is among them
 * @param comments all others, in their order
 * @param problems what is wrong; Docker refuses the file if there is an error among them
 */
public record Dockerfile(
    SourceText source,
    List<Directive> directives,
    char escape,
    List<Instruction> instructions,
    List<RawComment> comments,
    List<ReadProblem> problems) {}
