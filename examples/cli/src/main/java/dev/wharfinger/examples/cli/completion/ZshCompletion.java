package dev.wharfinger.examples.cli.completion;

import dev.wharfinger.examples.cli.completion.CommandLine.Choice;
import java.util.List;

/** Completion for zsh. */
final class ZshCompletion {
  private ZshCompletion() {}

  static String of(List<CommandLine> lines) {
    StringBuilder commands = new StringBuilder();
    StringBuilder branches = new StringBuilder();
    for (CommandLine line : lines) {
      commands.append("    ").append(quoted(line.name() + ":" + line.summary())).append('\n');
      branches.append("    ").append(line.name()).append(")\n      _arguments");
      line.options().forEach(option -> branches.append(" \\\n        ").append(argument(option)));
      branches.append(" \\\n        ").append(operand(line.words())).append("\n      ;;\n");
    }
    return """
        #compdef wharfinger
        # Completion of wharfinger for zsh. Write it to a file _wharfinger in a folder of $fpath.
        _wharfinger() {
          local -a commands
          commands=(
        %s    'help:Shows help.'
          )
          if ((CURRENT == 2)); then
            _describe command commands
            return
          fi
          local command=$words[2]
          shift words
          ((CURRENT--))
          case $command in
        %s    help)
              _describe command commands
              ;;
          esac
        }
        compdef _wharfinger wharfinger
        """
        .formatted(commands, branches);
  }

  private static String argument(Choice option) {
    String explained = "[" + bracketed(option.description()) + "]";
    if (option.value().isEmpty()) {
      return quoted("--" + option.name() + explained);
    }
    return quoted(
        "*--" + option.name() + "=" + explained + ":" + option.value() + ":" + action(option));
  }

  private static String action(Choice option) {
    return option.isFile() ? "_files" : "(" + String.join(" ", option.words()) + ")";
  }

  private static String operand(List<String> words) {
    return quoted(words.isEmpty() ? "*:file:_files" : "*:word:(" + String.join(" ", words) + ")");
  }

  private static String bracketed(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
