package dev.wharfinger.internal.secret;

import dev.wharfinger.internal.secret.SecretKind.Form;
import dev.wharfinger.internal.secret.SecretKind.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a table of kinds, whose first lines tell its columns. */
final class SecretKinds {
  private static final String TABLE = "kinds.tsv";
  private static final String REACH = "300";
  private static final String NO = "0";
  private static final String YES = "yes";

  private SecretKinds() {}

  /** The kinds that come with this library, the most telling first. */
  static List<SecretKind> all() {
    List<SecretKind> kinds = new ArrayList<>();
    for (List<String> row : TableRows.of(TABLE)) {
      kinds.add(kind(row));
    }
    return List.copyOf(kinds);
  }

  private static SecretKind kind(List<String> row) {
    String name = row.get(4);
    return new SecretKind(
        row.get(0),
        row.get(1),
        row.get(8),
        Form.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        List.of(row.get(3).split(",", -1)),
        name.isEmpty() ? Optional.empty() : Optional.of(new Lazy(name)),
        new Lazy("^(?:" + row.get(5) + ")"),
        Double.parseDouble(row.get(6)),
        options(row.get(7)));
  }

  private static Options options(String text) {
    Map<String, String> options = new HashMap<>();
    for (String option : text.split(";", -1)) {
      int equals = option.indexOf('=');
      options.put(option.substring(0, Math.max(0, equals)), option.substring(equals + 1));
    }
    return new Options(
        Integer.parseInt(options.getOrDefault("reach", REACH)),
        Integer.parseInt(options.getOrDefault("before", NO)),
        options.getOrDefault("after", ""),
        Checksum.valueOf(options.getOrDefault("checksum", "none").toUpperCase(Locale.ROOT)),
        options.getOrDefault("login", "").equals(YES),
        options.getOrDefault("plain", "").equals(YES),
        options.getOrDefault("generic", "").equals(YES));
  }
}
