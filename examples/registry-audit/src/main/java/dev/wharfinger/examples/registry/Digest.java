package dev.wharfinger.examples.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The name of a content, by which it can be checked, as {@code sha256:…}. */
record Digest(String text) {
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha256", "SHA-256", "sha512", "SHA-512");

  static Digest of(byte[] content) {
    return new Digest("sha256:" + hash("SHA-256", content));
  }

  /** Whether a content is the one that is meant; one of an unknown algorithm never is. */
  boolean names(byte[] content) {
    int colon = text.indexOf(':');
    String algorithm = colon < 0 ? null : ALGORITHMS.get(text.substring(0, colon));
    return algorithm != null && text.substring(colon + 1).equals(hash(algorithm, content));
  }

  static boolean isOne(String reference) {
    return reference.indexOf(':') >= 0;
  }

  private static String hash(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
