package dev.wharfinger.internal.dockerfile;

import dev.wharfinger.internal.dockerfile.instruction.Arg;
import dev.wharfinger.internal.dockerfile.instruction.From;
import dev.wharfinger.internal.dockerfile.instruction.Instruction;
import dev.wharfinger.internal.dockerfile.instruction.InstructionReader;
import dev.wharfinger.internal.dockerfile.instruction.Invalid;
import dev.wharfinger.internal.dockerfile.syntax.Problems;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.SyntaxTree;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads Dockerfiles. What cannot be read is a problem of the result; nothing is thrown. */
public final class DockerfileParser {
  private DockerfileParser() {}

  /** Reads a file, within limits. */
  public static Dockerfile parse(SourceText source, ReadLimits limits) {
    Problems problems = new Problems();
    SyntaxTree tree = SyntaxTree.read(source.text(), limits, problems);
    List<Instruction> instructions = new ArrayList<>();
    for (Statement statement : tree.statements()) {
      instructions.add(InstructionReader.read(statement, problems));
    }
    checkStages(instructions, problems);
    return new Dockerfile(
        source,
        tree.directives(),
        tree.escape(),
        List.copyOf(instructions),
        tree.comments(),
        problems.list());
  }

  /** Only ARG may stand before the first stage, and there must be one. */
  private static void checkStages(List<Instruction> instructions, Problems problems) {
    if (instructions.isEmpty()) {
      if (problems.isEmpty()) {
        problems.error(
            "dockerfile-empty", "this file has no instructions; begin with `FROM image`", 0, 0);
      }
      return;
    }
    for (Instruction instruction : instructions) {
      Token keyword = instruction.statement().keyword();
      if (instruction instanceof From) {
        return;
      }
      if (!(instruction instanceof Arg || instruction instanceof Invalid)) {
        String message = "`%s` stands before the first `FROM`, where only `ARG` may; move it below";
        problems.error("dockerfile-stage", message.formatted(keyword.shown()), keyword);
        return;
      }
    }
    if (problems.isEmpty()) {
      Token keyword = instructions.get(0).statement().keyword();
      problems.error("dockerfile-stage", "this file has no stage; add `FROM image`", keyword);
    }
  }
}
