package dev.wharfinger.examples.webhook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads variables one by one, and keeps what is wrong with them until all are read. */
final class SettingsReader {
  private final Map<String, String> environment;
  private final List<String> errors = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The value of a variable; empty if it has none, and nothing holds by default. */
  Optional<String> text(Variable variable) {
    return Optional.ofNullable(environment.get(variable.key()))
        .filter(value -> !value.isEmpty())
        .or(variable::byDefault);
  }

  /** A folder that has to be there. */
  Optional<Path> folder(Variable variable) {
    Optional<Path> folder = text(variable).map(Path::of);
    folder
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            path ->
                wrong(
                    variable,
                    "is `" + path + "`, which is no folder",
                    "mount it there, or name another"));
    return folder;
  }

  /** A whole number in a range; one that is none gives the least. */
  int number(Variable variable, String given, int least, int most) {
    if (given.matches("\\d{1,9}")) {
      int number = Integer.parseInt(given);
      if (number >= least && number <= most) {
        return number;
      }
    }
    // a Service of this name would set the variable in every pod of its namespace
    String help =
        ServiceLinks.isAddress(given)
            ? "a Service set it; say `enableServiceLinks: false` in the pod"
            : "give a whole number from " + least + " to " + most;
    wrong(variable, "is `" + given + "`, which is no such number", help);
    return least;
  }

  /** One of some words, in any case; another gives the first. */
  String word(Variable variable, List<String> words) {
    String given = text(variable).orElseThrow().toLowerCase(Locale.ROOT);
    if (words.contains(given)) {
      return given;
    }
    wrong(variable, "is `" + given + "`, which is not known", Nearest.help(given, words));
    return words.get(0);
  }

  /** What begins as a variable of the webhook and is none was misspelt, and would be missed. */
  void refuseOthers() {
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (Variable.isMisspelt(name) && !ServiceLinks.has(name, value)) {
                String help = Nearest.help(name, Variable.keys());
                errors.add(SettingsException.text(name, "is not known", help));
              }
            });
  }

  private void wrong(Variable variable, String what, String help) {
    errors.add(SettingsException.text(variable.key(), what, help));
  }

  /** Ends the reading. */
  void refuseErrors() throws SettingsException {
    if (!errors.isEmpty()) {
      throw new SettingsException(errors);
    }
  }
}
