package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.dockerfile.scope.Scope;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.script.Arguments;
import dev.wharfinger.internal.script.FileMode;
import dev.wharfinger.internal.script.Word;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The permissions that instructions give to files. */
public final class FileModes {
  private static final String TYPE = "docker.FileMode";
  private static final String CHMOD = "chmod";
  private static final Set<String> BY_OPTION = Set.of("install", "mkdir");

  private FileModes() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> stage = functions.type("docker.Stage");
    functions.local(
        "modes",
        functions.type("docker.Instruction"),
        List.of(),
        functions.type(TYPE).map(ListType::new),
        "The permissions that its commands give to files by `chmod`, `install -m` or `mkdir -m`, or"
            + " it gives them itself by `--chmod`.",
        (UnaryBody)
            (context, self) ->
                modes(
                    context,
                    Nodes.receiver(self),
                    Nodes.enclosing(self, stage.orElseThrow()).orElseThrow()));
  }

  private static List<ObjectNode> modes(
      EvaluationContext context, ObjectNode instruction, ObjectNode stage) {
    List<ObjectNode> modes = new ArrayList<>();
    for (String keyword : List.of("copy", "add")) {
      Nodes.object(instruction, keyword)
          .ifPresent(
              it ->
                  Nodes.text(it, CHMOD)
                      .filter(text -> !text.isEmpty())
                      .ifPresent(
                          text -> {
                            StageVariables variables = StageVariables.around(stage);
                            Scope scope = variables.before(stage, instruction);
                            modes.add(
                                mode(
                                    context,
                                    text,
                                    variables.expand(text, scope.variables()).text(),
                                    it,
                                    new Place(it, CHMOD)));
                          }));
    }
    for (ObjectNode command : Nodes.objects(instruction, "run", "commands")) {
      CommandNode node = new CommandNode(command);
      for (Arguments.Value value : written(node)) {
        ObjectNode word = node.node(value.word());
        modes.add(mode(context, value.value().text(), value.value().known(), word, Place.of(word)));
      }
    }
    return modes;
  }

  private static List<Arguments.Value> written(CommandNode node) {
    String program = node.command().program().orElse("");
    Arguments arguments = node.arguments();
    if (BY_OPTION.contains(program)) {
      List<Arguments.Value> values = new ArrayList<>(arguments.values("-m"));
      values.addAll(arguments.values("--mode"));
      return values;
    }
    List<Word> operands = arguments.operands();
    // `--reference` and modes that take away, as `-w`, leave files as the operands
    return program.equals(CHMOD) && operands.size() > 1
        ? List.of(new Arguments.Value(operands.get(0), operands.get(0)))
        : List.of();
  }

  /** What is no mode, as the first of files behind one that takes away, gives nothing. */
  private static ObjectNode mode(
      EvaluationContext context,
      String text,
      Optional<String> known,
      ObjectNode parent,
      Place said) {
    Optional<FileMode> mode =
        known.map(value -> FileMode.parse(value).orElse(new FileMode(false, false, false)));
    return DerivedNode.of(context.catalog(), TYPE)
        .with("text", text)
        .with("worldWritable", mode.map(FileMode::worldWritable))
        .with("setuid", mode.map(FileMode::setuid))
        .with("setgid", mode.map(FileMode::setgid))
        .at(parent, said);
  }
}
