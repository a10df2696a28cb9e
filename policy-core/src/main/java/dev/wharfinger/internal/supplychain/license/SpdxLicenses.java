package dev.wharfinger.internal.supplychain.license;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The identifiers of the SPDX License List. Capitals do not matter in them (SPDX 2.3, annex D). */
final class SpdxLicenses {
  private static final String LIST = "spdx-licenses.txt";
  private static final String ONLY = "-only";
  private static final String OR_LATER = "-or-later";

  private SpdxLicenses() {}

  /** Whether it is on the list, or a reference to a licence that the document itself holds. */
  static boolean isKnown(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    String base = lower.endsWith("+") ? lower.substring(0, lower.length() - 1) : lower;
    return Ids.ALL.contains(base)
        || lower.startsWith("licenseref-")
        || lower.startsWith("documentref-");
  }

  /** One spelling for identifiers that mean the same, as {@code GPL-2.0} and its successor. */
  static String normalized(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    if (lower.endsWith("+")) {
      return lower.substring(0, lower.length() - 1) + OR_LATER;
    }
    return Ids.ALL.contains(lower + ONLY) ? lower + ONLY : lower;
  }

  /** Loaded when somebody asks for licences. */
  private static final class Ids {
    static final Set<String> ALL = load();

    private static Set<String> load() {
      try (InputStream in = SpdxLicenses.class.getResourceAsStream(LIST)) {
        String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
