package dev.wharfinger.internal.secret;

/**
 * A secret in a text.
 *
 * @param kind the kind of credential, as {@code github-personal}
 * @param title the kind for people
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 * @param redacted what may be shown of it
 * @param confirmed whether its checksum says that it is one for certain
 */
public record SecretFinding(
    String kind, String title, int start, int end, Redacted redacted, boolean confirmed) {

  /** The same in a text that lacks the first characters. */
  SecretFinding before(int characters) {
    return new SecretFinding(
        kind, title, start - characters, end - characters, redacted, confirmed);
  }
}
