package dev.wharfinger.resource;

import dev.wharfinger.internal.raw.Memo;
import dev.wharfinger.internal.raw.RawDocument;
import java.util.List;

/**
 * What was read, untyped: each document of each file, in order. Reading needs no catalog; a set may
 * be judged by policy sets with different catalogs. Immutable.
 */
public final class ResourceSet {
  private final List<RawDocument> documents;
  private final Memo memo = new Memo();

  private ResourceSet(List<RawDocument> documents) {
    this.documents = List.copyOf(documents);
  }

  /** For readers of this library. */
  @SuppressWarnings("exports")
  public static ResourceSet ofDocuments(List<RawDocument> documents) {
    return new ResourceSet(documents);
  }

  /** For the engine of this library. */
  @SuppressWarnings("exports")
  public List<RawDocument> documents() {
    return documents;
  }

  /** For the engine of this library: what was computed from the set. */
  @SuppressWarnings("exports")
  public Memo memo() {
    return memo;
  }
}
