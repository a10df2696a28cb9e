package dev.wharfinger.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Programs that run the program that their arguments name. */
final class Runners {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");

  private static final Pattern PYTHON = Pattern.compile("python[0-9.]*");

  /** By program: its options that take a value, and the operands before the program it runs. */
  private static final Map<String, Runner> RUNNERS =
      Map.ofEntries(
          Map.entry("sudo", new Runner("-u -g -h -p -C -r -t -T -U -D -R --user --group", 0)),
          Map.entry("doas", new Runner("-u -C", 0)),
          Map.entry("env", new Runner("-u -C -S --unset --chdir", 0)),
          Map.entry("exec", new Runner("-a", 0)),
          Map.entry("command", new Runner("", 0)),
          Map.entry("builtin", new Runner("", 0)),
          Map.entry("time", new Runner("-f -o --format --output", 0)),
          Map.entry("nohup", new Runner("", 0)),
          Map.entry("setsid", new Runner("", 0)),
          Map.entry("nice", new Runner("-n --adjustment", 0)),
          Map.entry("ionice", new Runner("-c -n --class --classdata", 0)),
          Map.entry("stdbuf", new Runner("-i -o -e", 0)),
          Map.entry("timeout", new Runner("-k -s --kill-after --signal", 1)),
          Map.entry("gosu", new Runner("", 1)),
          Map.entry("su-exec", new Runner("", 1)),
          Map.entry("chroot", new Runner("", 1)),
          Map.entry("tini", new Runner("-p -e", 0)),
          Map.entry("busybox", new Runner("", 0)),
          Map.entry(
              "xargs", new Runner("-a -d -E -I -L -n -P -s --arg-file --delimiter --max-args", 0)));

  private Runners() {}

  private record Runner(Set<String> valued, int operands) {
    Runner(String valued, int operands) {
      this(Set.of(valued.split(" ", -1)), operands);
    }
  }

  /**
   * What a command runs in the end.
   *
   * @param script the script of {@code sh -c}, if it is known; null if there is none
   */
  record Run(
      List<Word> runners, List<Assignment> assignments, List<Word> words, @Nullable Word script) {}

  static Run run(Node.Simple simple) {
    List<Word> words = simple.words();
    List<Word> runners = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>(simple.assignments());
    while (!words.isEmpty()) {
      String name = programName(words.get(0));
      Runner runner = RUNNERS.get(name);
      int next = runner == null ? pip(name, words) : operand(words, runner, assignments);
      if (next == 0 || next >= words.size()) {
        break;
      }
      runners.add(words.get(0));
      words = words.subList(next, words.size());
    }
    Word script = script(words);
    if (script != null) {
      runners.add(words.get(0));
    }
    return new Run(List.copyOf(runners), List.copyOf(assignments), words, script);
  }

  /** The index of {@code pip} behind {@code python3 -m}; 0 if something else is run. */
  private static int pip(String name, List<Word> words) {
    for (int i = 1; PYTHON.matcher(name).matches() && i + 1 < words.size(); i++) {
      String option = words.get(i).known().orElse("");
      if (option.equals("-m")) {
        return words.get(i + 1).known().filter("pip"::equals).isPresent() ? i + 1 : 0;
      }
      if (!option.startsWith("-")) {
        return 0;
      }
    }
    return 0;
  }

  private static String programName(Word word) {
    String name = word.known().orElse("");
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The index of the program that is run, behind options, assignments and other operands. */
  private static int operand(List<Word> words, Runner runner, List<Assignment> assignments) {
    int operands = runner.operands();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).known().orElse("");
      int equals = words.get(i).prefix().indexOf('=');
      if (word.startsWith("-")) {
        i += runner.valued().contains(word) ? 1 : 0;
      } else if (equals > 0 && operands == 0 && !words.get(i).prefix().startsWith("-")) {
        assignments.add(assignment(words.get(i), equals));
      } else if (operands-- == 0) {
        return i;
      }
    }
    return words.size();
  }

  private static Assignment assignment(Word word, int equals) {
    String known = word.value();
    Word value =
        new Word(
            word.text().substring(word.text().indexOf('=') + 1),
            known == null ? null : known.substring(equals + 1),
            word.prefix().substring(equals + 1),
            word.quoted(),
            word.span());
    return new Assignment(word.prefix().substring(0, equals), value);
  }

  /** The script that a shell is given as an argument. */
  private static @Nullable Word script(List<Word> words) {
    if (words.isEmpty() || !SHELLS.contains(programName(words.get(0)))) {
      return null;
    }
    for (int i = 1; i + 1 < words.size(); i++) {
      String option = words.get(i).known().orElse("");
      if (!option.startsWith("-")) {
        return null;
      }
      if (!option.startsWith("--") && option.indexOf('c') > 0) {
        // as in `bash -eo pipefail -c`, or `bash -ceo pipefail`
        int last = i + 1 + (option.indexOf('o') > 0 ? 1 : 0);
        return last < words.size() && words.get(last).value() != null ? words.get(last) : null;
      }
      i += !option.startsWith("--") && option.indexOf('o') > 0 ? 1 : 0;
    }
    return null;
  }
}
