package dev.wharfinger.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.RawObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is in a signature, verifying it ends, and what is made up is not valid. */
class HostileSignaturesPropertyTest {
  private static final List<String> ODD =
      List.of(
          "null",
          "1",
          "-1",
          "1e400",
          "true",
          "\"\"",
          "\"\uD83D\uDEA2\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "\"AAAA\"",
          "\"====\"",
          "\"9223372036854775808\"",
          "[{}]",
          "{\"keyId\":1}");
  private static final List<String> NAMES =
      List.of(
          "mediaType",
          "verificationMaterial",
          "tlogEntries",
          "certificate",
          "rawBytes",
          "x509CertificateChain",
          "certificates",
          "messageSignature",
          "messageDigest",
          "digest",
          "algorithm",
          "signature",
          "dsseEnvelope",
          "payload",
          "payloadType",
          "signatures",
          "sig",
          "inclusionProof",
          "hashes",
          "rootHash",
          "treeSize",
          "logIndex",
          "checkpoint",
          "envelope",
          "inclusionPromise",
          "signedEntryTimestamp",
          "canonicalizedBody",
          "logId",
          "keyId",
          "timestampVerificationData",
          "rfc3161Timestamps");

  @Property(tries = 400)
  void bundlesOfAnyShapeAreVerifiedWithoutAWord(@ForAll long seed) {
    RawObject bundle = SignatureTrials.read(object(new Random(seed), 0));

    SignatureVerifier verifier = new SignatureVerifier(Trust.NONE);

    assertThat(verifier.bundle(bundle, null).map(VerifiedSignature::signatureValid))
        .isNotEqualTo(Optional.of(Check.TRUE));
    assertThat(verifier.envelope(bundle, "sha256:x").map(VerifiedSignature::signatureValid))
        .isNotEqualTo(Optional.of(Check.TRUE));
  }

  @Property(tries = 300)
  void bytesThatAreNoCertificateOrKeyAreNone(@ForAll byte[] bytes) {
    String text = Base64.getEncoder().encodeToString(bytes);

    assertThat(Certificates.of(Bytes.of(bytes))).isEmpty();
    assertThat(PublicKeys.of(Bytes.of(bytes))).isEmpty();
    assertThat(
            new SignatureVerifier(Trust.NONE)
                .simpleSigning(
                    bytes,
                    Map.of(
                        "dev.cosignproject.cosign/signature", text,
                        "dev.sigstore.cosign/certificate", text,
                        "dev.sigstore.cosign/bundle", "{\"Payload\":{\"body\":\"" + text + "\"}}"),
                    null)
                .signatureValid())
        .isNotEqualTo(Check.TRUE);
  }

  private static String object(Random random, int depth) {
    StringBuilder text = new StringBuilder("{");
    int count = random.nextInt(NAMES.size());
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",")
          .append('"')
          .append(NAMES.get(random.nextInt(NAMES.size())))
          .append("\":")
          .append(value(random, depth));
    }
    return text.append('}').toString();
  }

  private static String value(Random random, int depth) {
    if (depth < 3 && random.nextInt(3) > 0) {
      String inner = object(random, depth + 1);
      return random.nextBoolean() ? inner : "[" + inner + "]";
    }
    return ODD.get(random.nextInt(ODD.size()));
  }
}
