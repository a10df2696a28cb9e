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
  private Wharfinger() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // System.out would encode as the platform does
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(commandLine(System.in, out, err).execute(arguments));
  }

  /**
   * The command with its output in UTF-8: reports go to {@code out}, complaints to {@code err}.
   *
   * @param in what {@code -} means
   */
  static CommandLine commandLine(InputStream in, OutputStream out, OutputStream err) {
    return new CommandLine(new Wharfinger())
        .addSubcommand(new CheckCommand(in, out))
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
