package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.Fault;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as CEL names them: those of the IANA database, and offsets as {@code +02:00}, of which
 * the plus may be left out (cel-spec, langdef, "Timezones").
 */
public final class TimeZones {
  private static final Pattern OFFSET = Pattern.compile("([+-]?)([01][0-9]):([0-5][0-9])");
  private static final int GREATEST_OFFSET = 18 * 60;
  private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private TimeZones() {}

  /** Finds a time zone; empty if there is none of this name. */
  public static Optional<ZoneId> find(String name) {
    if (NAMES.contains(name)) {
      return Optional.of(ZoneId.of(name));
    }
    if (name.isEmpty()) {
      return Optional.of(ZoneOffset.UTC);
    }
    return switch (name) {
      // IANA has these three, which Java counts among its own abbreviations.
      case "EST", "MST", "HST" -> Optional.of(ZoneId.of(name, ZoneId.SHORT_IDS));
      default -> offset(name);
    };
  }

  /** The names of the IANA database, for suggestions. */
  public static Set<String> names() {
    return NAMES;
  }

  /** What a function yields that is given another text. */
  public static Fault fault(String name) {
    return new Fault("bad-time-zone", "`" + name + "` is not a time zone");
  }

  private static Optional<ZoneId> offset(String text) {
    Matcher parts = OFFSET.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int minutes = Integer.parseInt(parts.group(2)) * 60 + Integer.parseInt(parts.group(3));
    return minutes > GREATEST_OFFSET
        ? Optional.empty()
        : Optional.of(
            ZoneOffset.ofTotalSeconds(parts.group(1).equals("-") ? -minutes * 60 : minutes * 60));
  }
}
