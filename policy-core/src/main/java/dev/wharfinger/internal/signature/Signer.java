package dev.wharfinger.internal.signature;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import org.jspecify.annotations.Nullable;

/**
 * Who made a signature.
 *
 * @param certificate of the key; null if it has none
 */
record Signer(PublicKey key, @Nullable SigningCertificate certificate, Bytes signature) {

  boolean isKey(Bytes encoded) {
    return Bytes.of(key.getEncoded()).equals(encoded);
  }

  boolean isCertificate(Bytes encoded) {
    try {
      return certificate != null
          && Bytes.of(certificate.certificate().getEncoded()).equals(encoded);
    } catch (CertificateEncodingException e) {
      return false; // a certificate that cannot be written is not the one that is
    }
  }
}
