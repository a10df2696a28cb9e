package dev.wharfinger.internal.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether a trusted authority certified a key (PKIX, RFC 5280), for signing code. */
final class CertificateCheck {
  private CertificateCheck() {}

  /**
   * Whether there is a way from the first of some certificates to an authority, by the rest.
   * Certificates of who signs live for minutes: all is judged by the time when that life began.
   */
  static Verdict isCertified(
      List<SigningCertificate> certificates, List<X509Certificate> authorities) {
    SigningCertificate signing = certificates.get(0);
    if (!signing.isForCodeSigning()) {
      return Verdict.no("the certificate is not one for signing code");
    }
    Set<TrustAnchor> anchors =
        authorities.stream()
            .filter(authority -> new SigningCertificate(authority).isValidAt(signing.notBefore()))
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toSet());
    if (anchors.isEmpty()) {
      return Verdict.no("none of the authorities was valid when the certificate was made");
    }
    try {
      CertPathBuilder.getInstance("PKIX").build(parameters(certificates, anchors));
      return Verdict.TRUE;
    } catch (GeneralSecurityException e) {
      return Verdict.no("none of the authorities certified the key");
    }
  }

  private static PKIXBuilderParameters parameters(
      List<SigningCertificate> certificates, Set<TrustAnchor> anchors)
      throws GeneralSecurityException {
    SigningCertificate signing = certificates.get(0);
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(signing.certificate());
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(signing.notBefore()));
    parameters.addCertStore(
        CertStore.getInstance(
            "Collection",
            new CollectionCertStoreParameters(
                certificates.stream().map(SigningCertificate::certificate).toList())));
    return parameters;
  }
}
