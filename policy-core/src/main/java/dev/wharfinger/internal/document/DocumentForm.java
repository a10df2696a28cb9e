package dev.wharfinger.internal.document;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.function.Consumer;

/**
 * A kind of document that is no resource of Kubernetes, and known by what stands in it. Documents
 * of several forms may come to the same type, as the reports of different scanners do.
 */
public interface DocumentForm {

  /** What people call such a document, as {@code Trivy report}. */
  String name();

  /** The name of its type in the catalog, as {@code supplychain.VulnerabilityReport}. */
  String type();

  /** Whether a document is one: it looks at a few keys, and no two forms claim the same. */
  boolean isOne(RawObject document);

  /** Whether a tool printed it about what is elsewhere, so that editing it would mend nothing. */
  default boolean isInspection() {
    return false;
  }

  /**
   * The tree in the shape of the type, which is the document itself unless the form is foreign to
   * the model. Every value has the span of what it was made from.
   *
   * @param problems is told what cannot be made anything of
   */
  default RawMapping tree(RawObject document, Consumer<ReadProblem> problems) {
    return document.mapping();
  }
}
