package dev.wharfinger.type;

import java.util.Locale;

/**
 * A reference as it is written, without any default: {@code Parse} of distribution/reference.
 *
 * @param domain empty if there is none
 * @param path the repository below the domain
 * @param tag empty if there is none
 * @param digest empty if there is none
 */
record ReferenceText(String domain, String path, String tag, String digest) {
  private static final int MAX_PATH = 255;

  /**
   * Reads a reference.
   *
   * @throws InvalidReference if it is none
   */
  static ReferenceText parse(String text) throws InvalidReference {
    ReferenceGrammar.Parts parts =
        ReferenceGrammar.reference(text).orElseThrow(() -> malformed(text));
    if (parts.name().path().length() > MAX_PATH) {
      throw new InvalidReference("the repository is longer than " + MAX_PATH + " characters");
    }
    String digest = parts.digest();
    if (!digest.isEmpty() && !ImageDigest.isKnown(digest)) {
      throw new InvalidReference("the digest is none of sha256, sha384 and sha512");
    }
    if (!digest.isEmpty() && !ImageDigest.isWhole(digest)) {
      throw new InvalidReference("the digest does not have the length of its algorithm");
    }
    return new ReferenceText(parts.name().domain(), parts.name().path(), parts.tag(), digest);
  }

  private static InvalidReference malformed(String text) {
    if (text.isEmpty()) {
      return new InvalidReference("it is empty");
    }
    boolean lowerCaseWouldDo =
        ReferenceGrammar.reference(text.toLowerCase(Locale.ROOT)).isPresent();
    return new InvalidReference(
        lowerCaseWouldDo
            ? "a repository is written in lower case"
            : "write `registry/repository:tag` or `registry/repository@sha256:…`");
  }

  /** Says why a text is not a reference. */
  static final class InvalidReference extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    InvalidReference(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
