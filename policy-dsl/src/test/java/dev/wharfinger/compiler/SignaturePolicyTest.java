package dev.wharfinger.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.resource.ResourceSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies that ask who signed an image. */
class SignaturePolicyTest {
  private static final String DIGEST = "ab".repeat(32);
  private static final String POD =
      """
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"},
       "spec": {"containers": [{"name": "web", "image": "registry.example/web@sha256:%s"}]}}
      """
          .formatted(DIGEST);
  private static final PolicyText SIGNED =
      PolicyText.expecting(
              "image(self.image).signatures()"
                  + ".exists(s, s.byKeys(params.keys).keyTrusted == 'true')")
          .with("params", "{keys: {type: list(string)}}");

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static String pem(KeyPair pair) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** A bundle of a statement about the image, which a key signed. */
  private static String bundle(KeyPair pair) throws GeneralSecurityException {
    String type = "application/vnd.in-toto+json";
    byte[] statement =
        """
        {"_type": "https://in-toto.io/Statement/v1", "predicateType": "https://example.com/t",
         "subject": [{"name": "web", "digest": {"sha256": "%s"}}], "predicate": {}}"""
            .formatted(DIGEST)
            .getBytes(StandardCharsets.UTF_8);
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(pair.getPrivate());
    signer.update(
        "DSSEv1 %d %s %d "
            .formatted(type.length(), type, statement.length)
            .getBytes(StandardCharsets.UTF_8));
    signer.update(statement);
    Base64.Encoder base64 = Base64.getEncoder();
    return """
        {"mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
         "verificationMaterial": {"publicKey": {"hint": "k"}, "tlogEntries": []},
         "dsseEnvelope": {"payloadType": "%s", "payload": "%s", "signatures": [{"sig": "%s"}]}}"""
        .formatted(type, base64.encodeToString(statement), base64.encodeToString(signer.sign()));
  }

  private static List<String> outcomes(String key, String... documents) {
    ResourceSet set = ResourceSet.parse("pod.json", POD);
    for (int i = 0; i < documents.length; i++) {
      set = set.and(ResourceSet.parse("bundle" + i + ".json", documents[i]));
    }
    return PolicyCompiler.create()
        .add(SIGNED.source())
        .param("tested", "keys", List.of(key))
        .compile()
        .evaluate(set)
        .findings()
        .stream()
        .map(Finding::outcome)
        .map(Enum::name)
        .toList();
  }

  @Test
  void anImageIsSignedByTheKeysThatAPolicyTrusts() throws GeneralSecurityException {
    KeyPair ours = pair();
    KeyPair theirs = pair();

    assertThat(outcomes(pem(ours), bundle(ours))).isEmpty();
    assertThat(outcomes(pem(ours), bundle(theirs), bundle(ours))).isEmpty();
    assertThat(outcomes(pem(ours), bundle(theirs))).containsExactly("FAIL");
    assertThat(outcomes(pem(ours), bundle(ours).replace("\"sig\": \"", "\"sig\": \"AAAA")))
        .containsExactly("FAIL");
  }

  @Test
  void withoutSignaturesNothingIsKnown() throws GeneralSecurityException {
    assertThat(outcomes(pem(pair()))).containsExactly("UNKNOWN");
  }

  @Test
  void aKeyThatIsNoneIsAnError() throws GeneralSecurityException {
    assertThat(outcomes("no key", bundle(pair()))).containsExactly("ERROR");
  }
}
