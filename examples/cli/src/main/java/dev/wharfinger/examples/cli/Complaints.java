package dev.wharfinger.examples.cli;

import dev.wharfinger.compiler.CompilationException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what is wrong, without stack traces. */
final class Complaints {
  private Complaints() {}

  static int badUsage(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("error: " + exception.getMessage());
    UnmatchedArgumentException.printSuggestions(exception, err);
    err.println(
        "help: `" + command.getCommandSpec().qualifiedName() + " --help` shows what is possible");
    return ExitCode.NOT_JUDGED;
  }

  static int failure(Exception exception, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (exception instanceof CompilationException) {
      err.println("error: " + exception.getMessage());
    } else {
      err.println("error: this should not happen, please report it: " + exception);
      err.println("  in " + exception.getStackTrace()[0]);
    }
    return ExitCode.NOT_JUDGED;
  }
}
