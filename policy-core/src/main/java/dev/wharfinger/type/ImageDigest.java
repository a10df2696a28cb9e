package dev.wharfinger.type;

import java.util.Map;

/** The grammar of content digests, as {@code sha256:…}, and of bare image identifiers. */
final class ImageDigest {
  private static final int MIN_HEX = 32;
  private static final int IDENTIFIER_HEX = 64;
  private static final String SEPARATORS = "-_+.";

  /** How many hexadecimal digits the algorithms have that registries accept. */
  private static final Map<String, Integer> HEX_DIGITS =
      Map.of("sha256", 64, "sha384", 96, "sha512", 128);

  private ImageDigest() {}

  /** Whether a text has the form of a digest, be its algorithm known or not. */
  static boolean hasForm(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.length() - colon - 1 < MIN_HEX) {
      return false;
    }
    return isAlgorithm(text.substring(0, colon))
        && Ascii.all(text.substring(colon + 1), Ascii::isHex);
  }

  /** Words joined by single separators, each beginning with a letter. */
  private static boolean isAlgorithm(String text) {
    int start = 0;
    boolean valid = false;
    do {
      int end = Ascii.skip(text, start, Ascii::isAlphanumeric);
      valid = end > start && Ascii.isLetter(text.charAt(start));
      start = end + 1;
      valid &= start > text.length() || SEPARATORS.indexOf(text.charAt(end)) >= 0;
    } while (valid && start <= text.length());
    return valid;
  }

  /** Whether something of the form of a digest names a known algorithm. */
  static boolean isKnown(String digest) {
    return HEX_DIGITS.containsKey(digest.substring(0, digest.indexOf(':')));
  }

  /** Whether a digest of a known algorithm has its full length, in lower case. */
  static boolean isWhole(String digest) {
    int colon = digest.indexOf(':');
    int expected = HEX_DIGITS.getOrDefault(digest.substring(0, colon), -1);
    String hex = digest.substring(colon + 1);
    return hex.length() == expected && Ascii.all(hex, Ascii::isLowerHex);
  }

  /** Whether a text could name an image by its content alone, without a repository. */
  static boolean isIdentifier(String text) {
    return text.length() == IDENTIFIER_HEX && Ascii.all(text, Ascii::isLowerHex);
  }
}
