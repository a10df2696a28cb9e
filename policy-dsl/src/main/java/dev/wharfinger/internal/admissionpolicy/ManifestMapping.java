package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.internal.policy.file.YamlTraps;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a manifest as the API server reads it: a value of null is absent, and what is no
 * text does not become text. Tells of everything that is not as it should be.
 */
final class ManifestMapping {
  private final RawMapping mapping;
  private final Dialect dialect;
  private final Problems problems;
  private final Map<String, Dialect.Property> properties = new LinkedHashMap<>();

  ManifestMapping(RawMapping mapping, Dialect dialect, Problems problems) {
    this.mapping = mapping;
    this.dialect = dialect;
    this.problems = problems;
    Dialect.Properties read = mapping.properties(dialect);
    read.problems().forEach(p -> problems.error(p.code(), p.message(), null, p.start(), p.end()));
    for (Dialect.Property property : read.all()) {
      if (!isNull(property.value())) {
        properties.put(property.name(), property);
      }
    }
  }

  RawMapping raw() {
    return mapping;
  }

  /** Tells of each key that is not among these. */
  void allow(Collection<String> known) {
    properties.forEach(
        (name, property) -> {
          if (!known.contains(name)) {
            problems.error(
                "unknown-key",
                "there is no key `" + name + "` here",
                NearestName.help(name, known).orElse("the keys are " + Quoted.list(known)),
                property.key());
          }
        });
  }

  /** Tells that a key is missing. */
  void missing(String key, String help) {
    RawNode first = mapping.entries().isEmpty() ? mapping : mapping.entries().get(0).key();
    problems.error("missing-key", "the key `" + key + "` is missing", help, first);
  }

  /** Tells that a key is missing without which a cluster takes nothing, and we take the obvious. */
  void missingInCluster(String key, String help) {
    RawNode first = mapping.entries().isEmpty() ? mapping : mapping.entries().get(0).key();
    problems.warning(
        "missing-key", "a cluster refuses this, for the key `" + key + "` is missing", help, first);
  }

  /** The kind that a manifest says it is; empty if it says nothing that could be one. */
  Optional<String> kind() {
    return Optional.ofNullable(properties.get("kind"))
        .map(property -> property.value().target())
        .filter(RawScalar.class::isInstance)
        .map(scalar -> ((RawScalar) scalar).value());
  }

  /** The name that the manifest of something has; that it is missing is told. */
  Optional<RawScalar> name(String what) {
    String help = "write the name of " + what + " below `metadata:`";
    Optional<ManifestMapping> metadata = mapping("metadata");
    if (!has("metadata")) {
      missing("metadata", help);
    }
    return metadata.flatMap(mapping -> mapping.requiredText("name", help));
  }

  boolean has(String key) {
    return properties.containsKey(key);
  }

  /** The text under a key; empty if there is none, or something else, which is told. */
  Optional<RawScalar> text(String key) {
    Dialect.Property property = properties.get(key);
    if (property == null) {
      return Optional.empty();
    }
    RawMapping.Entry entry = new RawMapping.Entry(property.key(), property.value());
    return YamlTraps.report(entry, true, problems) ? Optional.empty() : text(key, property.value());
  }

  /** The same; that it is missing is told. */
  Optional<RawScalar> requiredText(String key, String help) {
    if (!has(key)) {
      missing(key, help);
    }
    Optional<RawScalar> text = text(key);
    if (text.isPresent() && text.get().value().isBlank()) {
      problems.error("missing-key", "`" + key + "` is empty", help, text.get());
      return Optional.empty();
    }
    return text;
  }

  /** The text under a key where only some words have a meaning; the first if there is none. */
  String word(String key, List<String> words) {
    Optional<RawScalar> text = text(key);
    if (text.isEmpty()) {
      return words.get(0);
    }
    checkWord(key, text.get(), words);
    return text.get().value();
  }

  /** The texts in the list under a key where only some words have a meaning. */
  List<String> words(String key, List<String> words) {
    List<RawScalar> texts = texts(key);
    texts.forEach(text -> checkWord(key, text, words));
    return texts.stream().map(RawScalar::value).filter(words::contains).toList();
  }

  private void checkWord(String key, RawScalar text, List<String> words) {
    String word = text.value();
    if (!words.contains(word)) {
      problems.error(
          "unknown-value",
          "`" + key + "` cannot be `" + word + "`",
          NearestName.help(word, words).orElse("it may be " + Quoted.list(words)),
          text);
    }
  }

  /** The texts in the list under a key. */
  List<RawScalar> texts(String key) {
    List<RawScalar> texts = new ArrayList<>();
    items(key).forEach(item -> text(key, item).ifPresent(texts::add));
    return texts;
  }

  /** The texts under all keys, in their order. */
  Map<String, RawScalar> allTexts() {
    Map<String, RawScalar> texts = new LinkedHashMap<>();
    properties.keySet().forEach(key -> text(key).ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  /** The mapping under a key. */
  Optional<ManifestMapping> mapping(String key) {
    Dialect.Property property = properties.get(key);
    return property == null ? Optional.empty() : mapping(key, property.value());
  }

  /** The mappings in the list under a key. */
  List<ManifestMapping> mappings(String key) {
    List<ManifestMapping> mappings = new ArrayList<>();
    items(key).forEach(item -> mapping(key, item).ifPresent(mappings::add));
    return mappings;
  }

  private Optional<ManifestMapping> mapping(String key, RawNode node) {
    if (node.target() instanceof RawMapping target) {
      return Optional.of(new ManifestMapping(target, dialect, problems));
    }
    wrongType(key, "a mapping", node);
    return Optional.empty();
  }

  private List<RawNode> items(String key) {
    Dialect.Property property = properties.get(key);
    if (property == null) {
      return List.of();
    }
    if (property.value().target() instanceof RawSequence sequence) {
      return sequence.items();
    }
    wrongType(key, "a list", property.value());
    return List.of();
  }

  private Optional<RawScalar> text(String key, RawNode node) {
    if (node.target() instanceof RawScalar scalar && value(scalar) instanceof String) {
      return Optional.of(scalar);
    }
    wrongType(key, "text", node);
    return Optional.empty();
  }

  private void wrongType(String key, String wanted, RawNode found) {
    boolean quotable = wanted.equals("text") && found.target() instanceof RawScalar;
    problems.error(
        "wrong-type",
        "`" + key + "` must be " + wanted + ", and this is " + describe(found.target()),
        quotable ? "put it in quotes" : null,
        found);
  }

  private String describe(RawNode node) {
    if (!(node instanceof RawScalar scalar)) {
      return node instanceof RawSequence ? "a list" : "a mapping";
    }
    Object value = value(scalar);
    if (value == null) {
      return "empty";
    }
    return value instanceof String ? "text" : value instanceof Boolean ? "a bool" : "a number";
  }

  private boolean isNull(RawNode node) {
    return node.target() instanceof RawScalar scalar && value(scalar) == null;
  }

  /** What has no value in this dialect is no text either, which is told where text is wanted. */
  private @Nullable Object value(RawScalar scalar) {
    try {
      return dialect.scalar(scalar);
    } catch (Dialect.NotAValueException e) {
      return Double.NaN;
    }
  }
}
