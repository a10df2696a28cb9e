package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entries of a mapping by name, with {@code <<} carried out as the YAML merge specification has
 * it: what the mapping says itself wins, and of several the earlier.
 */
final class MappingKeys {
  private final SourceText source;
  private final Problems problems;
  private final Map<String, RawMapping.Entry> entries = new LinkedHashMap<>();

  private MappingKeys(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  static Map<String, RawMapping.Entry> of(
      SourceText source, RawMapping mapping, Problems problems) {
    MappingKeys keys = new MappingKeys(source, problems);
    keys.own(mapping);
    keys.merged(mapping);
    return keys.entries;
  }

  private void own(RawMapping mapping) {
    for (RawMapping.Entry entry : mapping.entries()) {
      RawNode key = entry.key();
      if (!(key.target() instanceof RawScalar scalar) || Scalars.isNull(scalar)) {
        tell("not-a-key", "a key must be text", key);
      } else if (!isMerge(scalar)) {
        RawMapping.Entry before = entries.put(scalar.value(), entry);
        if (before != null) {
          int line = source.line(before.key().start());
          tell(
              "duplicate-key",
              "key `%s` is already set on line %d; the last one wins"
                  .formatted(scalar.value(), line),
              key);
        }
      }
    }
  }

  private void merged(RawMapping mapping) {
    for (RawMapping.Entry entry : mapping.entries()) {
      if (entry.key().target() instanceof RawScalar scalar && isMerge(scalar)) {
        merge(entry.value());
      }
    }
  }

  private void merge(RawNode value) {
    RawNode target = value.target();
    if (target instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        if (entry.key().target() instanceof RawScalar scalar && !isMerge(scalar)) {
          entries.putIfAbsent(scalar.value(), entry);
        }
      }
      merged(mapping);
    } else if (target instanceof RawSequence sequence) {
      sequence.items().forEach(this::merge);
    } else {
      tell(
          "not-mergeable", "only a mapping or a sequence of mappings can be merged by `<<`", value);
    }
  }

  private void tell(String code, String message, RawNode at) {
    problems.add(source, ReadProblem.error(code, message, at.start(), at.end()));
  }

  private static boolean isMerge(RawScalar key) {
    return key.style() == RawScalar.Style.PLAIN && key.value().equals("<<");
  }
}
