package dev.wharfinger.internal.dockerfile.git;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what an address asks for, in its query and in its fragment ({@code ref:subdirectory}). */
final class GitQuery {
  /** What Go's {@code strconv.ParseBool} takes. */
  private static final Map<String, Boolean> BOOLEANS =
      Map.ofEntries(
          Map.entry("1", true),
          Map.entry("t", true),
          Map.entry("T", true),
          Map.entry("true", true),
          Map.entry("TRUE", true),
          Map.entry("True", true),
          Map.entry("0", false),
          Map.entry("f", false),
          Map.entry("F", false),
          Map.entry("false", false),
          Map.entry("FALSE", false),
          Map.entry("False", false));

  private static final List<String> SWITCHES =
      List.of("fetch-by-commit", "keep-git-dir", "submodules");

  private static final List<String> TEXTS =
      List.of("ref", "tag", "branch", "subdir", "checksum", "commit", "mtime");

  private final GitAddress address;
  private final Map<String, String> values = new TreeMap<>();

  GitQuery(GitAddress address) {
    this.address = address;
  }

  /** Thrown, and caught at once, where BuildKit refuses a reference. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private RefusedException(String message) {
      super(message, null, false, false);
    }
  }

  GitReference reference() throws RefusedException {
    readQuery();
    String fragment = address.fragment() == null ? "" : decoded(address.fragment());
    int colon = fragment.indexOf(':');
    String asked = colon < 0 ? fragment : fragment.substring(0, colon);
    String directory = colon < 0 ? "" : fragment.substring(colon + 1);
    String checksum = values.getOrDefault("commit", values.get("checksum"));
    return new GitReference(
        address.remote(),
        address.shortName(),
        ref(asked, checksum),
        agreed("subdir", directory, values.get("subdir")),
        checksum,
        address.looksLocal(),
        List.of("http", "git").contains(address.scheme()),
        Boolean.TRUE.equals(truth("fetch-by-commit")),
        modified(),
        truth("keep-git-dir"),
        truth("submodules"));
  }

  private void readQuery() throws RefusedException {
    for (String pair : address.query().split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!TEXTS.contains(key) && !SWITCHES.contains(key)) {
        throw new RefusedException(
            "`%s` is nothing that can be asked of a git repository; there are `%s`, `%s`"
                .formatted(key, String.join("`, `", TEXTS), String.join("`, `", SWITCHES)));
      }
      if (value.isEmpty() && TEXTS.contains(key)) {
        throw new RefusedException("`%s` has no value".formatted(key));
      }
      if (values.put(key, value) != null) {
        throw new RefusedException("`%s` is given twice".formatted(key));
      }
    }
  }

  private static String decoded(String text) throws RefusedException {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("`%s` has a `%%` that begins no escape".formatted(text));
    }
  }

  private @Nullable String ref(String asked, @Nullable String checksum) throws RefusedException {
    String tag = qualified("refs/tags/", values.get("tag"));
    String branch = qualified("refs/heads/", values.get("branch"));
    if (tag != null && branch != null) {
      throw new RefusedException(
          "a branch and a tag are asked for, `%s` and `%s`; one must do".formatted(branch, tag));
    }
    String ref = agreed("ref", asked, values.get("ref"));
    ref = agreed("ref", ref == null ? "" : ref, tag == null ? branch : tag);
    boolean byCommit = Boolean.TRUE.equals(truth("fetch-by-commit"));
    return ref == null && !byCommit ? checksum : ref;
  }

  private static @Nullable String qualified(String prefix, @Nullable String name) {
    return name == null || name.startsWith(prefix) ? name : prefix + name;
  }

  private static @Nullable String agreed(String key, String first, @Nullable String second)
      throws RefusedException {
    if (first.isEmpty()) {
      return second;
    }
    if (second != null && !second.equals(first)) {
      throw new RefusedException(
          "two values are given for `%s`: `%s` and `%s`".formatted(key, first, second));
    }
    return first;
  }

  private @Nullable String modified() throws RefusedException {
    String value = values.get("mtime");
    if (value != null && !value.equals("commit") && !value.equals("checkout")) {
      throw new RefusedException(
          "`mtime` cannot be `%s`; it may be `commit` or `checkout`".formatted(value));
    }
    return value;
  }

  private @Nullable Boolean truth(String key) throws RefusedException {
    String value = values.get(key);
    if (value == null || value.isEmpty()) {
      return value == null ? null : true;
    }
    Boolean truth = BOOLEANS.get(value);
    if (truth == null) {
      throw new RefusedException(
          "`%s` cannot be `%s`; it may be `true` or `false`".formatted(key, value));
    }
    return truth;
  }
}
