package dev.wharfinger.internal.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;

/** Reads public keys, of the kinds that the JDK verifies signatures of. */
final class PublicKeys {
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");

  private PublicKeys() {}

  /** A key of its SubjectPublicKeyInfo. */
  static Optional<PublicKey> of(Bytes encoded) {
    X509EncodedKeySpec spec = new X509EncodedKeySpec(encoded.array());
    return ALGORITHMS.stream().flatMap(algorithm -> of(algorithm, spec).stream()).findFirst();
  }

  private static Optional<PublicKey> of(String algorithm, X509EncodedKeySpec spec) {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(spec));
    } catch (GeneralSecurityException e) {
      return Optional.empty(); // a key of another kind
    }
  }

  /** A key or the key of a certificate, in PEM; empty if the text is neither. */
  static Optional<PublicKey> ofPem(String text) {
    for (Pem.Block block : Pem.blocks(text)) {
      if (block.label().equals("PUBLIC KEY")) {
        return of(block.content());
      }
      if (block.label().equals("CERTIFICATE")) {
        return Certificates.of(block.content()).map(SigningCertificate::key);
      }
    }
    return Optional.empty();
  }

  /** The SHA-256 of the SubjectPublicKeyInfo, by which logs know their keys as well. */
  static Bytes fingerprint(PublicKey key) {
    return HashAlgorithm.SHA256.hash(Bytes.of(key.getEncoded()));
  }
}
