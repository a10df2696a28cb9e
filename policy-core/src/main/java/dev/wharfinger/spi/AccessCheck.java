package dev.wharfinger.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants to do, as in a SubjectAccessReview ({@code authorization.k8s.io}).
 * What is not said is the empty text.
 *
 * @param userOrNull who wants it, as {@code system:serviceaccount:shop:builder}; null for whoever
 *     sent the request that is judged
 * @param verb as {@code get}
 * @param path the HTTP path, if it is about one and not about a resource
 * @param group the API group; that of the core is empty too
 * @param resource the resource in the plural, as {@code pods}
 * @param namespace the namespace; empty for the whole cluster
 * @param name the name of the object; empty for all
 * @param fieldSelector the fields that the objects are selected by
 * @param labelSelector the labels that the objects are selected by
 */
public record AccessCheck(
    @Nullable String userOrNull,
    String verb,
    String path,
    String group,
    String resource,
    String subresource,
    String namespace,
    String name,
    String fieldSelector,
    String labelSelector) {
  /** Nothing yet, for whoever sent the request. */
  public static final AccessCheck START = new AccessCheck(null, "", "", "", "", "", "", "", "", "");

  /** Who wants it; empty for whoever sent the request that is judged. */
  public Optional<String> user() {
    return Optional.ofNullable(userOrNull);
  }

  /** Whether it is about a resource of the API, and not about an HTTP path. */
  public boolean isAboutResource() {
    return path.isEmpty();
  }
}
