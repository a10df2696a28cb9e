package dev.wharfinger.internal.signature;

import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Optional;

/** The key of a transparency log whose word counts. */
public record LogKey(PublicKey key) {
  /** What the id of an Ed25519 key is made with (C2SP, signed-note.md). */
  private static final Bytes ED25519 = Bytes.of('\n', 1);

  /** Bytes of an Ed25519 key, which end its SubjectPublicKeyInfo (RFC 8410). */
  private static final int ED25519_LENGTH = 32;

  /** Reads a key in PEM; empty if the text is none. */
  public static Optional<LogKey> of(String pem) {
    return PublicKeys.ofPem(pem).map(LogKey::new);
  }

  /** By what a log of some name tells its key. */
  Bytes id(String origin) {
    if (!(key instanceof EdECPublicKey)) {
      return PublicKeys.fingerprint(key);
    }
    Bytes encoded = Bytes.of(key.getEncoded());
    Bytes raw = encoded.slice(encoded.length() - ED25519_LENGTH, encoded.length());
    return HashAlgorithm.SHA256.hash(Bytes.ofText(origin), ED25519, raw);
  }
}
