package dev.wharfinger.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.RawObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures by keys that are made for the test. */
class OwnKeysTest {
  private static final String TYPE = "application/vnd.in-toto+json";
  private static final String DIGEST = "ab".repeat(32);
  private static final String STATEMENT =
      "{\"subject\":[{\"digest\":{\"sha256\":\"%s\"}}],\"predicateType\":\"p\"}".formatted(DIGEST);

  @ParameterizedTest
  @CsvSource({
    "EC, 256, SHA256withECDSA",
    "EC, 384, SHA384withECDSA",
    "EC, 521, SHA512withECDSA",
    "EC, 384, SHA256withECDSA",
    "RSA, 2048, SHA256withRSA",
    "Ed25519, 255, Ed25519",
  })
  void envelopeIsVerifiedByKeysOfEachKind(String kind, int size, String algorithm)
      throws GeneralSecurityException {
    KeyPair pair = pair(kind, size);
    RawObject envelope = envelope(pair, algorithm, STATEMENT);

    VerifiedSignature found = verifier(pair).envelope(envelope, "sha256:" + DIGEST).orElseThrow();

    assertThat(found.signatureValid()).isEqualTo(Check.TRUE);
    assertThat(found.keyTrusted()).isEqualTo(Check.TRUE);
    assertThat(found.matchedKey()).contains("mine");
    assertThat(found.subjects()).containsExactly("sha256:" + DIGEST);
  }

  @Test
  void keyThatIsTooShortSignsNothing() throws GeneralSecurityException {
    KeyPair pair = pair("RSA", 1024);

    assertThat(check(pair, envelope(pair, "SHA256withRSA", STATEMENT))).isEqualTo(Check.FALSE);
  }

  @Test
  void payloadOfAnotherTypeIsNotWhatWasSigned() throws GeneralSecurityException {
    KeyPair pair = pair("EC", 256);
    byte[] payload = STATEMENT.getBytes(UTF_8);
    byte[] signature = signature(pair, "SHA256withECDSA", "text/plain", payload);

    assertThat(check(pair, envelope(payload, signature))).isEqualTo(Check.FALSE);
  }

  @Test
  void oneOfSeveralSignaturesIsEnough() throws GeneralSecurityException {
    KeyPair pair = pair("EC", 256);
    byte[] payload = STATEMENT.getBytes(UTF_8);
    byte[] good = signature(pair, "SHA256withECDSA", TYPE, payload);

    assertThat(check(pair, envelope(payload, new byte[] {1}, good))).isEqualTo(Check.TRUE);
  }

  @Test
  void whatAKeySignedOfWhichOnlyTheDigestIsThereIsNotChecked() throws GeneralSecurityException {
    RawObject bundle =
        SignatureTrials.read(
            """
            {"mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
             "verificationMaterial": {"publicKey": {"hint": "x"}},
             "messageSignature": {"signature": "AAAA", "messageDigest":
               {"algorithm": "SHA2_256", "digest": "%s"}}}
            """
                .formatted(Base64.getEncoder().encodeToString(new byte[32])));

    assertThat(verifier(pair("Ed25519", 255)).bundle(bundle, null).orElseThrow().signatureValid())
        .isEqualTo(Check.NOT_CHECKED);
    assertThat(verifier(pair("EC", 256)).bundle(bundle, null).orElseThrow().signatureValid())
        .isEqualTo(Check.FALSE);
  }

  @Test
  void payloadThatSaysAThingTwiceSaysNothing() throws GeneralSecurityException {
    KeyPair pair = pair("EC", 256);
    String critical =
        "\"critical\":{\"image\":{\"docker-manifest-digest\":\"sha256:%s\"},"
            + "\"type\":\"cosign container image signature\"}";
    byte[] payload =
        ("{" + critical.formatted(DIGEST) + "," + critical.formatted("0".repeat(64)) + "}")
            .getBytes(UTF_8);
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(pair.getPrivate());
    signer.update(payload);
    String annotation = Base64.getEncoder().encodeToString(signer.sign());

    VerifiedSignature found =
        verifier(pair)
            .simpleSigning(payload, Map.of("dev.cosignproject.cosign/signature", annotation), null);

    assertThat(found.signatureValid()).isEqualTo(Check.FALSE);
    assertThat(found.reasons()).contains("the payload does not name the manifest that is signed");
  }

  private static Check check(KeyPair pair, RawObject envelope) {
    return verifier(pair).envelope(envelope, null).orElseThrow().signatureValid();
  }

  private static SignatureVerifier verifier(KeyPair pair) {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    TrustedKey key = TrustedKey.of("mine", pem).orElseThrow();
    return new SignatureVerifier(new Trust(List.of(key), List.of(), List.of(), List.of()));
  }

  private static KeyPair pair(String kind, int size) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(size);
    return generator.generateKeyPair();
  }

  private static RawObject envelope(KeyPair pair, String algorithm, String payload)
      throws GeneralSecurityException {
    byte[] bytes = payload.getBytes(UTF_8);
    return envelope(bytes, signature(pair, algorithm, TYPE, bytes));
  }

  private static RawObject envelope(byte[] payload, byte[]... signatures) {
    StringBuilder list = new StringBuilder();
    for (byte[] signature : signatures) {
      list.append(list.isEmpty() ? "" : ",")
          .append("{\"sig\":\"")
          .append(Base64.getEncoder().encodeToString(signature))
          .append("\"}");
    }
    return SignatureTrials.read(
        "{\"payloadType\":\"%s\",\"payload\":\"%s\",\"signatures\":[%s]}"
            .formatted(TYPE, Base64.getEncoder().encodeToString(payload), list));
  }

  private static byte[] signature(KeyPair pair, String algorithm, String type, byte[] payload)
      throws GeneralSecurityException {
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(pair.getPrivate());
    signer.update(
        ("DSSEv1 " + type.length() + " " + type + " " + payload.length + " ").getBytes(UTF_8));
    signer.update(payload);
    return signer.sign();
  }
}
