package dev.wharfinger.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.raw.RawObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles that sigstore-java and cosign test with. */
class SigstoreBundlesConformanceTest {
  private static final String SAMPLES =
      "supplychain/sigstore-java/sigstore-java/src/test/resources/dev/sigstore/samples/";
  static final String ROOT =
      "supplychain/sigstore-java/sigstore-java/src/test/resources/dev/sigstore/trustroot/trusted_root.json";
  private static final String STAGING =
      "supplychain/sigstore-java/sigstore-java/src/test/resources/dev/sigstore/trustroot/staging_trusted_root.json";
  private static final String ATTESTATION =
      "supplychain/cosign/pkg/cosign/testdata/oci-attestation.sigstore.json";

  /** What is valid, trusted and logged, where that is not all three. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("attestation.sigstore.json", "true notChecked notChecked"),
          Map.entry("bundle-with-bad-checkpoint-signature.sigstore", "true notChecked false"),
          Map.entry("bundle-with-expired-cert.sigstore", "true false true"),
          Map.entry("bundle-with-mismatched-set.sigstore", "true notChecked false"),
          // the second log does not tell the time, which timestamps do that are not read
          Map.entry("bundle-with-rekor-v2-entry.sigstore", "true notChecked true"),
          Map.entry("bundle-with-wrong-tlog-entry.sigstore", "true notChecked false"),
          Map.entry("bundle.dsse.bad-signature.sigstore", "false notChecked notChecked"),
          Map.entry("bundle.dsse.mismatched-envelope.sigstore", "true notChecked false"),
          Map.entry("bundle.dsse.mismatched-signature.sigstore", "true notChecked false"),
          Map.entry("bundle.dsse.rekor-v2.bad-entry-type.sigstore", "true notChecked notChecked"),
          Map.entry("bundle.dsse.rekor-v2.bad-signature.sigstore", "false notChecked notChecked"),
          Map.entry("bundle.dsse.rekor-v2.mismatched-envelope.sigstore", "true notChecked false"),
          Map.entry("bundle.dsse.rekor-v2.mismatched-signature.sigstore", "true notChecked false"),
          Map.entry("bundle.dsse.rekor-v2.sigstore", "true notChecked true"));

  @Test
  void bundlesComeToWhatIsInThem() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("supplychain-signatures");
    SignatureVerifier verifier = new SignatureVerifier(all());
    for (Path file : files()) {
      String name = file.getFileName().toString();
      VerifiedSignature found =
          verifier.bundleOf(SignatureTrials.read(file), artifact()).orElseThrow();
      String words =
          "%s %s %s"
              .formatted(
                  found.signatureValid().word(),
                  found.keyTrusted().word(),
                  found.tlogVerified().word());
      String expected = EXPECTED.getOrDefault(name, "true true true");
      suite.check(name, words.equals(expected) ? "" : words + " " + found.reasons());
    }
    suite.finish(33);
  }

  @Test
  void signaturesAreVerifiedByTheDigestOfTheMessageAsWell() throws IOException {
    SignatureVerifier verifier = new SignatureVerifier(Trust.NONE);
    int valid = 0;
    for (Path file : files()) {
      VerifiedSignature found = verifier.bundle(SignatureTrials.read(file), null).orElse(null);
      valid += found != null && found.signatureValid() == Check.TRUE ? 1 : 0;
    }

    assertThat(valid).as("all but two with bad signatures, and one without a digest").isEqualTo(30);
  }

  @Test
  void messageThatIsChangedIsRefused() throws IOException {
    SignatureVerifier verifier = new SignatureVerifier(all());
    byte[] changed = artifact();
    changed[0] ^= 1;

    for (Path file : files()) {
      RawObject bundle = SignatureTrials.read(file);
      if (bundle.has("messageSignature")) {
        assertThat(verifier.bundleOf(bundle, changed).orElseThrow().signatureValid())
            .as(file.toString())
            .isEqualTo(Check.FALSE);
      }
    }
  }

  @Test
  void identityIsMatchedByIssuerAndSubject() {
    Trust all = all();
    RawObject bundle =
        SignatureTrials.read(ConformanceSuite.data(SAMPLES + "bundles/bundle.dsse.sigstore"));
    String issuer = "https://token.actions.githubusercontent.com";
    String workflow = "https://github.com/loosebazooka/aa-test/.github/workflows/provenance.yaml@*";

    assertThat(identity(all, bundle, new TrustedIdentity(issuer, workflow))).isEqualTo(Check.TRUE);
    assertThat(identity(all, bundle, new TrustedIdentity("https://registry.example", workflow)))
        .isEqualTo(Check.FALSE);
    assertThat(identity(all, bundle, new TrustedIdentity(issuer, "https://github.com/other/*")))
        .isEqualTo(Check.FALSE);
    assertThat(identity(Trust.NONE, bundle, new TrustedIdentity(issuer, workflow)))
        .as("nobody vouches for the certificate")
        .isEqualTo(Check.NOT_CHECKED);
  }

  private static Check identity(Trust trust, RawObject bundle, TrustedIdentity identity) {
    Trust with = new Trust(trust.keys(), trust.authorities(), trust.logs(), List.of(identity));
    return new SignatureVerifier(with).bundle(bundle, null).orElseThrow().identityMatched();
  }

  private static byte[] artifact() {
    return SignatureTrials.text(ConformanceSuite.data(SAMPLES + "bundles/artifact.txt"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The roots of sigstore, of its test instance, and of GitHub's. */
  private static Trust all() {
    String lines =
        SignatureTrials.text(
            ConformanceSuite.data(SAMPLES + "bundles/github-private-no-tlog/trusted_root.jsonl"));
    List<RawObject> roots =
        Stream.concat(
                Stream.of(ROOT, STAGING)
                    .map(root -> SignatureTrials.read(ConformanceSuite.data(root))),
                lines.lines().map(SignatureTrials::read))
            .toList();
    List<Trust> each = roots.stream().map(root -> SignatureTrials.trust(root, List.of())).toList();
    return new Trust(
        List.of(),
        each.stream().flatMap(trust -> trust.authorities().stream()).distinct().toList(),
        each.stream().flatMap(trust -> trust.logs().stream()).distinct().toList(),
        List.of());
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(ConformanceSuite.data(SAMPLES + "bundles"))) {
      all.filter(file -> file.toString().matches(".*\\.sigstore(\\.json)?")).forEach(files::add);
    }
    files.add(ConformanceSuite.data(ATTESTATION));
    return files;
  }
}
