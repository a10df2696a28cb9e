package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawObject;
import java.util.List;
import java.util.Optional;

/** What was logged: that it is this signature, of this payload, by this key. */
final class LogBody {
  private static final Verdict OTHER =
      Verdict.no("the entry of the log is of another signature, payload or key");

  private final RawObject spec;
  private final Claim claim;
  private final Signer signer;

  private LogBody(RawObject spec, Claim claim, Signer signer) {
    this.spec = spec;
    this.claim = claim;
    this.signer = signer;
  }

  /** Whether an entry is of a signature (rekor, pkg/types). */
  static Verdict isOf(Bytes body, Claim claim, Signer signer) {
    Optional<RawObject> entry = EmbeddedJson.object(body);
    String kind =
        entry
            .flatMap(
                read ->
                    read.text("kind")
                        .flatMap(
                            name -> read.text("apiVersion").map(version -> name + " " + version)))
            .orElse("");
    RawObject spec = entry.flatMap(read -> read.object("spec")).orElse(null);
    if (spec == null) {
      return Verdict.no("the entry of the log cannot be read");
    }
    LogBody read = new LogBody(spec, claim, signer);
    return switch (kind) {
      case "hashedrekord 0.0.1" -> verdict(read.isHashedRecord());
      case "hashedrekord 0.0.2" -> verdict(read.isHashedRecordOfSecondLog());
      case "dsse 0.0.1" -> verdict(read.isEnvelope());
      case "intoto 0.0.2" -> verdict(read.isStatement());
      default -> Verdict.notChecked("log entries of kind `" + kind + "` are not read");
    };
  }

  private static Verdict verdict(boolean same) {
    return same ? Verdict.TRUE : OTHER;
  }

  private boolean isHashedRecord() {
    RawObject signature = spec.object("signature").orElse(null);
    return signature != null
        && isHexDigest(spec.object("data", "hash"))
        && isSignature(Encodings.base64(signature, "content"))
        && isSignerInPem(
            signature.object("publicKey").flatMap(key -> Encodings.base64(key, "content")));
  }

  private boolean isHashedRecordOfSecondLog() {
    RawObject record = spec.object("hashedRekordV002").orElse(null);
    if (record == null) {
      return false;
    }
    Optional<RawObject> signature = record.object("signature");
    return record.object("data").filter(this::isDigest).isPresent()
        && isSignature(signature.flatMap(written -> Encodings.base64(written, "content")))
        && signature
            .flatMap(written -> written.object("verifier"))
            .filter(this::isSigner)
            .isPresent();
  }

  private boolean isEnvelope() {
    return isPayload(spec.object("payloadHash"))
        && spec.objects("signatures").stream()
            .anyMatch(
                written ->
                    isSignature(Encodings.base64(written, "signature"))
                        && isSignerInPem(Encodings.base64(written, "verifier")));
  }

  /** Here the signature is encoded twice. */
  private boolean isStatement() {
    List<RawObject> signatures =
        spec.object("content", "envelope")
            .map(envelope -> envelope.objects("signatures"))
            .orElse(List.of());
    return isPayload(spec.object("content", "payloadHash"))
        && signatures.stream()
            .anyMatch(
                written ->
                    isSignature(
                            Encodings.base64(written, "sig")
                                .map(Bytes::text)
                                .flatMap(text -> Encodings.base64(text, Encodings.SHORT)))
                        && isSignerInPem(Encodings.base64(written, "publicKey")));
  }

  private boolean isHexDigest(Optional<RawObject> written) {
    return written.filter(hash -> isHex(hash, claim.hash(), claim.digest())).isPresent();
  }

  private boolean isPayload(Optional<RawObject> written) {
    return written
        .filter(hash -> isHex(hash, HashAlgorithm.SHA256, claim.payloadDigest()))
        .isPresent();
  }

  private static boolean isHex(RawObject written, HashAlgorithm hash, Bytes digest) {
    return written.text("algorithm").filter(hash.prefix()::equals).isPresent()
        && written
            .text("value")
            .flatMap(Encodings::hex)
            .filter(value -> value.equals(digest))
            .isPresent();
  }

  private boolean isDigest(RawObject written) {
    return written.text("algorithm").flatMap(HashAlgorithm::named).equals(Optional.of(claim.hash()))
        && Encodings.base64(written, "digest")
            .filter(digest -> digest.equals(claim.digest()))
            .isPresent();
  }

  private boolean isSignature(Optional<Bytes> logged) {
    return logged.filter(bytes -> bytes.equals(signer.signature())).isPresent();
  }

  private boolean isSigner(RawObject verifier) {
    return verifier
            .object("x509Certificate")
            .flatMap(certificate -> Encodings.base64(certificate, "rawBytes"))
            .filter(signer::isCertificate)
            .isPresent()
        || verifier
            .object("publicKey")
            .flatMap(key -> Encodings.base64(key, "rawBytes"))
            .filter(signer::isKey)
            .isPresent();
  }

  private boolean isSignerInPem(Optional<Bytes> pem) {
    return pem.map(bytes -> Pem.blocks(bytes.text()))
        .filter(
            blocks ->
                blocks.size() == 1
                    && (signer.isCertificate(blocks.get(0).content())
                        || signer.isKey(blocks.get(0).content())))
        .isPresent();
  }
}
