package dev.wharfinger.internal.supplychain.shape;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A package URL (github.com/package-url/purl-spec), as {@code pkg:deb/debian/bash@5.0?arch=amd64}.
 *
 * @param path namespace and name, decoded
 * @param version empty if none is written
 * @param qualifiers by name
 */
public record PackageUrl(String type, String path, String version, Map<String, String> qualifiers) {
  private static final String SCHEME = "pkg:";

  /** What images are called. */
  public static final String OCI = "oci";

  public PackageUrl {
    qualifiers = Map.copyOf(qualifiers);
  }

  /** Reads a package URL; empty if the text is none. */
  public static Optional<PackageUrl> parse(String text) {
    if (!text.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String rest = before(text.substring(SCHEME.length()), '#');
    String main = before(rest, '?');
    int slash = main.indexOf('/');
    int at = main.indexOf('@', main.lastIndexOf('/') + 1);
    int end = at < 0 ? main.length() : at;
    if (slash < 1 || slash + 1 >= end) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PackageUrl(
              main.substring(0, slash).toLowerCase(Locale.ROOT),
              decoded(main.substring(slash + 1, end)),
              at < 0 ? "" : decoded(main.substring(at + 1)),
              qualifiers(rest.substring(main.length()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a percent sign that begins no character
    }
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Whether a package is meant: of what this says nothing, as of a version or a qualifier, anything
   * will do.
   */
  public boolean means(PackageUrl other) {
    return type.equals(other.type)
        && path.equals(other.path)
        && (version.isEmpty() || version.equals(other.version))
        && other.qualifiers.entrySet().containsAll(qualifiers.entrySet());
  }

  private static Map<String, String> qualifiers(String text) {
    Map<String, String> qualifiers = new TreeMap<>();
    for (String pair : text.startsWith("?") ? text.substring(1).split("&", -1) : new String[0]) {
      int equals = pair.indexOf('=');
      if (equals > 0 && equals + 1 < pair.length()) {
        qualifiers.put(
            pair.substring(0, equals).toLowerCase(Locale.ROOT),
            decoded(pair.substring(equals + 1)));
      }
    }
    return qualifiers;
  }

  /** A plus sign is no blank here. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String before(String text, char end) {
    int index = text.indexOf(end);
    return index < 0 ? text : text.substring(0, index);
  }
}
