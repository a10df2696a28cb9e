package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Severities as policy files and profiles write them. */
final class Severities {

  /** The names, in ascending order. */
  static final List<String> NAMES =
      Arrays.stream(Severity.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();

  private Severities() {}

  /** Reads a severity; tells if it is none. */
  static Optional<Severity> read(RawScalar text, Problems problems) {
    if (!NAMES.contains(text.value())) {
      problems.error(
          "unknown-severity",
          "there is no severity `" + text.value() + "`",
          NearestName.help(text.value(), NAMES).orElse("the severities are " + Quoted.list(NAMES)),
          text);
      return Optional.empty();
    }
    return Optional.of(Severity.valueOf(text.value().toUpperCase(Locale.ROOT)));
  }
}
