package dev.wharfinger.internal.secret;

import java.nio.charset.StandardCharsets;

/** What the last characters of a credential are computed by, which tells it from lookalikes. */
enum Checksum {
  /** The format has none. */
  NONE {
    @Override
    boolean confirms(String credential) {
      return false;
    }
  },
  /**
   * Behind the prefix and its underscore, the last six characters are the CRC-32 of those before
   * them, to the base of 62 (GitHub, "Behind GitHub's new authentication token formats"; npm took
   * it over).
   */
  CRC32 {
    @Override
    boolean confirms(String credential) {
      int start = credential.indexOf('_') + 1;
      int end = credential.length() - SUM;
      return end > start
          && credential.substring(end).equals(base62(crc(credential.substring(start, end))));
    }
  };

  private static final int SUM = 6;
  private static final int BASE = 62;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** Whether the characters are what they should be, so that this is a credential for certain. */
  abstract boolean confirms(String credential);

  /** Six characters. */
  static String base62(long value) {
    StringBuilder digits = new StringBuilder(SUM);
    for (long rest = value; digits.length() < SUM; rest /= BASE) {
      digits.append(DIGITS.charAt((int) (rest % BASE)));
    }
    return digits.reverse().toString();
  }

  /** The checksum of a text. */
  static long crc(String text) {
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
