package dev.wharfinger.examples.cli.completion;

import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Option;

/**
 * What can be typed behind a command.
 *
 * @param words what may stand there besides options; empty for files
 */
record CommandLine(String name, String summary, List<Choice> options, List<String> words) {

  /**
   * An option.
   *
   * @param value how help calls the value; empty if there is none
   * @param words the values that there are; empty if only the user knows them
   */
  record Choice(String name, String description, String value, List<String> words) {

    boolean isFile() {
      return value.equals("PATH") || value.equals("FILE");
    }
  }

  static List<CommandLine> of(List<Command> commands, Vocabulary vocabulary) {
    List<CommandLine> lines = new ArrayList<>();
    for (Command command : commands) {
      List<Choice> options = new ArrayList<>();
      options.add(new Choice("help", "Shows help and ends.", "", List.of()));
      command.options().getOptions().stream()
          .sorted(Comparator.comparing(Option::getLongOpt))
          .forEach(option -> options.add(choice(option, command, vocabulary)));
      lines.add(
          new CommandLine(
              command.name(), command.summary(), options, operands(command, vocabulary)));
    }
    return lines;
  }

  private static Choice choice(Option option, Command command, Vocabulary vocabulary) {
    String value = option.hasArg() ? option.getArgName() : "";
    List<String> own = command.words(option.getLongOpt());
    return new Choice(
        option.getLongOpt(),
        option.getDescription().lines().findFirst().orElse(""),
        value,
        own.isEmpty() ? vocabulary.of(value) : own);
  }

  private static List<String> operands(Command command, Vocabulary vocabulary) {
    List<String> words = new ArrayList<>();
    for (Page.Row operand : command.operands()) {
      String term = operand.term().replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
      words.addAll(command.words(term));
      words.addAll(vocabulary.of(term));
    }
    return words;
  }
}
