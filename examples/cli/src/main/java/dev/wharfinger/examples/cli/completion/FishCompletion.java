package dev.wharfinger.examples.cli.completion;

import dev.wharfinger.examples.cli.completion.CommandLine.Choice;
import java.util.List;

/** Completion for fish. */
final class FishCompletion {
  private static final String COMPLETE = "complete -c wharfinger";

  private final StringBuilder text = new StringBuilder();

  private FishCompletion() {}

  static String of(List<CommandLine> lines) {
    FishCompletion fish = new FishCompletion();
    fish.text.append(
        """
        # Completion of wharfinger for fish. To have it in every shell:
        #   wharfinger completion fish > ~/.config/fish/completions/wharfinger.fish
        """);
    fish.add(" -n __fish_use_subcommand -f -l help -d 'Shows help and ends.'");
    fish.add(" -n __fish_use_subcommand -f -l version -d 'Shows the version and ends.'");
    fish.add(" -n __fish_use_subcommand -f -a help -d 'Shows help.'");
    for (CommandLine line : lines) {
      String name = line.name();
      fish.add(" -n __fish_use_subcommand -f -a " + name + " -d " + quoted(line.summary()));
      fish.add(" -n '__fish_seen_subcommand_from help' -f -a " + name);
      String behind = " -n '__fish_seen_subcommand_from " + name + "'";
      line.options().forEach(option -> fish.add(behind + option(option)));
      if (!line.words().isEmpty()) {
        fish.add(behind + " -f -a " + quoted(String.join(" ", line.words())));
      }
    }
    return fish.text.toString();
  }

  private void add(String line) {
    text.append(COMPLETE).append(line).append('\n');
  }

  private static String option(Choice option) {
    String explained = " -l " + option.name() + " -d " + quoted(option.description());
    if (option.value().isEmpty()) {
      return explained;
    }
    return option.isFile()
        ? " -r -F" + explained
        : " -x -a " + quoted(String.join(" ", option.words())) + explained;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
