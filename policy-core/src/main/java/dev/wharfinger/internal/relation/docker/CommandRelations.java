package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.script.PackageRequest;
import dev.wharfinger.internal.script.PackageTool;
import dev.wharfinger.internal.script.Word;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the commands of a script do. */
public final class CommandRelations {
  private static final Optional<Type> BOOL = Optional.of(Scalar.BOOL);
  private static final String PACKAGE = "docker.PackageRequest";

  private CommandRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> command = functions.type("docker.Command");
    Optional<Type> words = functions.type("docker.Word").map(ListType::new);
    functions.local(
        "operands",
        command,
        List.of(),
        words,
        "The words behind the program that are neither options nor, as far as the program is"
            + " known, their values; the first of them may be a subcommand.",
        (UnaryBody) (context, self) -> operands(new CommandNode(Nodes.receiver(self))));
    functions.local(
        "subcommand",
        command,
        List.of(),
        Optional.of(Scalar.STRING),
        "The first operand, as `install` of `apt-get -q install curl`; empty if there is none.",
        (UnaryBody) (context, self) -> subcommand(new CommandNode(Nodes.receiver(self))));
    functions.local(
        "hasOption",
        command,
        List.of(Scalar.STRING),
        BOOL,
        "Whether an option is given: `-y`, also among others as in `-qy`, or `--yes`, also with a"
            + " value behind `=`.",
        (BinaryBody)
            (context, self, option) ->
                answer(
                    new CommandNode(Nodes.receiver(self)).arguments().has(String.valueOf(option))));
    functions.local(
        "optionValues",
        command,
        List.of(Scalar.STRING),
        words,
        "The values of an option that takes one, each time it is given: of `-u` in `-u 1` and"
            + " `-mu1`, of `--uid` in `--uid 1` and `--uid=1`.",
        (BinaryBody)
            (context, self, option) -> {
              CommandNode node = new CommandNode(Nodes.receiver(self));
              return node.arguments().values(String.valueOf(option)).stream()
                  .map(value -> node.node(context, value))
                  .toList();
            });
    functions.local(
        "runBy",
        command,
        List.of(Scalar.STRING),
        BOOL,
        "Whether a program runs it, as `sudo` does in `sudo -u root sh -c 'make'`.",
        (BinaryBody)
            (context, self, program) -> runBy(Nodes.receiver(self), String.valueOf(program)));
    functions.local(
        "packageTool",
        command,
        List.of(),
        Optional.of(Scalar.STRING),
        "The name of the program, if it installs packages, without a version: `pip` for `pip3.12`"
            + " and for `python -m pip`; empty for others.",
        (UnaryBody) (context, self) -> packageTool(new CommandNode(Nodes.receiver(self))));
    functions.local(
        "installs",
        command,
        List.of(),
        BOOL,
        "Whether the program is a package manager and told to install something.",
        (UnaryBody)
            (context, self) -> {
              CommandNode node = new CommandNode(Nodes.receiver(self));
              return answer(
                  node.tool()
                      .map(tool -> tool.installs(node.command()))
                      .orElse(node.isKnown() ? Optional.of(false) : Optional.empty()));
            });
    functions.local(
        "packages",
        command,
        List.of(),
        functions.type(PACKAGE).map(ListType::new),
        "What a command that installs something names: packages, files and addresses. What"
            + " `xargs` adds is one of which nothing is known.",
        (UnaryBody) (context, self) -> packages(context, Nodes.receiver(self)));
    flags(
        functions, "assumesYes", "Whether it is told to ask no questions.", PackageTool::assumeYes);
    flags(
        functions,
        "leavesNoCache",
        "Whether it is told to leave nothing behind that was only needed to install.",
        PackageTool::noCache);
    flags(
        functions,
        "skipsSignatures",
        "Whether it is told not to check signatures of packages.",
        PackageTool::noSignatures);
  }

  private static void flags(
      DerivedFunctions functions,
      String name,
      String documentation,
      Function<PackageTool, List<String>> options) {
    functions.local(
        name,
        functions.type("docker.Command"),
        List.of(),
        BOOL,
        documentation,
        (UnaryBody)
            (context, self) -> {
              CommandNode node = new CommandNode(Nodes.receiver(self));
              return answer(
                  node.tool()
                      .map(tool -> node.arguments().hasAny(options.apply(tool)))
                      .orElse(Optional.of(false)));
            });
  }

  private static Object answer(Optional<Boolean> answer) {
    return answer.isPresent()
        ? answer.get()
        : new Unknown("the command has words that depend on variables");
  }

  private static Object packageTool(CommandNode node) {
    return node.isKnown()
        ? node.tool().map(PackageTool::program).orElse("")
        : new Unknown("which program it is depends on variables, or could not be read");
  }

  private static boolean runBy(ObjectNode command, String program) {
    return runners(command, program).findAny().isPresent();
  }

  /** The words by which a program runs a command. */
  private static Stream<ObjectNode> runners(ObjectNode command, String program) {
    return Nodes.objects(command, "runners").stream()
        .filter(
            word ->
                Nodes.readableText(word, "value")
                    .filter(path -> path.substring(path.lastIndexOf('/') + 1).equals(program))
                    .isPresent());
  }

  private static List<ObjectNode> operands(CommandNode node) {
    return node.nodes(node.arguments().operands());
  }

  private static Object subcommand(CommandNode node) {
    List<Word> operands = node.arguments().operands();
    if (operands.isEmpty()) {
      return "";
    }
    Word first = operands.get(0);
    return first
        .known()
        .<Object>map(value -> value)
        .orElseGet(() -> new Unknown("what `%s` comes to is not known".formatted(first.text())));
  }

  private static List<ObjectNode> packages(EvaluationContext context, ObjectNode command) {
    CommandNode node = new CommandNode(command);
    PackageTool tool = node.tool().orElse(null);
    if (tool == null) {
      return List.of();
    }
    return Stream.concat(
            tool.packages(node.command()).stream().map(request -> request(context, node, request)),
            runners(command, "xargs").map(word -> unseen(context, word)))
        .toList();
  }

  /** What stands in a file, or is printed by another command. */
  private static ObjectNode unseen(EvaluationContext context, ObjectNode runner) {
    return DerivedNode.of(context.catalog(), PACKAGE)
        .with("text", Nodes.text(runner, "text").orElse(""))
        .at(runner, Place.of(runner));
  }

  private static ObjectNode request(
      EvaluationContext context, CommandNode node, PackageRequest request) {
    ObjectNode word = node.node(request.word());
    return DerivedNode.of(context.catalog(), PACKAGE)
        .with("name", request.word().known())
        .with("text", request.word().text())
        .with("pinned", request.pinned())
        .at(word, Place.of(word));
  }
}
