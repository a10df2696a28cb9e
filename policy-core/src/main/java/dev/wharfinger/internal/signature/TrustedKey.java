package dev.wharfinger.internal.signature;

import java.security.PublicKey;
import java.util.Optional;

/** A key whose signatures count, by the name that its owner goes by here. */
public record TrustedKey(String name, PublicKey key) {

  /** Reads a key, or that of a certificate, in PEM; empty if the text is neither. */
  public static Optional<TrustedKey> of(String name, String pem) {
    return PublicKeys.ofPem(pem).map(key -> new TrustedKey(name, key));
  }
}
