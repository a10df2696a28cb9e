package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.type.Version;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of the Pod Security Standards that a label asks for: {@code latest}, or one as {@code
 * v1.30}.
 *
 * @param pinnedOrNull the version; null for the latest that the cluster knows
 */
public record PodSecurityVersion(@Nullable Version pinnedOrNull) {

  /** Whatever is the newest that the cluster knows. */
  public static final PodSecurityVersion LATEST = new PodSecurityVersion(null);

  // api/helpers.go of the plugin: no sign, no leading zero, nothing behind the second number
  private static final Pattern SYNTAX = Pattern.compile("v1\\.(0|[1-9][0-9]*)");

  private static final BigInteger LARGEST_READ = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LARGEST_KEPT = BigInteger.valueOf(Integer.MAX_VALUE);

  /** Reads a version as labels have it; empty if it is none, as {@code 1.30} or {@code v1.30.1}. */
  public static Optional<PodSecurityVersion> parse(String text) {
    if (text.equals(LATEST.toString())) {
      return Optional.of(LATEST);
    }
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigInteger minor = new BigInteger(matcher.group(1));
    return minor.compareTo(LARGEST_READ) > 0
        ? Optional.empty()
        : Optional.of(of(minor.min(LARGEST_KEPT).intValue()));
  }

  private static PodSecurityVersion of(int minor) {
    return new PodSecurityVersion(new Version(1, minor));
  }

  /**
   * The version by which a cluster judges pods.
   *
   * @param cluster its own version, which is the newest that it knows
   */
  public Version in(Version cluster) {
    return pinnedOrNull == null || pinnedOrNull.isAtLeast(cluster) ? cluster : pinnedOrNull;
  }

  /** The version as labels have it. */
  @Override
  public String toString() {
    return pinnedOrNull == null ? "latest" : "v" + pinnedOrNull;
  }
}
