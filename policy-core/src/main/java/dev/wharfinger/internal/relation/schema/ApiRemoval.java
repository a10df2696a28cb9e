package dev.wharfinger.internal.relation.schema;

import dev.wharfinger.internal.catalog.KubernetesTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That servers stop to serve a version of a kind.
 *
 * @param removed the version of Kubernetes that is the first without it
 * @param replacement what to write instead; null if nothing takes its place
 */
record ApiRemoval(String removed, @Nullable String replacement) {

  private static final Map<String, ApiRemoval> ALL = read();

  /** That of a kind; empty if no release is known that lacks it. */
  static Optional<ApiRemoval> of(String apiVersion, String kind) {
    return Optional.ofNullable(ALL.get(key(apiVersion, kind)));
  }

  private static Map<String, ApiRemoval> read() {
    Map<String, ApiRemoval> all = new HashMap<>();
    for (List<String> row : KubernetesTables.apiRemovals()) {
      String replacement = row.get(3).isEmpty() ? null : row.get(3);
      all.put(key(row.get(0), row.get(1)), new ApiRemoval(row.get(2), replacement));
    }
    return all;
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + ' ' + kind;
  }
}
