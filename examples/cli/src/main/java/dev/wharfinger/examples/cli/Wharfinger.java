package dev.wharfinger.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.List;

/** The command {@code wharfinger}. */
public final class Wharfinger {
  /**
   * What the launcher tells. A console of Java stands for the input and the output only, and exists
   * since Java 22 even where these are no terminal.
   */
  private static final String ERR_IS_TERMINAL = "wharfinger.err.terminal";

  private Wharfinger() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // System.out would encode as the platform does
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    ProgressLine progress =
        ProgressLine.of(err, Boolean.getBoolean(ERR_IS_TERMINAL), System.getenv());
    System.exit(run(List.of(arguments), new Console(System.in, out, err, progress)));
  }

  /** Runs the command that the arguments name, and gives its exit code. */
  static int run(List<String> arguments, Console console) {
    List<Command> commands = List.of(new CheckCommand(), new SchemaCommand(), new TypesCommand());
    return new Dispatcher(commands, console).run(arguments);
  }
}
