package dev.wharfinger.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code wharfinger}. */
@Command(
    name = "wharfinger",
    description = "Checks manifests by policies.",
    mixinStandardHelpOptions = true,
    versionProvider = LibraryVersion.class,
    synopsisSubcommandLabel = "COMMAND")
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
    System.exit(commandLine(System.in, out, err, progress).execute(arguments));
  }

  /**
   * The command with its output in UTF-8: reports go to {@code out}, complaints to {@code err}.
   *
   * @param in what {@code -} means
   */
  static CommandLine commandLine(
      InputStream in, OutputStream out, OutputStream err, ProgressLine progress) {
    return new CommandLine(new Wharfinger())
        .addSubcommand(new CheckCommand(in, out, progress))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(utf8(out))
        .setErr(utf8(err))
        .setParameterExceptionHandler(Complaints::badUsage)
        .setExecutionExceptionHandler(Complaints::failure);
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
