package dev.wharfinger.examples.cli;

import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Hands the arguments to the command that they name, and tells the user what is wrong. */
final class Dispatcher {
  private static final String PROGRAM = "wharfinger";
  private static final Option HELP =
      Option.builder("h").longOpt("help").desc("Shows this help and ends.").get();
  private static final Option VERSION =
      Option.builder("V").longOpt("version").desc("Shows the version and ends.").get();

  /** What the system says where the reader of the output has gone, as {@code head} does. */
  private static final String BROKEN_PIPE = "Broken pipe";

  private final List<Command> commands;
  private final Console console;

  Dispatcher(List<Command> commands, Console console) {
    this.commands = commands;
    this.console = console;
  }

  /** Runs what the arguments ask for, and gives the exit code. */
  int run(List<String> arguments) {
    String asked = PROGRAM;
    try {
      Options options = withStandardOptions(new Options());
      Arguments first = Arguments.parseFirst(options, arguments);
      if (first.has(HELP)) {
        return answer(help());
      }
      if (first.has(VERSION)) {
        return answer(LibraryVersion.line());
      }
      List<String> given = first.operands();
      if (!given.isEmpty() && given.get(0).equals(HELP.getLongOpt())) {
        boolean ofCommand = given.size() > 1 && !given.get(1).startsWith("-");
        return answer(ofCommand ? help(command(given.subList(1, 2), options)) : help());
      }
      Command command = command(given, options);
      asked = PROGRAM + " " + command.name();
      return run(command, given.subList(1, given.size()));
    } catch (UsageException e) {
      List<String> help = new ArrayList<>(e.help());
      help.add(Names.quoted(asked + " --help") + " shows what is possible");
      console.complain(e.message(), help);
    } catch (IOException e) {
      if (!BROKEN_PIPE.equals(e.getMessage())) {
        console.complain("the input or the output fails: " + e.getMessage(), List.of());
      }
    }
    return ExitCode.NOT_JUDGED;
  }

  private int run(Command command, List<String> given) throws UsageException, IOException {
    Arguments arguments = Arguments.parse(withStandardOptions(command.options()), given);
    if (arguments.has(HELP)) {
      return answer(help(command));
    }
    if (arguments.has(VERSION)) {
      return answer(LibraryVersion.line());
    }
    try {
      return command.run(arguments, console);
    } catch (CompilationException e) {
      console.complain(String.valueOf(e.getMessage()), List.of());
    } catch (RuntimeException e) {
      console.complain(
          "this should not happen, please report it: " + e + "\n  in " + e.getStackTrace()[0],
          List.of());
    }
    return ExitCode.NOT_JUDGED;
  }

  private Command command(List<String> given, Options options) throws UsageException {
    List<String> names = new ArrayList<>();
    for (Command command : commands) {
      if (!given.isEmpty() && given.get(0).equals(command.name())) {
        return command;
      }
      names.add(command.name());
    }
    String known = "the commands are " + Names.quoted(names);
    if (given.isEmpty()) {
      throw new UsageException("the command is missing", known);
    }
    String name = given.get(0);
    if (name.startsWith("-")) {
      throw unknownOption(name, options);
    }
    Optional<String> nearest = Names.nearest(name, names);
    throw new UsageException(
        "there is no command " + Names.quoted(name), nearest.map(Names::question).orElse(known));
  }

  /** An option before the command is probably one of the command. */
  private UsageException unknownOption(String given, Options options) {
    String name = given.replaceFirst("^-+", "").replaceFirst("=.*", "");
    for (Command command : commands) {
      if (command.options().hasLongOption(name)) {
        return new UsageException(
            Names.quoted("--" + name) + " belongs behind the command",
            "write " + Names.quoted(PROGRAM + " " + command.name() + " " + given));
      }
    }
    return Arguments.unknown(given, options);
  }

  private int answer(String text) throws IOException {
    console.print(text);
    return ExitCode.CLEAN;
  }

  private String help() {
    List<Page.Row> rows = new ArrayList<>();
    for (Command command : commands) {
      rows.add(new Page.Row(command.name(), command.summary()));
    }
    rows.add(new Page.Row(HELP.getLongOpt(), "Shows this help, or that of a command."));
    return new Page()
        .paragraph("Usage: " + PROGRAM + " COMMAND")
        .paragraph("Checks manifests by policies.")
        .paragraph("Commands:")
        .table(rows)
        .paragraph("Options:")
        .table(withStandardOptions(new Options()))
        .toString();
  }

  private static String help(Command command) {
    StringBuilder usage = new StringBuilder("Usage: " + PROGRAM + " " + command.name());
    usage.append(" [OPTIONS]");
    for (Page.Row operand : command.operands()) {
      usage.append(' ').append(operand.term());
    }
    Page help = new Page().paragraph(usage.toString()).paragraph(command.summary());
    if (!command.operands().isEmpty()) {
      help.paragraph("Arguments:").table(command.operands());
    }
    help.paragraph("Options:").table(withStandardOptions(command.options()));
    if (!command.examples().isEmpty()) {
      help.paragraph("Examples:").table(command.examples());
    }
    return help.paragraph("Exit codes:").table(command.exitCodes()).toString();
  }

  private static Options withStandardOptions(Options options) {
    return options.addOption(HELP).addOption(VERSION);
  }
}
