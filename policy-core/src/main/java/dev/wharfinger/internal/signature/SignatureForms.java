package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The documents that are signatures. */
public final class SignatureForms {
  private SignatureForms() {}

  /** All of them, verified by the word of some. */
  public static List<DocumentForm> all(Trust trust) {
    return List.of(new SigstoreBundle(trust));
  }

  /** A document verified by the word of some; empty if it is no signature. */
  public static Optional<RawMapping> verify(
      RawObject document, Trust trust, Consumer<ReadProblem> problems) {
    return all(trust).stream()
        .filter(form -> form.isOne(document))
        .findFirst()
        .map(form -> form.tree(document, problems));
  }
}
