package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.dockerfile.scope.Scope;
import dev.wharfinger.internal.dockerfile.word.Expanded;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.script.PackageTool;
import dev.wharfinger.internal.script.Script;
import dev.wharfinger.internal.script.Word;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What instructions and commands give to variables. */
public final class GivenVariables {
  private static final String TYPE = "docker.GivenVariable";
  private static final Set<String> DECLARATIONS =
      Set.of("export", "declare", "typeset", "readonly", "local");

  private static final Set<String> OFF = Set.of("", "0", "false", "no", "off");

  private GivenVariables() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> stage = functions.type("docker.Stage");
    Optional<Type> run = functions.type("docker.Run");
    Optional<Type> instruction = functions.type("docker.Instruction");
    functions.local(
        "sets",
        instruction,
        List.of(),
        functions.type(TYPE).map(ListType::new),
        "The variables that `ENV`, `ARG` or the commands of `RUN` give values to; an `ARG` without"
            + " a default gives none.",
        (UnaryBody)
            (context, self) ->
                ofInstruction(
                    context,
                    Nodes.receiver(self),
                    Nodes.enclosing(self, stage.orElseThrow()).orElseThrow()));
    functions.local(
        "given",
        functions.type("docker.Command"),
        List.of(Scalar.STRING),
        Optional.of(new OptionalType(Scalar.STRING)),
        "The value that the Dockerfile, the command or one before it in its `RUN` gives to a"
            + " variable; none if it is left to the image.",
        (BinaryBody)
            (context, self, name) ->
                given(
                    context,
                    Nodes.receiver(self),
                    Nodes.enclosing(self, instruction.orElseThrow()).orElseThrow(),
                    Nodes.enclosing(self, stage.orElseThrow()).orElseThrow(),
                    String.valueOf(name)));
    functions.local(
        "cacheIsRemoved",
        functions.type("docker.Command"),
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether what a package manager keeps of what it fetched is not in the image: by an option,"
            + " a variable, a mount, or a command after it in its `RUN`.",
        (UnaryBody)
            (context, self) ->
                isCacheRemoved(
                    context,
                    Nodes.receiver(self),
                    Nodes.enclosing(self, instruction.orElseThrow()).orElseThrow(),
                    Nodes.enclosing(self, stage.orElseThrow()).orElseThrow(),
                    Nodes.enclosing(self, run.orElseThrow()).orElseThrow()));
  }

  private static Object isCacheRemoved(
      EvaluationContext context,
      ObjectNode command,
      ObjectNode instruction,
      ObjectNode stage,
      ObjectNode run) {
    String variable = new CommandNode(command).tool().map(PackageTool::cacheless).orElse("");
    Object value =
        variable.isEmpty()
            ? Optional.empty()
            : given(context, command, instruction, stage, variable);
    Optional<Boolean> switchedOff =
        value instanceof Optional<?> known
            ? Optional.of(known.filter(text -> !OFF.contains(lowerCase(text))).isPresent())
            : Optional.empty();
    return PackageCaches.isRemoved(command, run, switchedOff);
  }

  private static String lowerCase(Object text) {
    return String.valueOf(text).toLowerCase(Locale.ROOT);
  }

  private static List<ObjectNode> ofInstruction(
      EvaluationContext context, ObjectNode instruction, ObjectNode stage) {
    List<ObjectNode> given = new ArrayList<>();
    List<ObjectNode> variables = new ArrayList<>(Nodes.objects(instruction, "env", "variables"));
    variables.addAll(Nodes.objects(instruction, "arg", "variables"));
    if (!variables.isEmpty()) {
      StageVariables all = StageVariables.around(stage);
      Scope scope = all.before(stage, instruction);
      for (ObjectNode variable : variables) {
        Nodes.text(variable, "value")
            .map(written -> all.expand(written, scope.variables()).text())
            .ifPresent(
                value -> given.add(given(context, variable, Nodes.text(variable, "name"), value)));
      }
    }
    for (ObjectNode command : Nodes.objects(instruction, "run", "commands")) {
      given.addAll(ofCommand(context, command));
    }
    return given;
  }

  private static List<ObjectNode> ofCommand(EvaluationContext context, ObjectNode command) {
    List<ObjectNode> given = new ArrayList<>();
    if (Nodes.text(command, "opaque")
        .filter(why -> !why.isEmpty() && !Script.isRefused(why))
        .isPresent()) {
      given.add(given(context, command, Optional.empty(), Optional.empty()));
    }
    for (ObjectNode each : Nodes.objects(command, "assignments")) {
      Optional<String> value =
          Nodes.object(each, "value").flatMap(word -> Nodes.readableText(word, "value"));
      given.add(given(context, each, Nodes.text(each, "name"), value));
    }
    CommandNode node = new CommandNode(command);
    if (node.command().program().filter(DECLARATIONS::contains).isPresent()) {
      for (Word word : node.arguments().operands()) {
        int equals = word.prefix().indexOf('=');
        if (equals > 0) {
          Optional<String> name = Optional.of(word.prefix().substring(0, equals));
          given.add(
              given(
                  context,
                  node.node(word),
                  name,
                  word.known().map(known -> known.substring(equals + 1))));
        }
      }
    }
    return given;
  }

  private static ObjectNode given(
      EvaluationContext context,
      ObjectNode written,
      Optional<String> name,
      Optional<String> value) {
    return DerivedNode.of(context.catalog(), TYPE)
        .with("name", name)
        .with("value", value)
        .at(written, Place.of(written));
  }

  private static Object given(
      EvaluationContext context,
      ObjectNode command,
      ObjectNode instruction,
      ObjectNode stage,
      String name) {
    List<ObjectNode> before = new ArrayList<>();
    for (ObjectNode each : Nodes.objects(instruction, "run", "commands")) {
      CommandNode node = new CommandNode(each);
      boolean lasts =
          node.command().words().isEmpty()
              || node.command().program().filter(DECLARATIONS::contains).isPresent();
      if (each == command || lasts) {
        before.addAll(ofCommand(context, each));
      }
      if (each == command) {
        break;
      }
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (Nodes.readableText(before.get(i), "name").filter(name::equals).isPresent()) {
        return value(name, Nodes.readableText(before.get(i), "value"));
      }
    }
    Scope scope = StageVariables.around(stage).before(stage, instruction);
    return scope.declares(name)
        ? value(name, scope.variables().value(name).flatMap(Expanded::text))
        : Optional.empty();
  }

  private static Object value(String name, Optional<String> value) {
    return value.isPresent()
        ? value
        : new Unknown("the value of the variable `%s` is not known".formatted(name));
  }
}
