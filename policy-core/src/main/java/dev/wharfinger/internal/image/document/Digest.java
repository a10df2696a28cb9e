package dev.wharfinger.internal.image.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The digest of some content (OCI image specification, descriptor.md).
 *
 * @param algorithm as {@code sha256}
 * @param encoded what was computed, for the registered algorithms in lower-case hexadecimal
 */
public record Digest(String algorithm, String encoded) {
  /** Far more than any algorithm needs; a pattern is not tried on longer texts. */
  private static final int LONGEST = 1024;

  private static final Pattern GRAMMAR =
      Pattern.compile("[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+");
  private static final Pattern SHA_256 = Pattern.compile("[a-f0-9]{64}");
  private static final Pattern SHA_512 = Pattern.compile("[a-f0-9]{128}");

  /** Reads a digest; empty if it is none. */
  public static Optional<Digest> parse(String text) {
    if (text.length() > LONGEST || !GRAMMAR.matcher(text).matches()) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    Digest digest = new Digest(text.substring(0, colon), text.substring(colon + 1));
    return digest.isWellFormed() ? Optional.of(digest) : Optional.empty();
  }

  private boolean isWellFormed() {
    return switch (algorithm) {
      case "sha256" -> SHA_256.matcher(encoded).matches();
      case "sha512" -> SHA_512.matcher(encoded).matches();
      default -> true;
    };
  }

  /** Computes digests of the algorithm; empty for one that is not registered. */
  public Optional<MessageDigest> computation() {
    return switch (algorithm) {
      case "sha256" -> Optional.of(computation("SHA-256"));
      case "sha512" -> Optional.of(computation("SHA-512"));
      default -> Optional.empty();
    };
  }

  private static MessageDigest computation(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + name, e);
    }
  }

  /** Whether some content has this digest; false also if that cannot be computed. */
  public boolean isOf(byte[] content) {
    return computation().filter(each -> equalsComputed(each.digest(content))).isPresent();
  }

  /** Whether this is what was computed. */
  public boolean equalsComputed(byte[] computed) {
    return encoded.equals(HexFormat.of().formatHex(computed));
  }

  /** The SHA-256 of some content. */
  public static Digest sha256(byte[] content) {
    return new Digest("sha256", HexFormat.of().formatHex(computation("SHA-256").digest(content)));
  }

  @Override
  public String toString() {
    return algorithm + ":" + encoded;
  }
}
