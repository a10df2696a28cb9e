package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.signature.Claim.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads signatures in the forms that they are kept in. */
final class Claims {
  private static final int MOST_ENTRIES = 8;
  private static final int MOST_CERTIFICATES = 8;
  private static final String SIGNATURE = "dev.cosignproject.cosign/signature";
  private static final String CERTIFICATE = "dev.sigstore.cosign/certificate";
  private static final String CHAIN = "dev.sigstore.cosign/chain";
  private static final String LOG = "dev.sigstore.cosign/bundle";
  private static final String TIMESTAMP = "dev.sigstore.cosign/rfc3161timestamp";
  private static final String SIMPLE_SIGNING = "application/vnd.dev.cosign.simplesigning.v1+json";

  private Claims() {}

  /**
   * A signature as cosign made them first.
   *
   * @param payload the blob of the layer
   * @param annotations of the layer
   */
  static Claim simpleSigning(Bytes payload, Map<String, String> annotations) {
    Bytes digest = HashAlgorithm.SHA256.hash(payload);
    return new Claim(
        Format.SIMPLE_SIGNING,
        SIMPLE_SIGNING,
        payload,
        HashAlgorithm.SHA256,
        digest,
        digest,
        SimpleSigning.statement(payload),
        annotation(annotations, SIGNATURE)
            .flatMap(text -> Encodings.base64(text.strip(), Encodings.SHORT).stream())
            .toList(),
        Stream.of(CERTIFICATE, CHAIN)
            .flatMap(name -> annotation(annotations, name))
            .flatMap(pem -> Certificates.ofPem(pem).stream())
            .limit(MOST_CERTIFICATES)
            .map(SigningCertificate::new)
            .toList(),
        annotation(annotations, LOG)
            .flatMap(text -> SimpleSigning.logEntry(text).stream())
            .toList(),
        annotations.containsKey(TIMESTAMP));
  }

  private static Stream<String> annotation(Map<String, String> annotations, String name) {
    return Stream.ofNullable(annotations.get(name));
  }

  /** An envelope that stands alone; empty if the document is none. */
  static Optional<Claim> envelope(RawObject written) {
    return Envelope.of(written)
        .map(envelope -> of(Format.DSSE, envelope, List.of(), List.of(), false));
  }

  /**
   * A bundle; empty if there is no signature in it.
   *
   * @param message what it is a signature of; null if only its digest is known
   */
  static Optional<Claim> bundle(RawObject written, @Nullable Bytes message) {
    Optional<RawObject> material = written.object("verificationMaterial");
    List<SigningCertificate> certificates = material.map(Claims::certificates).orElse(List.of());
    List<LogEntry> entries =
        material.map(read -> read.objects("tlogEntries")).orElse(List.of()).stream()
            .limit(MOST_ENTRIES)
            .map(LogEntry::of)
            .toList();
    boolean hasTimestamps =
        material
            .flatMap(read -> read.object("timestampVerificationData"))
            .filter(data -> !data.list("rfc3161Timestamps").isEmpty())
            .isPresent();
    return written
        .object("dsseEnvelope")
        .flatMap(Envelope::of)
        .map(envelope -> of(Format.DSSE_BUNDLE, envelope, certificates, entries, hasTimestamps))
        .or(
            () ->
                written
                    .object("messageSignature")
                    .flatMap(
                        signature -> of(signature, message, certificates, entries, hasTimestamps)));
  }

  private static Claim of(
      Format format,
      Envelope envelope,
      List<SigningCertificate> certificates,
      List<LogEntry> entries,
      boolean hasTimestamps) {
    Bytes message = envelope.signedBytes();
    return new Claim(
        format,
        envelope.payloadType(),
        message,
        HashAlgorithm.SHA256,
        HashAlgorithm.SHA256.hash(message),
        HashAlgorithm.SHA256.hash(envelope.payload()),
        Statement.of(envelope),
        envelope.signatures(),
        certificates,
        entries,
        hasTimestamps);
  }

  private static Optional<Claim> of(
      RawObject written,
      @Nullable Bytes message,
      List<SigningCertificate> certificates,
      List<LogEntry> entries,
      boolean hasTimestamps) {
    Optional<RawObject> stated = written.object("messageDigest");
    HashAlgorithm hash =
        stated
            .flatMap(digest -> digest.text("algorithm"))
            .flatMap(HashAlgorithm::named)
            .orElse(HashAlgorithm.SHA256);
    return stated
        .flatMap(digest -> Encodings.base64(digest, "digest"))
        .or(() -> Optional.ofNullable(message).map(hash::hash))
        .map(
            digest ->
                new Claim(
                    Format.MESSAGE_BUNDLE,
                    "",
                    message,
                    hash,
                    digest,
                    digest,
                    new Statement("", List.of(hash.text(digest))),
                    Encodings.base64(written, "signature").stream().toList(),
                    certificates,
                    entries,
                    hasTimestamps));
  }

  /** The certificate of bundles since 0.3, and the chain of those before. */
  private static List<SigningCertificate> certificates(RawObject material) {
    List<RawObject> written = new ArrayList<>();
    material.object("certificate").ifPresent(written::add);
    material
        .object("x509CertificateChain")
        .ifPresent(chain -> written.addAll(chain.objects("certificates")));
    return written.stream()
        .limit(MOST_CERTIFICATES)
        .flatMap(certificate -> Encodings.base64(certificate, "rawBytes").stream())
        .flatMap(bytes -> Certificates.of(bytes).stream())
        .toList();
  }
}
