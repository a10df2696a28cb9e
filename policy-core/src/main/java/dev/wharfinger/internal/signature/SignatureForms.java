package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.document.DocumentForm;
import java.util.List;

/** The documents that are signatures. */
public final class SignatureForms {
  private SignatureForms() {}

  /** All of them, verified by the word of some. */
  public static List<DocumentForm> all(Trust trust) {
    return List.of(new SigstoreBundle(trust));
  }
}
