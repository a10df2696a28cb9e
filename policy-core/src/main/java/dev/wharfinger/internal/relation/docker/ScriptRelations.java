package dev.wharfinger.internal.relation.docker;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the scripts of a stage run, and how. */
public final class ScriptRelations {
  private static final String PIPEFAIL = "pipefail";

  private ScriptRelations() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> command = functions.type("docker.Command");
    Optional<Type> stage = functions.type("docker.Stage");
    Optional<Type> run = functions.type("docker.Run");
    functions.local(
        "commands",
        stage,
        List.of(),
        command.map(ListType::new),
        "What all `RUN` of the stage itself run, in their order.",
        (UnaryBody) (context, self) -> commands(Nodes.receiver(self)));
    functions.local(
        "stage",
        functions.either(
            "docker.From",
            "docker.Instruction",
            "docker.Add",
            "docker.Arg",
            "docker.Cmd",
            "docker.Command",
            "docker.Copy",
            "docker.Entrypoint",
            "docker.Env",
            "docker.Expose",
            "docker.Healthcheck",
            "docker.Label",
            "docker.Mount",
            "docker.Run",
            "docker.User",
            "docker.VariableReference",
            "docker.Volume",
            "docker.Workdir"),
        List.of(),
        stage,
        "The stage that it is a part of.",
        (UnaryBody) (context, self) -> enclosing(self, stage.orElseThrow()));
    functions.local(
        "run",
        command,
        List.of(),
        run,
        "The `RUN` that it is a part of.",
        (UnaryBody) (context, self) -> enclosing(self, run.orElseThrow()));
    functions.local(
        "later",
        command,
        List.of(),
        command.map(ListType::new),
        "The commands that its `RUN` runs after it, in their order.",
        (UnaryBody)
            (context, self) ->
                PackageCaches.later(
                    Nodes.receiver(self), Nodes.enclosing(self, run.orElseThrow()).orElseThrow()));
    functions.local(
        "deletes",
        command,
        List.of(Scalar.STRING),
        Optional.of(Scalar.BOOL),
        "Whether it removes everything below a folder, or the folder itself, by `rm -r`.",
        (BinaryBody)
            (context, self, path) ->
                PackageCaches.deletes(new CommandNode(Nodes.receiver(self)), String.valueOf(path)));
    functions.local(
        "noticesFailedPipes",
        command,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether `pipefail` is set where it runs, so that a pipe fails if any of its commands"
            + " does.",
        (UnaryBody)
            (context, self) ->
                Nodes.enclosing(self, run.orElseThrow())
                    .<Object>map(
                        found ->
                            noticesFailedPipes(
                                Nodes.receiver(self),
                                found,
                                Nodes.enclosing(self, stage.orElseThrow()).orElseThrow()))
                    .orElseGet(() -> new Unknown("how this was run is not told")));
  }

  private static Object enclosing(@Nullable Object self, Type type) {
    return Nodes.enclosing(self, type)
        .<Object>map(found -> found)
        .orElseGet(
            () -> new Fault("no-enclosing", "it is part of no `" + type.displayName() + '`'));
  }

  private static List<ObjectNode> commands(ObjectNode stage) {
    List<ObjectNode> commands = new ArrayList<>();
    for (ObjectNode instruction : Nodes.objects(stage, "instructions")) {
      commands.addAll(Nodes.objects(instruction, "run", "commands"));
    }
    return commands;
  }

  private static boolean noticesFailedPipes(ObjectNode command, ObjectNode run, ObjectNode stage) {
    for (ObjectNode earlier : Nodes.objects(run, "commands")) {
      if (earlier == command) {
        break;
      }
      CommandNode node = new CommandNode(earlier);
      if (node.command().program().filter("set"::equals).isPresent()
          && node.command().arguments().stream().anyMatch(word -> PIPEFAIL.equals(word.value()))) {
        return true;
      }
    }
    return shell(run, stage).contains(PIPEFAIL);
  }

  /** The words of the shell that runs a script, as the last SHELL before it says; else none. */
  private static List<?> shell(ObjectNode run, ObjectNode stage) {
    List<ObjectNode> chain = Stages.around(stage).chain(stage);
    for (ObjectNode each : chain) {
      List<?> said = List.of();
      for (ObjectNode instruction : Nodes.objects(each, "instructions")) {
        if (Nodes.object(instruction, "run").filter(found -> found == run).isPresent()) {
          break;
        }
        List<?> shell = Nodes.list(instruction, "shell", "exec");
        said = shell.isEmpty() ? said : shell;
      }
      if (!said.isEmpty()) {
        return said;
      }
    }
    return List.of();
  }
}
