package dev.wharfinger.internal.signature;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads certificates. */
final class Certificates {
  private Certificates() {}

  /** A certificate of its DER bytes. */
  static Optional<SigningCertificate> of(Bytes encoded) {
    try {
      return CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded.array()))
              instanceof X509Certificate certificate
          ? Optional.of(new SigningCertificate(certificate))
          : Optional.empty();
    } catch (CertificateException e) {
      return Optional.empty(); // the caller tells that there is no certificate
    }
  }

  /** All certificates of a text. */
  static List<X509Certificate> ofPem(String text) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Pem.Block block : Pem.blocks(text)) {
      if (block.label().equals("CERTIFICATE")) {
        of(block.content()).ifPresent(read -> certificates.add(read.certificate()));
      }
    }
    return certificates;
  }
}
