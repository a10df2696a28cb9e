package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.image.document.OciForm;
import dev.wharfinger.internal.moby.MobyForms;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.registry.RegistryForms;
import dev.wharfinger.internal.signature.SignatureForms;
import dev.wharfinger.internal.signature.Trust;
import dev.wharfinger.internal.supplychain.SupplyChainForms;
import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All forms of documents that are known besides the resources of Kubernetes. */
public final class DocumentForms {
  private static final List<DocumentForm> ALL =
      Stream.of(
              OciForm.all(),
              SupplyChainForms.all(),
              MobyForms.all(),
              SignatureForms.all(Trust.NONE),
              RegistryForms.all())
          .flatMap(List::stream)
          .toList();

  private DocumentForms() {}

  /** Whether a type is that of what a tool prints about what is elsewhere. */
  public static boolean areInspections(ObjectType type) {
    return ALL.stream()
        .anyMatch(form -> form.isInspection() && form.type().equals(type.displayName()));
  }

  /** The form of a document; empty if it is nothing that is known. */
  static Optional<DocumentForm> of(RawObject document) {
    return ALL.stream().filter(form -> form.isOne(document)).findFirst();
  }
}
