package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.text.DidYouMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of a mapping of which the keys are known; tells of those that are not. */
final class Keys {
  private final RawMapping mapping;
  private final Map<String, RawMapping.Entry> entries = new LinkedHashMap<>();
  private final Set<String> meant = new HashSet<>();
  private final Problems problems;
  private final Texts texts;

  private Keys(RawMapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    this.texts = new Texts(problems);
  }

  /** Reads the keys of a mapping, and tells of each that is not among {@code known}. */
  static Keys of(RawMapping mapping, Collection<String> known, Problems problems) {
    Keys keys = new Keys(mapping, problems);
    keys.collect();
    keys.entries.forEach(
        (name, entry) -> {
          if (!known.contains(name)) {
            keys.unknown(name, entry.key(), known);
          }
        });
    return keys;
  }

  /** Reads a mapping whose keys are names that the author chooses. */
  static Keys ofNames(RawMapping mapping, Problems problems) {
    Keys keys = new Keys(mapping, problems);
    keys.collect();
    return keys;
  }

  private void collect() {
    for (RawMapping.Entry entry : mapping.entries()) {
      if (entry.key().target() instanceof RawScalar key) {
        if (entries.putIfAbsent(key.value(), entry) != null) {
          problems.error(
              "duplicate-key", "`" + key.value() + "` is given twice", null, entry.key());
        }
      } else {
        problems.error("wrong-type", "a key must be text", null, entry.key());
      }
    }
  }

  private void unknown(String name, RawNode key, Collection<String> known) {
    Optional<String> ours = ForeignKeys.meant(name, known);
    ours.or(() -> DidYouMean.among(known, name)).ifPresent(meant::add);
    problems.error(
        "unknown-key",
        "there is no key `" + name + "`",
        ours.map(word -> "write `" + word + "`")
            .or(() -> NearestName.help(name, known))
            .orElse("the keys are " + Quoted.list(known)),
        key);
  }

  /** The entries by key, in file order. */
  Map<String, RawMapping.Entry> entries() {
    return entries;
  }

  /** The value of a key. */
  Optional<RawNode> node(String key) {
    return Optional.ofNullable(entries.get(key)).map(entry -> entry.value().target());
  }

  /** Tells that a key is missing, unless it is there under a misspelt name. */
  void require(String key, String help) {
    if (!entries.containsKey(key) && !meant.contains(key)) {
      RawNode first = mapping.entries().isEmpty() ? mapping : mapping.entries().get(0).key();
      problems.error("missing-key", "the key `" + key + "` is missing", help, first);
    }
  }

  /** Tells that there are no words in a text that somebody is to read. */
  void refuseBlank(String key, String help) {
    node(key)
        .filter(node -> node instanceof RawScalar text && text.value().isBlank())
        .filter(node -> !Texts.isNull((RawScalar) node))
        .ifPresent(
            node -> problems.error("wrong-type", "the text of `" + key + "` is empty", help, node));
  }

  /** The text under a key; empty if there is none, or something else. */
  Optional<RawScalar> text(String key) {
    RawMapping.Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : texts.text(key, entry);
  }

  /** The text under a key, or an empty text. */
  String textOrEmpty(String key) {
    return text(key).map(RawScalar::value).orElse("");
  }

  /** The text or list of texts under a key. */
  List<RawScalar> texts(String key) {
    RawMapping.Entry entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    RawNode value = entry.value().target();
    if (value instanceof RawMapping) {
      texts.wrongType(key, "text or a list of texts", value);
      return List.of();
    }
    if (!(value instanceof RawSequence sequence)) {
      return texts.text(key, entry).map(List::of).orElse(List.of());
    }
    List<RawScalar> found = new ArrayList<>();
    for (RawNode item : sequence.items()) {
      texts.item(key, item).ifPresent(found::add);
    }
    return found;
  }

  /** The mapping under a key. */
  Optional<RawMapping> mapping(String key) {
    return node(key).flatMap(node -> texts.mapping(key, node));
  }

  /** The true or false under a key. */
  boolean flag(String key) {
    Optional<RawScalar> text = text(key);
    if (text.isEmpty() || text.get().value().equals("false")) {
      return false;
    }
    if (!text.get().value().equals("true")) {
      problems.error("wrong-type", "`" + key + "` must be true or false", null, text.get());
    }
    return true;
  }
}
