package dev.wharfinger.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.raw.RawObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The images that connaisseur tests with, as cosign signed them. */
class CosignImagesConformanceTest {
  private static final String DATA = "supplychain/connaisseur/test/testdata/cosign/";
  private static final String IMAGES = DATA + "securesystemsengineering/testimage/";
  private static final String ALICE =
      "sha256:071bf7a986f1ca9cb2a1f0bc8392822a7777f90d58f2d2c6f271913e08de7c81";
  private static final String THREE =
      "sha256:bfec161fecb0a887df7cb85e4da327c65986ccda7060cf3cd92171c6c90d7533";
  private static final String KEYLESS =
      "sha256:31dc72a13a0c34b40eb95419d2b2fd67320c856baf3b72da518023ee8d370aee";

  private record Layer(Bytes payload, Map<String, String> annotations) {}

  @Test
  void imagesAreAttributedToTheKeysThatSignedThem() {
    SignatureVerifier verifier = new SignatureVerifier(keys("charlie", "bob", "alice", "default"));

    assertThat(signers(verifier, ALICE)).containsExactly("alice");
    assertThat(signers(verifier, THREE)).containsExactlyInAnyOrder("alice", "bob", "charlie");
  }

  @Test
  void signatureOfAnotherKeyIsRefused() {
    SignatureVerifier verifier = new SignatureVerifier(keys("bob", "default"));
    Layer layer = layers(ALICE).get(0);

    VerifiedSignature found =
        verifier.simpleSigning(layer.payload().array(), layer.annotations(), ALICE);

    assertThat(found.signatureValid()).isEqualTo(Check.FALSE);
    assertThat(found.keyTrusted()).isEqualTo(Check.FALSE);
    assertThat(found.matchedKey()).isEmpty();
  }

  @Test
  void changedPayloadIsRefused() {
    SignatureVerifier verifier = new SignatureVerifier(keys("alice"));
    Layer layer = layers(ALICE).get(0);
    byte[] changed = layer.payload().array().clone();
    changed[changed.length - 2] ^= 1;

    assertThat(verifier.simpleSigning(changed, layer.annotations(), null).signatureValid())
        .isEqualTo(Check.FALSE);
  }

  @Test
  void signatureOfAnotherManifestIsRefused() {
    SignatureVerifier verifier = new SignatureVerifier(keys("alice"));
    Layer layer = layers(ALICE).get(0);

    VerifiedSignature found =
        verifier.simpleSigning(layer.payload().array(), layer.annotations(), THREE);

    assertThat(found.signatureValid()).isEqualTo(Check.FALSE);
    assertThat(found.reasons()).contains("what is signed is not `" + THREE + "`");
  }

  @Test
  void withoutKeysNothingIsSaid() {
    Layer layer = layers(ALICE).get(0);

    VerifiedSignature found =
        new SignatureVerifier(Trust.NONE)
            .simpleSigning(layer.payload().array(), layer.annotations(), null);

    assertThat(found.signatureValid()).isEqualTo(Check.NOT_CHECKED);
    assertThat(found.keyTrusted()).isEqualTo(Check.NOT_CHECKED);
    assertThat(found.subjects()).containsExactly(ALICE);
  }

  @Test
  void imageSignedWithoutAKeyIsVerifiedByTheRootsAndTheLog() {
    Trust trust =
        SignatureTrials.trust(
            SignatureTrials.read(ConformanceSuite.data(SigstoreBundlesConformanceTest.ROOT)),
            List.of(new TrustedIdentity("https://github.com/login/oauth", "philipp.belitz@*")));
    Layer layer = layers(KEYLESS).get(0);

    VerifiedSignature found =
        new SignatureVerifier(trust)
            .simpleSigning(layer.payload().array(), layer.annotations(), KEYLESS);

    assertThat(found.reasons()).containsExactly("there is no timestamp of an authority");
    assertThat(found.signatureValid()).isEqualTo(Check.TRUE);
    assertThat(found.keyTrusted()).isEqualTo(Check.TRUE);
    assertThat(found.identityMatched()).isEqualTo(Check.TRUE);
    assertThat(found.tlogVerified()).isEqualTo(Check.TRUE);
    assertThat(found.timestampVerified()).isEqualTo(Check.NOT_CHECKED);
    assertThat(found.issuer()).contains("https://github.com/login/oauth");
  }

  private static List<String> signers(SignatureVerifier verifier, String image) {
    List<String> names = new ArrayList<>();
    for (Layer layer : layers(image)) {
      VerifiedSignature found =
          verifier.simpleSigning(layer.payload().array(), layer.annotations(), image);
      assertThat(found.signatureValid()).isEqualTo(Check.TRUE);
      assertThat(found.keyTrusted()).isEqualTo(Check.TRUE);
      assertThat(found.identityMatched()).isEqualTo(Check.NOT_CHECKED);
      assertThat(found.tlogVerified()).isEqualTo(Check.NOT_CHECKED);
      names.add(found.matchedKey().orElseThrow());
    }
    return names;
  }

  private static Trust keys(String... names) {
    List<TrustedKey> keys = new ArrayList<>();
    for (String name : names) {
      String pem = SignatureTrials.text(ConformanceSuite.data(DATA + name + ".key"));
      keys.add(TrustedKey.of(name, pem).orElseThrow());
    }
    return new Trust(keys, List.of(), List.of(), List.of());
  }

  private static List<Layer> layers(String image) {
    String name = image.replace(':', '-') + ".sig.json";
    RawObject manifest = SignatureTrials.read(ConformanceSuite.data(IMAGES + "manifests/" + name));
    List<Layer> layers = new ArrayList<>();
    for (RawObject layer : manifest.objects("layers")) {
      Map<String, String> annotations = new LinkedHashMap<>();
      RawObject written = layer.object("annotations").orElseThrow();
      written
          .properties()
          .forEach(
              property ->
                  annotations.put(property.name(), written.text(property.name()).orElseThrow()));
      String blob = IMAGES + "blobs/" + layer.text("digest").orElseThrow() + ".json";
      layers.add(new Layer(Bytes.of(bytes(ConformanceSuite.data(blob))), annotations));
    }
    return layers;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
