package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.Dockerfile;
import dev.wharfinger.internal.dockerfile.DockerfileParser;
import dev.wharfinger.internal.dockerfile.instruction.Arg;
import dev.wharfinger.internal.dockerfile.instruction.From;
import dev.wharfinger.internal.dockerfile.instruction.Instruction;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Directive;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Dockerfiles into raw trees: what stands before the first stage, and the stages. */
public final class DockerfileTree {
  private final List<Pair> args = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();

  private DockerfileTree() {}

  /** A stage, and what follows its FROM. */
  private record Stage(From from, List<RawNode> instructions) {}

  /** Reads a file, within limits; it is one document. */
  public static RawDocument read(SourceText source, ReadLimits limits) {
    Dockerfile file = DockerfileParser.parse(source, limits);
    DockerfileTree tree = new DockerfileTree();
    file.instructions().forEach(tree::add);
    RawNode root = tree.root(file.directives(), source.text().length());
    return new RawDocument(source, 0, Syntax.DOCKERFILE, root, file.comments(), file.problems());
  }

  private void add(Instruction instruction) {
    if (instruction instanceof From from) {
      stages.add(new Stage(from, new ArrayList<>()));
    } else if (stages.isEmpty()) {
      if (instruction instanceof Arg arg) {
        args.addAll(arg.variables());
      }
    } else {
      Optional<RawNode> read = InstructionFields.of(instruction);
      read.ifPresent(stages.get(stages.size() - 1).instructions()::add);
    }
  }

  private RawNode root(List<Directive> directives, int end) {
    Fields root = new Fields();
    if (!directives.isEmpty()) {
      Fields names = new Fields();
      directives.forEach(directive -> names.node(directive.name(), Fields.text(directive.value())));
      int last = directives.get(directives.size() - 1).value().end();
      root.node("directives", names.object(directives.get(0).name().start(), last));
    }
    return root.list("args", args, InstructionFields::variable)
        .list("stages", stages, DockerfileTree::stage)
        .object(0, end);
  }

  private static RawNode stage(Stage stage) {
    From from = stage.from();
    int start = from.statement().start();
    int fromEnd = from.statement().line().end();
    List<RawNode> instructions = stage.instructions();
    int end = instructions.isEmpty() ? fromEnd : instructions.get(instructions.size() - 1).end();
    RawNode base =
        new Fields()
            .text("image", from.image())
            .text("name", from.name())
            .text("platform", from.platform())
            .object(start, fromEnd);
    return new Fields()
        .node("from", base)
        .list("instructions", instructions, instruction -> instruction)
        .object(start, end);
  }
}
