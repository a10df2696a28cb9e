package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.document.DocumentForm;
import dev.wharfinger.internal.raw.RawObject;
import java.util.List;
import java.util.Optional;

/** All forms of documents that are known besides the resources of Kubernetes. */
final class DocumentForms {
  private static final List<DocumentForm> ALL = List.of();

  private DocumentForms() {}

  /** The form of a document; empty if it is nothing that is known. */
  static Optional<DocumentForm> of(RawObject document) {
    return ALL.stream().filter(form -> form.isOne(document)).findFirst();
  }
}
