package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.scalar.DurationText;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the durations and the number that a health check may be given. */
final class HealthFlags {
  private static final String VALUE = "dockerfile-flag-value";
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Pattern NUMBER = Pattern.compile("[+-]?0*[0-9]{1,10}");

  private final Reading reading;
  private final Flags flags;

  HealthFlags(Reading reading, Flags flags) {
    this.reading = reading;
    this.flags = flags;
  }

  /** A duration; an empty text is none, and 0 stands for the default. */
  @Nullable Token duration(String name) {
    Token value = flags.text(name);
    if (value == null || value.text().isEmpty()) {
      return value;
    }
    Optional<Duration> duration = DurationText.parse(value.text());
    if (duration.isEmpty()) {
      String message = "`%s` is no duration for `--%s`; write it like `30s` or `1m30s`";
      reading.problem(VALUE, message.formatted(value.shown(), name), value);
    } else if (!duration.get().isZero() && duration.get().compareTo(SHORTEST) < 0) {
      String message = "`%s` is too short for `--%s`; it must be at least `1ms`";
      reading.problem(VALUE, message.formatted(value.shown(), name), value);
    }
    return value;
  }

  @Nullable Token retries() {
    Token value = flags.text("retries");
    if (value != null && !value.text().isEmpty() && !isCount(value.text())) {
      String message = "`%s` is no number for `--retries`; write a whole number from 0 on";
      reading.problem(VALUE, message.formatted(value.shown()), value);
    }
    return value;
  }

  private static boolean isCount(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return false;
    }
    long number = Long.parseLong(text);
    return number >= 0 && number <= Integer.MAX_VALUE;
  }
}
