package dev.wharfinger.internal.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wharfinger.type.ObjectType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds that a server serves, with scope and plural; found in the paths of its document. */
final class ServedKinds {
  private static final Pattern PATH =
      Pattern.compile(
          "/apis?/(?:[^/]+/)?v[^/]+/(?:watch/)?(?<namespace>namespaces/\\{namespace}/)?"
              + "(?<plural>[^/]+)(?:/\\{name})?(?<subresource>/.+)?");

  private final Map<String, ObjectType.Kind> kinds = new HashMap<>();

  private ServedKinds() {}

  static ServedKinds of(JsonNode paths) {
    ServedKinds served = new ServedKinds();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      Matcher matcher = PATH.matcher(path.getKey());
      if (matcher.matches()) {
        boolean namespaced = matcher.group("namespace") != null;
        String plural = matcher.group("subresource") == null ? matcher.group("plural") : "";
        for (JsonNode operation : path.getValue()) {
          JsonNode kind = operation.path("x-kubernetes-group-version-kind");
          if (kind.isObject()) {
            served.add(kind, namespaced, plural);
          }
        }
      }
    }
    return served;
  }

  /** The kind that a {@code x-kubernetes-group-version-kind} of a definition names, if served. */
  Optional<ObjectType.Kind> find(JsonNode kind) {
    return Optional.ofNullable(kinds.get(key(kind)));
  }

  private void add(JsonNode kind, boolean namespaced, String plural) {
    ObjectType.Kind found =
        new ObjectType.Kind(
            kind.path("group").asText(),
            kind.path("version").asText(),
            kind.path("kind").asText(),
            namespaced,
            plural);
    kinds.merge(key(kind), found, ServedKinds::merge);
  }

  /** A kind of subresources has no plural; a namespaced kind may be listed over all namespaces. */
  private static ObjectType.Kind merge(ObjectType.Kind known, ObjectType.Kind found) {
    return new ObjectType.Kind(
        known.group(),
        known.version(),
        known.name(),
        known.namespaced() || found.namespaced(),
        known.plural().isEmpty() ? found.plural() : known.plural());
  }

  private static String key(JsonNode kind) {
    return kind.path("group").asText()
        + '/'
        + kind.path("version").asText()
        + '/'
        + kind.path("kind").asText();
  }
}
