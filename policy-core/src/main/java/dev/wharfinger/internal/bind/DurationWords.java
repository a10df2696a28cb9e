package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.scalar.DurationText;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations in texts of the format {@code duration}: as Go writes them, or in words as {@code 3
 * days} ({@code pkg/validation/strfmt/duration.go} of kube-openapi).
 */
final class DurationWords {
  private static final Pattern PART = Pattern.compile("([0-9]+)\\s*([A-Za-zµ]+)");

  /** What the word for a unit begins with, and the nanoseconds in it. */
  private static final Map<String, Long> UNITS =
      Map.of(
          "nano", 1L,
          "micro", 1_000L,
          "milli", 1_000_000L,
          "sec", 1_000_000_000L,
          "min", 60_000_000_000L,
          "hour", 3_600_000_000_000L,
          "day", 86_400_000_000_000L,
          "wk", 604_800_000_000_000L);

  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("ns", "nano"),
          Map.entry("us", "micro"),
          Map.entry("µs", "micro"),
          Map.entry("ms", "milli"),
          Map.entry("s", "sec"),
          Map.entry("m", "min"),
          Map.entry("h", "hour"),
          Map.entry("hr", "hour"),
          Map.entry("d", "day"),
          Map.entry("w", "wk"),
          Map.entry("week", "wk"));

  private DurationWords() {}

  /** Reads a duration; empty if the text is none, or longer than 292 years. */
  static Optional<Duration> parse(String text) {
    Optional<Duration> plain = DurationText.parse(text);
    return plain.isPresent() ? plain : inWords(text);
  }

  private static Optional<Duration> inWords(String text) {
    boolean found = false;
    long sum = 0;
    Matcher part = PART.matcher(text);
    try {
      while (part.find()) {
        Optional<Long> unit = unit(part.group(2).toLowerCase(Locale.ROOT));
        if (unit.isPresent()) {
          found = true;
          long amount = Math.multiplyExact(Long.parseLong(part.group(1)), unit.get());
          sum = Math.addExact(sum, amount);
        }
      }
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty(); // too long to count in nanoseconds
    }
    return found ? Optional.of(Duration.ofNanos(sum)) : Optional.empty();
  }

  private static Optional<Long> unit(String word) {
    String full = ABBREVIATIONS.getOrDefault(word, word);
    return UNITS.entrySet().stream()
        .filter(unit -> full.startsWith(unit.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
