package dev.wharfinger.internal.signature;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Whose word counts; what is not given is not checked.
 *
 * @param keys that sign
 * @param authorities that certify who signs
 * @param logs of signatures
 * @param identities that may sign, if an authority vouches for them
 */
public record Trust(
    List<TrustedKey> keys,
    List<X509Certificate> authorities,
    List<LogKey> logs,
    List<TrustedIdentity> identities) {

  /** Nobody's. */
  public static final Trust NONE = new Trust(List.of(), List.of(), List.of(), List.of());

  public Trust {
    keys = List.copyOf(keys);
    authorities = List.copyOf(authorities);
    logs = List.copyOf(logs);
    identities = List.copyOf(identities);
  }

  /** The certificates of a PEM file. */
  public static List<X509Certificate> certificates(String pem) {
    return Certificates.ofPem(pem);
  }

  /** The name of a trusted key. */
  Optional<TrustedKey> trusted(PublicKey key) {
    return keys.stream().filter(trusted -> trusted.key().equals(key)).findFirst();
  }
}
