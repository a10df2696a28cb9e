package dev.wharfinger.examples.cli.completion;

import dev.wharfinger.examples.cli.completion.CommandLine.Choice;
import java.util.ArrayList;
import java.util.List;

/** Completion for bash. Where it offers nothing, bash completes the names of files. */
final class BashCompletion {
  private BashCompletion() {}

  static String of(List<CommandLine> lines) {
    StringBuilder values = new StringBuilder();
    StringBuilder options = new StringBuilder();
    StringBuilder words = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (CommandLine line : lines) {
      names.add(line.name());
      List<String> all = new ArrayList<>();
      for (Choice option : line.options()) {
        all.add("--" + option.name());
        if (!option.value().isEmpty()) {
          values.append(branch(line.name() + " --" + option.name(), option.words()));
        }
      }
      options.append(branch(line.name(), all));
      words.append(branch(line.name(), line.words()));
    }
    words.append(branch("help", names));
    names.addAll(List.of("help", "--help", "--version"));
    return """
        # Completion of wharfinger for bash. To have it in every shell:
        #   wharfinger completion bash > ~/.local/share/bash-completion/completions/wharfinger
        _wharfinger() {
          local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words= word
          # bash takes the sign between an option and its value for a word
          if [[ $current == = ]]; then
            current=
          elif [[ $before == = ]]; then
            before=${COMP_WORDS[COMP_CWORD - 2]}
          fi
          COMPREPLY=()
          if ((COMP_CWORD == 1)); then
            words='%s'
          else
            case "${COMP_WORDS[1]} $before" in
        %s      *)
                case $current in
                  -*)
                    case ${COMP_WORDS[1]} in
        %s            esac
                    ;;
                  *)
                    case ${COMP_WORDS[1]} in
        %s            esac
                    ;;
                esac
                ;;
            esac
          fi
          while IFS= read -r word; do
            COMPREPLY+=("$word")
          done < <(compgen -W "$words" -- "$current")
        }
        complete -o default -F _wharfinger wharfinger
        """
        .formatted(
            String.join(" ", names),
            indented(values, 6),
            indented(options, 14),
            indented(words, 14));
  }

  private static String branch(String pattern, List<String> words) {
    return "'" + pattern + "') words='" + String.join(" ", words) + "' ;;\n";
  }

  private static String indented(StringBuilder lines, int width) {
    return lines.toString().indent(width);
  }
}
