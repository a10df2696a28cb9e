package dev.wharfinger.internal.dockerfile.git;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of an address of a git repository.
 *
 * @param scheme one of {@code http}, {@code https}, {@code ssh} and {@code git}
 * @param remote the address without query and fragment
 * @param query what follows the question mark; empty if there is none
 * @param fragment what follows the hash; null if there is none
 * @param looksLocal whether it has no scheme, and so may be the path of a file
 */
record GitAddress(
    String scheme, String remote, String query, @Nullable String fragment, boolean looksLocal) {
  private static final String LOCAL_LOOKING = "github.com/";
  private static final Pattern PIECES =
      Pattern.compile("([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile("([a-zA-Z0-9]+)://([^/]*)(.*)", Pattern.DOTALL);

  /** What Go's {@code url.Parse} refuses in a port and in any address. */
  private static final Pattern BAD_PORT = Pattern.compile(".*:[^:\\]@]*[^0-9:\\]@][^:\\]@]*");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f ]");

  /** {@code user@host:path} (BuildKit's {@code sshutil}). */
  private static final Pattern SCP =
      Pattern.compile("[a-zA-Z0-9-_]+@[a-zA-Z0-9-.]+:.*", Pattern.DOTALL);

  static Optional<GitAddress> of(String text) {
    Matcher pieces = PIECES.matcher(text);
    if (CONTROL.matcher(text).find()
        || !pieces.matches()
        || text.startsWith("./")
        || text.startsWith("../")) {
      return Optional.empty();
    }
    String remote = pieces.group(1);
    String scheme = remote.startsWith(LOCAL_LOOKING) ? "https" : scheme(remote);
    if (scheme.isEmpty()) {
      return Optional.empty();
    }
    String query = pieces.group(2);
    return Optional.of(
        new GitAddress(
            scheme,
            remote,
            query == null ? "" : query,
            pieces.group(3),
            remote.startsWith(LOCAL_LOOKING)));
  }

  /** The scheme of a reference to a repository; empty if it is none. */
  private static String scheme(String remote) {
    Matcher address = ADDRESS.matcher(remote);
    if (!address.matches()) {
      return SCP.matcher(remote).matches() ? "ssh" : "";
    }
    if (BAD_PORT.matcher(address.group(2)).matches()) {
      return "";
    }
    String scheme = address.group(1).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "git", "ssh" -> scheme;
      case "http", "https" -> address.group(3).endsWith(".git") ? scheme : "";
      default -> "";
    };
  }

  String shortName() {
    String name = remote.substring(remote.lastIndexOf('/') + 1);
    return name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name;
  }
}
