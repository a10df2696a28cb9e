package dev.wharfinger.internal.image.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.wharfinger.internal.image.stream.RefusedException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of a header that extends the next one (POSIX pax): {@code length key=value}, each
 * followed by a line feed. What is empty is not there.
 */
final class PaxRecords {
  static final PaxRecords NONE = new PaxRecords(Map.of());

  private static final int LONGEST_NUMBER = 10;

  private final Map<String, String> values;

  private PaxRecords(Map<String, String> values) {
    this.values = values;
  }

  static PaxRecords read(byte[] bytes) throws RefusedException {
    Map<String, String> values = new HashMap<>();
    int at = 0;
    while (at < bytes.length) {
      int space = indexOf(bytes, ' ', at, Math.min(bytes.length, at + LONGEST_NUMBER + 1));
      String number = space < 0 ? "" : new String(bytes, at, space - at, ISO_8859_1);
      long end = at + TarNumber.decimal(number, "extended header");
      int equals = indexOf(bytes, '=', space, (int) Math.min(end, bytes.length));
      if (end > bytes.length || equals < 0 || bytes[(int) end - 1] != '\n') {
        throw new RefusedException("tar-header", "its extended header is malformed");
      }
      String key = TarText.name(bytes, space + 1, equals - space - 1);
      add(values, key, bytes, equals + 1, (int) end - 1);
      at = (int) end;
    }
    return new PaxRecords(values);
  }

  private static void add(Map<String, String> values, String key, byte[] bytes, int start, int end)
      throws RefusedException {
    if (key.startsWith("GNU.sparse.")) {
      throw TarReader.sparse();
    }
    switch (key) {
      case "path", "linkpath", "size", "uid", "gid" ->
          values.put(key, TarText.name(bytes, start, end - start));
      case "SCHILY.xattr.security.capability" -> values.put(key, end > start ? "set" : "");
      default -> {
        // times, and names of users: nothing that is asked for
      }
    }
  }

  private static int indexOf(byte[] bytes, char wanted, int start, int end) {
    for (int i = Math.max(0, start); i < end; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it says nothing that matters here. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  @Nullable String text(String key) {
    String value = values.get(key);
    return value == null || value.isEmpty() ? null : value;
  }

  long number(String key, long otherwise) throws RefusedException {
    String value = text(key);
    return value == null ? otherwise : TarNumber.decimal(value, key);
  }

  boolean capabilities() {
    return text("SCHILY.xattr.security.capability") != null;
  }
}
