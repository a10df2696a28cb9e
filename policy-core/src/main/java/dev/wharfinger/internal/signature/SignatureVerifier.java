package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawObject;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verifies signatures by the word of those who are trusted. Nothing is fetched, and nothing that
 * stands in a signature makes it throw.
 *
 * <p>An image may be named by its digest: a signature of anything else is then not valid.
 */
public final class SignatureVerifier {
  private static final Verdict NO_TIMESTAMP =
      Verdict.notChecked("there is no timestamp of an authority");
  private static final Verdict TIMESTAMP =
      Verdict.notChecked("timestamps of authorities (RFC 3161) are not read");

  private final Trust trust;

  public SignatureVerifier(Trust trust) {
    this.trust = trust;
  }

  /**
   * A signature as cosign made them first: a layer of the manifest that is tagged {@code
   * sha256-....sig}.
   *
   * @param payload the blob of the layer
   * @param annotations of the layer
   * @param image the digest of the manifest that should be signed; null if any may be
   */
  public VerifiedSignature simpleSigning(
      byte[] payload, Map<String, String> annotations, @Nullable String image) {
    return verified(Claims.simpleSigning(Bytes.of(payload), annotations), image);
  }

  /**
   * An envelope that stands alone (DSSE); empty if the document is none.
   *
   * @param image the digest of what it should be about; null if it may be about anything
   */
  public Optional<VerifiedSignature> envelope(RawObject envelope, @Nullable String image) {
    return Claims.envelope(envelope).map(claim -> verified(claim, image));
  }

  /**
   * A bundle of sigstore; empty if the document has no signature.
   *
   * @param image the digest of what it should be about; null if it may be about anything
   */
  public Optional<VerifiedSignature> bundle(RawObject bundle, @Nullable String image) {
    return Claims.bundle(bundle, null).map(claim -> verified(claim, image));
  }

  /** A bundle of sigstore around the signature of a message that is at hand. */
  public Optional<VerifiedSignature> bundleOf(RawObject bundle, byte[] message) {
    return Claims.bundle(bundle, Bytes.of(message)).map(claim -> verified(claim, null));
  }

  private VerifiedSignature verified(Claim claim, @Nullable String image) {
    Verdict timestamped = claim.hasTimestamps() ? TIMESTAMP : NO_TIMESTAMP;
    Signer signer = signer(claim).orElse(null);
    Verdict valid = valid(claim, signer, image);
    if (signer == null || !valid.isTrue()) {
      Verdict open = Verdict.notChecked("the signature is not known to be valid");
      boolean isStranger = claim.certificateOrNull() == null && !trust.keys().isEmpty();
      Verdict trusted =
          isStranger && signer == null
              ? Verdict.no("none of the trusted keys made the signature")
              : open;
      return new VerifiedSignature(
          claim, valid, trusted, open, open, timestamped, null, null, null);
    }
    LogCheck.Result log = new LogCheck(trust.logs(), claim, signer).result();
    TrustedKey key = trust.trusted(signer.key()).orElse(null);
    Verdict trusted = key == null ? trusted(claim, log.time()) : Verdict.TRUE;
    return new VerifiedSignature(
        claim,
        valid,
        trusted,
        identity(signer.certificate(), trusted),
        log.verdict(),
        timestamped,
        signer,
        key,
        log);
  }

  private Optional<Signer> signer(Claim claim) {
    SigningCertificate certificate = claim.certificateOrNull();
    return keys(certificate)
        .flatMap(
            key ->
                claim.signatures().stream()
                    .filter(signature -> signed(claim, key, signature))
                    .map(signature -> new Signer(key, certificate, signature)))
        .findFirst();
  }

  private Stream<PublicKey> keys(@Nullable SigningCertificate certificate) {
    return certificate == null
        ? trust.keys().stream().map(TrustedKey::key)
        : Stream.of(certificate.key());
  }

  private static boolean signed(Claim claim, PublicKey key, Bytes signature) {
    Bytes message = claim.message();
    return message != null
        ? KeySignatures.signed(key, message, signature)
            || KeySignatures.signedDigest(key, claim.hash(), claim.hash().hash(message), signature)
        : KeySignatures.signedDigest(key, claim.hash(), claim.digest(), signature);
  }

  private Verdict valid(Claim claim, @Nullable Signer signer, @Nullable String image) {
    Bytes message = claim.message();
    if (message != null && !claim.hash().hash(message).equals(claim.digest())) {
      return Verdict.no("the message does not have the digest that is signed");
    }
    if (image != null && !claim.isAbout(image)) {
      return Verdict.no("what is signed is not `" + image + "`");
    }
    if (claim.format() == Claim.Format.SIMPLE_SIGNING && claim.statement().digests().isEmpty()) {
      return Verdict.no("the payload does not name the manifest that is signed");
    }
    if (signer != null) {
      return Verdict.TRUE;
    }
    List<PublicKey> keys = keys(claim.certificateOrNull()).toList();
    if (keys.isEmpty()) {
      return Verdict.notChecked("there is neither a certificate nor a trusted key");
    }
    boolean needsMessage =
        message == null && keys.stream().anyMatch(key -> !KeySignatures.signsDigests(key));
    return needsMessage
        ? Verdict.notChecked("a key of this kind signs messages, and only the digest is here")
        : Verdict.no("no key that is known made the signature");
  }

  private Verdict trusted(Claim claim, @Nullable Instant time) {
    if (trust.authorities().isEmpty()) {
      return trust.keys().isEmpty()
          ? Verdict.notChecked("neither keys nor authorities are given")
          : Verdict.no("the key is none of the trusted ones");
    }
    Verdict certified = CertificateCheck.isCertified(claim.certificates(), trust.authorities());
    if (!certified.isTrue()) {
      return certified;
    }
    if (time == null) {
      return Verdict.notChecked(
          "no trusted log tells that the certificate was valid when it was used");
    }
    return claim.certificates().get(0).isValidAt(time)
        ? Verdict.TRUE
        : Verdict.no("the certificate was not valid when it was used");
  }

  private Verdict identity(@Nullable SigningCertificate certificate, Verdict trusted) {
    if (certificate == null) {
      return Verdict.notChecked("a key has no identity");
    }
    if (trust.identities().isEmpty()) {
      return Verdict.notChecked("no identities are given");
    }
    if (trust.identities().stream().noneMatch(identity -> identity.matches(certificate))) {
      return Verdict.no("the certificate names nobody who may sign");
    }
    return trusted.isTrue()
        ? Verdict.TRUE
        : Verdict.notChecked("the certificate that names who signed is not known to be good");
  }
}
