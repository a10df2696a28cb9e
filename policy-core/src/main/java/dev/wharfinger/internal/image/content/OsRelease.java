package dev.wharfinger.internal.image.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.internal.raw.RawFields;
import java.util.LinkedHashMap;
import java.util.Map;

/** The release of a system: os-release(5), assignments as in a shell. */
final class OsRelease {
  private OsRelease() {}

  static void read(byte[] content, RawFields found) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : new String(content, UTF_8).split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()));
      }
    }
    RawFields release = new RawFields();
    values.forEach((name, value) -> release.node(name, RawFields.text(value, 0, 0)));
    found.node("release", release.object(0, 0));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
  }
}
