package dev.wharfinger.benchmarks;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;

/** Raw trees, from which sets are made that remember nothing of an evaluation before. */
record Unjudged(List<RawDocument> documents) {
  Unjudged {
    documents = List.copyOf(documents);
  }

  /** The documents of all files, in one set. */
  static Unjudged of(List<Corpus.File> files) {
    return new Unjudged(
        files.stream()
            .flatMap(file -> ResourceSet.parse(file.name(), file.text()).documents().stream())
            .toList());
  }

  /** A set of the same trees, neither bound nor judged. */
  ResourceSet fresh() {
    return ResourceSet.ofDocuments(documents.stream().map(Unjudged::fresh).toList());
  }

  /** The same tree in a document that has not been bound. */
  static RawDocument fresh(RawDocument document) {
    return new RawDocument(
        document.source(),
        document.index(),
        document.syntax(),
        document.root(),
        document.comments(),
        document.problems());
  }
}
