package dev.wharfinger.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigstoreBundleTest {
  private static final String ENVELOPE =
      """
      {"mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
       "verificationMaterial": {"publicKey": {"hint": "x"}},
       "dsseEnvelope": {"payloadType": "text/plain", "payload": "aGk=",
         "signatures": [{"sig": "AAAA"}]}}
      """;
  private static final String EMPTY =
      """
      {"mediaType": "application/vnd.dev.sigstore.bundle+json;version=0.1",
       "verificationMaterial": {}}
      """;

  @Test
  void bundleThatNobodyVouchesForIsReadAndNotChecked() {
    List<String> checks = new ArrayList<>();
    Judge.of(
            "signature.Signature",
            View.WRITTEN,
            (subject, context) -> {
              checks.add(subject.get("format") + " " + subject.get("payloadType"));
              for (String check :
                  List.of(
                      "signatureValid",
                      "keyTrusted",
                      "identityMatched",
                      "tlogVerified",
                      "timestampVerified")) {
                checks.add(String.valueOf(subject.get(check)));
              }
              return null;
            })
        .evaluate(ResourceSet.parse("b.json", ENVELOPE), EvaluationOptions.builder().build());

    assertThat(checks)
        .containsExactly(
            "dsseBundle text/plain",
            "notChecked",
            "notChecked",
            "notChecked",
            "notChecked",
            "notChecked");
  }

  @Test
  void bundleWithoutASignatureIsAProblem() {
    RawObject bundle = SignatureTrials.read(EMPTY);
    SigstoreBundle form = new SigstoreBundle(Trust.NONE);
    List<ReadProblem> problems = new ArrayList<>();

    assertThat(form.isOne(bundle)).isTrue();
    assertThat(form.tree(bundle, problems::add).entries()).isEmpty();
    assertThat(problems).extracting(ReadProblem::code).containsExactly("not-a-signature");
  }

  @Test
  void otherDocumentsAreNoBundles() {
    SigstoreBundle form = new SigstoreBundle(Trust.NONE);

    assertThat(form.isOne(SignatureTrials.read("{\"mediaType\": 3}"))).isFalse();
    assertThat(
            form.isOne(
                SignatureTrials.read(
                    "{\"mediaType\": \"application/vnd.oci.image.manifest.v1+json\"}")))
        .isFalse();
  }
}
