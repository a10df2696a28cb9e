package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.Dockerfile;
import dev.wharfinger.internal.dockerfile.DockerfileParser;
import dev.wharfinger.internal.dockerfile.instruction.Arg;
import dev.wharfinger.internal.dockerfile.instruction.Env;
import dev.wharfinger.internal.dockerfile.instruction.From;
import dev.wharfinger.internal.dockerfile.instruction.Instruction;
import dev.wharfinger.internal.dockerfile.instruction.Shell;
import dev.wharfinger.internal.dockerfile.scope.Scope;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.Pair;
import dev.wharfinger.internal.dockerfile.syntax.Directive;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.word.Expanded;
import dev.wharfinger.internal.dockerfile.word.Variables;
import dev.wharfinger.internal.dockerfile.word.Word;
import dev.wharfinger.internal.dockerfile.word.WordSyntax;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads Dockerfiles into raw trees: what stands before the first stage, and the stages. */
public final class DockerfileTree {
  private final List<Pair> args = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();

  private final Scope global = Scope.global();
  private final SourceText source;
  private final WordSyntax syntax;

  private DockerfileTree(Dockerfile file) {
    this.source = file.source();
    this.syntax = WordSyntax.escapedBy(file.escape());
  }

  /** A stage, what follows its FROM, what runs its scripts, and the variables at its end. */
  private final class Stage {
    final From from;
    final RawMapping base;
    final List<RawNode> instructions = new ArrayList<>();
    StageShell shell = StageShell.DEFAULT;
    Scope scope = global.stage(false);

    Stage(From from) {
      this.from = from;
      this.base = base(from);
    }

    void add(Instruction instruction) {
      InstructionFields.of(instruction, shell)
          .map(read -> withReferences(read, scope))
          .ifPresent(instructions::add);
      if (instruction instanceof Shell said) {
        shell = StageShell.of(said);
      } else if (instruction instanceof Arg arg) {
        declare(arg, scope);
      } else if (instruction instanceof Env env) {
        Map<String, Token> values = new LinkedHashMap<>();
        env.variables()
            .forEach(pair -> values.put(pair.name().text(), Objects.requireNonNull(pair.value())));
        scope.environment(values, DockerfileTree.this::expand);
      }
    }
  }

  /** Reads a file, within limits; it is one document. */
  public static RawDocument read(SourceText source, ReadLimits limits) {
    Dockerfile file = DockerfileParser.parse(source, limits);
    DockerfileTree tree = new DockerfileTree(file);
    file.instructions().forEach(tree::add);
    RawNode root = tree.root(file.directives(), source.text().length());
    return new RawDocument(source, 0, Syntax.DOCKERFILE, root, file.comments(), file.problems());
  }

  private void add(Instruction instruction) {
    if (instruction instanceof From from) {
      stages.add(stage(from));
    } else if (stages.isEmpty()) {
      if (instruction instanceof Arg arg) {
        args.addAll(arg.variables());
        declare(arg, global);
      }
    } else {
      stages.get(stages.size() - 1).add(instruction);
    }
  }

  /** A stage that begins as the one that it is built on ends. */
  private Stage stage(From from) {
    Stage stage = new Stage(from);
    String image = from.image().text();
    if (image.equals("scratch")) {
      stage.scope = global.stage(true);
    }
    for (Stage earlier : stages) {
      Token name = earlier.from.name();
      if (name != null && name.text().toLowerCase(Locale.ROOT).equals(image)) {
        stage.shell = earlier.shell;
        stage.scope = earlier.scope.child();
      }
    }
    return stage;
  }

  private void declare(Arg arg, Scope scope) {
    for (Pair variable : arg.variables()) {
      Token value = variable.value();
      scope.argument(
          variable.name().text(), value == null ? null : expand(value, scope.variables()));
    }
  }

  private Expanded expand(Token word, Variables variables) {
    return Word.read(word, syntax, ReadLimits.DEFAULT).expand(variables).value();
  }

  private RawMapping withReferences(RawMapping tree, Scope scope) {
    List<RawMapping> references = References.in(tree, source, syntax, scope);
    if (references.isEmpty()) {
      return tree;
    }
    RawFields fields = new RawFields();
    tree.entries().forEach(entry -> fields.entry(entry.key(), entry.value()));
    return fields.list("references", references, reference -> reference).object(tree);
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
        .list("stages", stages, DockerfileTree::tree)
        .object(0, end);
  }

  private RawMapping base(From from) {
    RawMapping base =
        new Fields()
            .text("written", from.statement().keyword())
            .text("image", from.image())
            .text("asWritten", from.as())
            .text("name", from.name())
            .text("platform", from.platform())
            .list("emptyLines", from.statement().blankLines(), Fields::emptyLine)
            .object(from.statement().start(), from.statement().line().end());
    return withReferences(base, global);
  }

  private static RawNode tree(Stage stage) {
    List<RawNode> instructions = stage.instructions;
    int end =
        (instructions.isEmpty() ? stage.base : instructions.get(instructions.size() - 1)).end();
    return new Fields()
        .node("from", stage.base)
        .list("instructions", instructions, instruction -> instruction)
        .object(stage.base.start(), end);
  }
}
