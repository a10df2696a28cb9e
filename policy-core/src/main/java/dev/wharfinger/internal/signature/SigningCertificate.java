package dev.wharfinger.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A certificate with what it says of who signed. */
record SigningCertificate(X509Certificate certificate) {
  /** Who vouched for the identity, as text (Fulcio, docs/oid-info.md); the older of the two. */
  private static final String ISSUER = "1.3.6.1.4.1.57264.1.1";

  /** The same as DER. */
  private static final String ISSUER_V2 = "1.3.6.1.4.1.57264.1.8";

  private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

  /** Kinds of names in a certificate (RFC 5280, section 4.2.1.6). */
  private static final int EMAIL = 1;

  private static final int URI = 6;
  private static final int OCTET_STRING = 0x04;
  private static final int UTF8_STRING = 0x0c;

  PublicKey key() {
    return certificate.getPublicKey();
  }

  /** The names of who signed: addresses of mail and of workflows. */
  List<String> identities() {
    List<String> identities = new ArrayList<>();
    for (List<?> name : names()) {
      boolean isIdentity =
          Integer.valueOf(EMAIL).equals(name.get(0)) || Integer.valueOf(URI).equals(name.get(0));
      if (isIdentity && name.get(1) instanceof String text) {
        identities.add(text);
      }
    }
    return identities;
  }

  private Collection<List<?>> names() {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names;
    } catch (CertificateParsingException e) {
      return List.of(); // it names nobody, and so matches nobody
    }
  }

  /**
   * Who vouched for the identity; of two that differ the newer, which is what Fulcio tells to read.
   */
  Optional<String> issuer() {
    return extension(ISSUER_V2)
        .flatMap(value -> unwrapped(value, UTF8_STRING))
        .or(() -> extension(ISSUER))
        .map(value -> new String(value, UTF_8));
  }

  private Optional<byte[]> extension(String oid) {
    return Optional.ofNullable(certificate.getExtensionValue(oid))
        .flatMap(value -> unwrapped(value, OCTET_STRING));
  }

  /** The content of one DER value; lengths of one or two bytes are enough for an address. */
  private static Optional<byte[]> unwrapped(byte[] der, int tag) {
    if (der.length < 2 || der[0] != tag) {
      return Optional.empty();
    }
    int first = der[1] & 0xff;
    int lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    int start = 2 + lengthBytes;
    if (lengthBytes > 2 || der.length < start) {
      return Optional.empty();
    }
    int length = lengthBytes == 0 ? first : 0;
    for (int i = 2; i < start; i++) {
      length = (length << Byte.SIZE) | (der[i] & 0xff);
    }
    return start + length == der.length
        ? Optional.of(Arrays.copyOfRange(der, start, der.length))
        : Optional.empty();
  }

  /** Whether it may sign code at all. */
  boolean isForCodeSigning() {
    try {
      List<String> uses = certificate.getExtendedKeyUsage();
      return uses != null && uses.contains(CODE_SIGNING);
    } catch (CertificateParsingException e) {
      return false; // what cannot be read allows nothing
    }
  }

  Instant notBefore() {
    return certificate.getNotBefore().toInstant();
  }

  Instant notAfter() {
    return certificate.getNotAfter().toInstant();
  }

  boolean isValidAt(Instant time) {
    return !time.isBefore(notBefore()) && !time.isAfter(notAfter());
  }
}
