package dev.wharfinger.admission;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.resource.ResourceSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file that configures Pod Security admission, and refuses what it does not know: a field
 * that is misspelt would otherwise exempt nobody, or ask for nothing.
 */
final class PodSecurityConfigurationReader {
  private static final String KIND = "PodSecurityConfiguration";
  private static final String GROUP = "pod-security.admission.config.k8s.io/";
  private static final Set<String> VERSIONS = Set.of("v1", "v1beta1", "v1alpha1");
  private static final String PLUGIN = "PodSecurity";

  private PodSecurityConfigurationReader() {}

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException if it cannot be read, or the API server would not take it
   */
  static PodSecurityConfiguration read(ResourceSet file) {
    Map<?, ?> content = content(file);
    return "AdmissionConfiguration".equals(content.get("kind"))
        ? configuration(plugin(content))
        : configuration(content);
  }

  private static Map<?, ?> content(ResourceSet file) {
    for (RawDocument document : file.documents()) {
      for (ReadProblem problem : document.problems()) {
        throw new IllegalArgumentException(
            "%s:%d: %s"
                .formatted(
                    document.source().name(),
                    document.source().line(problem.start()),
                    problem.message()));
      }
    }
    List<RawDocument> documents =
        file.documents().stream().filter(document -> document.root() != null).toList();
    if (documents.size() == 1
        && documents.get(0).root() != null
        && documents.get(0).root().target() instanceof RawMapping mapping) {
      return new JsonObject(mapping, ResourceDialects.of(documents.get(0))).plain();
    }
    throw new IllegalArgumentException("the file is no single `%s`".formatted(KIND));
  }

  /** The configuration in a file for all plugins. */
  private static Map<?, ?> plugin(Map<?, ?> content) {
    if (content.get("plugins") instanceof List<?> plugins) {
      for (Object item : plugins) {
        if (item instanceof Map<?, ?> plugin
            && PLUGIN.equals(plugin.get("name"))
            && plugin.get("configuration") instanceof Map<?, ?> configuration) {
          return configuration;
        }
      }
    }
    throw new IllegalArgumentException(
        "none of the `plugins` is `%s` and has a `configuration`; read the file that its `path` names"
            .formatted(PLUGIN));
  }

  private static PodSecurityConfiguration configuration(Map<?, ?> content) {
    String apiVersion = String.valueOf(content.get("apiVersion"));
    if (!KIND.equals(content.get("kind"))
        || !apiVersion.startsWith(GROUP)
        || !VERSIONS.contains(apiVersion.substring(GROUP.length()))) {
      throw new IllegalArgumentException(
          "`apiVersion: %sv1` and `kind: %s` are wanted".formatted(GROUP, KIND));
    }
    check(content, Set.of("apiVersion", "kind", "defaults", "exemptions"));
    Map<String, String> defaults = new HashMap<>();
    map(content, "defaults")
        .forEach((name, value) -> defaults.put(name.toString(), text(name, value)));
    defaults.values().removeIf(String::isEmpty); // the server sets a default for an empty text
    Map<?, ?> exemptions = map(content, "exemptions");
    check(exemptions, Set.of("namespaces", "usernames", "runtimeClasses"));
    return new PodSecurityConfiguration(
        defaults,
        names(exemptions, "namespaces"),
        names(exemptions, "usernames"),
        names(exemptions, "runtimeClasses"));
  }

  private static void check(Map<?, ?> object, Set<String> fields) {
    for (Object name : object.keySet()) {
      if (!fields.contains(name.toString())) {
        throw new IllegalArgumentException("`%s` has no field `%s`".formatted(KIND, name));
      }
    }
  }

  private static Map<?, ?> map(Map<?, ?> from, String name) {
    Object value = from.get(name);
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("`%s` is no map".formatted(name));
  }

  /** A list of names, which the server takes only if each is there once. */
  private static Set<String> names(Map<?, ?> from, String name) {
    Object value = from.get(name);
    if (value == null) {
      return Set.of();
    }
    if (!(value instanceof List<?> items)) {
      throw new IllegalArgumentException("`%s` is no list".formatted(name));
    }
    Set<String> names = new HashSet<>();
    for (Object item : items) {
      String text = text(name, item);
      if (text.isEmpty()) {
        throw new IllegalArgumentException("`%s` has an empty name".formatted(name));
      }
      if (!names.add(text)) {
        throw new IllegalArgumentException("`%s` has `%s` twice".formatted(name, text));
      }
    }
    return names;
  }

  private static String text(Object name, @Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("`%s` has `%s`, which is no text".formatted(name, value));
  }
}
