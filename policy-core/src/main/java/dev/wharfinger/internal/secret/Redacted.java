package dev.wharfinger.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A secret as it may be shown: enough to find it again, too little to use it. Holds nothing else of
 * the secret, so that nothing that is printed can.
 *
 * @param prefix its first characters; empty if it is so short that they would tell much of it
 * @param hash the first hexadecimal digits of its SHA-256
 */
public record Redacted(String prefix, String hash) {
  private static final int LONG = 16;
  private static final int SHOWN = 4;
  private static final int DIGITS = 8;

  /** Of short secrets all could be tried, and more digits would tell which it is. */
  private static final int DIGITS_OF_SHORT = 4;

  /** A secret without what makes it one. */
  public static Redacted of(String secret) {
    boolean isLong = secret.length() >= LONG;
    String prefix = isLong ? printable(secret.substring(0, SHOWN)) : "";
    return new Redacted(prefix, sha256(secret).substring(0, isLong ? DIGITS : DIGITS_OF_SHORT));
  }

  /** As {@code ghp_…(sha256 1f3a5c7e)}. */
  @Override
  public String toString() {
    return prefix + "…(sha256 " + hash + ")";
  }

  private static String printable(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7F) ? text : "";
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
