package dev.wharfinger.internal.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The hashes that signatures are made over. */
enum HashAlgorithm {
  SHA256("SHA-256", 32, "3031300d060960864801650304020105000420"),
  SHA384("SHA-384", 48, "3041300d060960864801650304020205000430"),
  SHA512("SHA-512", 64, "3051300d060960864801650304020305000440");

  private final String javaName;
  private final int length;
  private final String digestInfo;

  HashAlgorithm(String javaName, int length, String digestInfo) {
    this.javaName = javaName;
    this.length = length;
    this.digestInfo = digestInfo;
  }

  /** By any of its names: {@code SHA2_256} in bundles, {@code sha256} in log entries. */
  static Optional<HashAlgorithm> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "sha2_256", "sha256" -> Optional.of(SHA256);
      case "sha2_384", "sha384" -> Optional.of(SHA384);
      case "sha2_512", "sha512" -> Optional.of(SHA512);
      default -> Optional.empty();
    };
  }

  /** What a digest begins with, as {@code sha256}. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What {@link java.security.Signature} calls it, as {@code SHA256}. */
  String signaturePrefix() {
    return name();
  }

  /** Bytes of a digest. */
  int length() {
    return length;
  }

  Bytes hash(Bytes... parts) {
    MessageDigest digest = newDigest();
    for (Bytes part : parts) {
      digest.update(part.array());
    }
    return Bytes.of(digest.digest());
  }

  /** A digest as it is written, {@code sha256:...}. */
  String text(Bytes digest) {
    return prefix() + ":" + digest.hex();
  }

  /** What PKCS #1 v1.5 signs of a digest (RFC 8017, section 9.2). */
  byte[] digestInfo(Bytes digest) {
    return HexFormat.of().parseHex(digestInfo + digest.hex());
  }

  private MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + javaName, e);
    }
  }
}
