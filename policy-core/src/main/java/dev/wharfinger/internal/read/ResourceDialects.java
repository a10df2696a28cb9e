package dev.wharfinger.internal.read;

import dev.wharfinger.internal.json.JsonDialect;
import dev.wharfinger.internal.json.MadeDialect;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.yaml.CoreDialect;
import dev.wharfinger.internal.yaml.KubernetesDialect;

/** Chooses the dialect in which a resource document is read. */
public final class ResourceDialects {
  private ResourceDialects() {}

  /**
   * The dialect of a document: that of the Kubernetes API server, but for examples in policies and
   * for Dockerfiles and Compose files, whose trees say themselves what is text. Always the same
   * one, so that mappings remember what it made of them.
   */
  public static Dialect of(RawDocument document) {
    return document.memo().get(Dialect.class, Dialect.class, () -> choose(document));
  }

  private static Dialect choose(RawDocument document) {
    return switch (document.syntax()) {
      case YAML -> new KubernetesDialect(document.source());
      case CORE_YAML, DOCKERFILE, COMPOSE -> new CoreDialect(document.source());
      case JSON -> new JsonDialect(document.source());
      case IMAGE, OBJECT -> new MadeDialect(document.source());
    };
  }
}
