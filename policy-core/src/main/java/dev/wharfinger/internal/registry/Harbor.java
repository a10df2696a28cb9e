package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawObject;
import java.util.List;

/** What documents of Harbor come to. */
final class Harbor {
  private Harbor() {}

  /** The registry that a document is about. */
  static Facts registry(RawObject document) {
    return new Facts().text("provider", "harbor", document.mapping());
  }

  /**
   * The registry of which a document is about one repository, or the repositories of one project.
   */
  static RawMapping ofRepository(RawObject document, Facts repository) {
    RawMapping written = document.mapping();
    return registry(document)
        .list("repositories", List.of(repository), facts -> facts.at(written))
        .at(written);
  }
}
