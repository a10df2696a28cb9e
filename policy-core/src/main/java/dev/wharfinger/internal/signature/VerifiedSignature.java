package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signature and what is known of it: five checks that do not stand for each other.
 *
 * @param signer null if nobody is known to have signed
 * @param trustedKey the trusted key that signed; null if none did
 * @param log the entry of a log that was looked at; null if there is none
 */
public record VerifiedSignature(
    Claim claim,
    Verdict valid,
    Verdict trusted,
    Verdict identity,
    Verdict logged,
    Verdict timestamped,
    @Nullable Signer signer,
    @Nullable TrustedKey trustedKey,
    LogCheck.@Nullable Result log) {

  /** Whether the key that is known signed this payload. */
  public Check signatureValid() {
    return valid.check();
  }

  /** Whether that key is trusted, by itself or by an authority. */
  public Check keyTrusted() {
    return trusted.check();
  }

  /** Whether the certificate names one of the identities that may sign. */
  public Check identityMatched() {
    return identity.check();
  }

  /** Whether a trusted log has the signature. */
  public Check tlogVerified() {
    return logged.check();
  }

  /** Whether an authority tells when it was signed; not checked so far. */
  public Check timestampVerified() {
    return timestamped.check();
  }

  /** The name of the trusted key that signed. */
  public Optional<String> matchedKey() {
    return Optional.ofNullable(trustedKey).map(TrustedKey::name);
  }

  /** The digests of what is signed, as {@code sha256:...}. */
  public List<String> subjects() {
    return claim.statement().digests();
  }

  /** Whom the certificate names, whether or not it is to be believed. */
  public List<String> identities() {
    SigningCertificate certificate = claim.certificateOrNull();
    return certificate == null ? List.of() : certificate.identities();
  }

  /** Who vouched for those, as the certificate says. */
  public Optional<String> issuer() {
    return Optional.ofNullable(claim.certificateOrNull()).flatMap(SigningCertificate::issuer);
  }

  /** Why the checks that are not true came out so. */
  public List<String> reasons() {
    return List.of(valid, trusted, identity, logged, timestamped).stream()
        .map(Verdict::reason)
        .filter(reason -> !reason.isEmpty())
        .distinct()
        .toList();
  }

  /** The tree of {@code signature.Signature}, of which all was made from one node. */
  public RawMapping tree(RawNode from) {
    RawFields fields =
        new RawFields()
            .text("format", claim.format().word(), from)
            .text("signatureValid", signatureValid().word(), from)
            .text("keyTrusted", keyTrusted().word(), from)
            .text("identityMatched", identityMatched().word(), from)
            .text("tlogVerified", tlogVerified().word(), from)
            .text("timestampVerified", timestampVerified().word(), from)
            .text("payloadType", present(claim.payloadType()), from)
            .text("predicateType", present(claim.statement().predicateType()), from)
            .text("payloadDigest", HashAlgorithm.SHA256.text(claim.payloadDigest()), from)
            .list("subjects", subjects(), digest -> RawFields.text(digest, from))
            .text("matchedKey", matchedKey().orElse(null), from)
            .text("keyFingerprint", fingerprint(), from)
            .node("certificate", certificate(from))
            .node("logEntry", logEntry(from));
    return fields.list("reasons", reasons(), reason -> RawFields.text(reason, from)).object(from);
  }

  private static @Nullable String present(String text) {
    return text.isEmpty() ? null : text;
  }

  private @Nullable String fingerprint() {
    PublicKey key = signer == null ? null : signer.key();
    return key == null ? null : HashAlgorithm.SHA256.text(PublicKeys.fingerprint(key));
  }

  private @Nullable RawNode certificate(RawNode from) {
    SigningCertificate certificate = claim.certificateOrNull();
    return certificate == null
        ? null
        : new RawFields()
            .list("identities", identities(), name -> RawFields.text(name, from))
            .text("issuer", issuer().orElse(null), from)
            .text("notBefore", certificate.notBefore().toString(), from)
            .text("notAfter", certificate.notAfter().toString(), from)
            .object(from);
  }

  private @Nullable RawNode logEntry(RawNode from) {
    LogEntry entry = log == null ? null : log.entry();
    if (log == null || entry == null) {
      return null;
    }
    Instant time = log.time();
    return new RawFields()
        .plain("index", entry.index() < 0 ? null : entry.index(), from)
        .text("integratedAt", time == null ? null : time.toString(), from)
        .object(from);
  }
}
