package dev.wharfinger.examples.cli;

import dev.wharfinger.examples.cli.check.CheckCommand;
import dev.wharfinger.examples.cli.completion.CompletionCommand;
import dev.wharfinger.examples.cli.config.InitCommand;
import dev.wharfinger.examples.cli.editor.SchemaCommand;
import dev.wharfinger.examples.cli.editor.TypesCommand;
import dev.wharfinger.examples.cli.library.ExplainCommand;
import dev.wharfinger.examples.cli.library.ListCommand;
import dev.wharfinger.examples.cli.model.EvalCommand;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.shell.ProgressLine;
import dev.wharfinger.examples.cli.shell.Surroundings;
import dev.wharfinger.examples.cli.tests.TestCommand;
import dev.wharfinger.examples.cli.usage.Command;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The command {@code wharfinger}. */
public final class Wharfinger {
  private Wharfinger() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // System.out would encode as the platform does
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    ProgressLine progress = ProgressLine.of(err, Surroundings.isTerminal("err"), System.getenv());
    Console console = new Console(System.in, out, err, progress, Surroundings.ofProcess());
    System.exit(run(List.of(arguments), console));
  }

  /** Runs the command that the arguments name, and gives its exit code. */
  public static int run(List<String> arguments, Console console) {
    List<Command> commands =
        new ArrayList<>(
            List.of(
                new CheckCommand(),
                new EvalCommand(),
                new ExplainCommand(),
                new InitCommand(),
                new ListCommand(),
                new SchemaCommand(),
                new TestCommand(),
                new TypesCommand()));
    commands.add(new CompletionCommand(commands));
    return new Dispatcher(commands, console).run(arguments);
  }
}
