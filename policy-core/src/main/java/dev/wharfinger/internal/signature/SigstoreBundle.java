package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.function.Consumer;

/** Bundles of sigstore, 0.1 to 0.3: a signature with what is needed to verify it. */
final class SigstoreBundle implements DocumentForm {
  private static final String MEDIA_TYPE = "application/vnd.dev.sigstore.bundle";

  private final SignatureVerifier verifier;

  /** Bundles that are verified by the word of some. */
  SigstoreBundle(Trust trust) {
    this.verifier = new SignatureVerifier(trust);
  }

  @Override
  public String name() {
    return "sigstore bundle";
  }

  @Override
  public String type() {
    return "signature.Signature";
  }

  @Override
  public boolean isOne(RawObject document) {
    return document.text("mediaType").filter(type -> type.startsWith(MEDIA_TYPE)).isPresent()
        && document.has("verificationMaterial");
  }

  @Override
  public RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
    RawMapping written = document.mapping();
    return verifier
        .bundle(document, null)
        .map(signature -> signature.tree(written))
        .orElseGet(
            () -> {
              problems.accept(
                  ReadProblem.error(
                      "not-a-signature",
                      "this bundle has neither a `messageSignature` nor a `dsseEnvelope` that can"
                          + " be read",
                      written.start(),
                      written.end()));
              return new RawFields().object(written);
            });
  }
}
