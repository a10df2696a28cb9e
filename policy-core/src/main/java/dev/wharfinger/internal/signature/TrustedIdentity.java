package dev.wharfinger.internal.signature;

/**
 * Who may sign without a key of their own.
 *
 * @param issuer who vouches for the identity, exactly
 * @param subject the address of mail or of a workflow; a {@code *} at its end stands for anything
 */
public record TrustedIdentity(String issuer, String subject) {
  private static final String ANYTHING = "*";

  boolean matches(SigningCertificate certificate) {
    return certificate.issuer().filter(issuer::equals).isPresent()
        && certificate.identities().stream().anyMatch(this::isSubject);
  }

  private boolean isSubject(String identity) {
    return subject.endsWith(ANYTHING)
        ? identity.startsWith(subject.substring(0, subject.length() - 1))
        : identity.equals(subject);
  }
}
