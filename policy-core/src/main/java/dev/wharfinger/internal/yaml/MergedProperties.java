package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.Dialect.NotAValueException;
import dev.wharfinger.internal.raw.PropertyTable;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawMapping.Entry;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.HashSet;
import java.util.Set;

/**
 * The properties of a mapping for go-yaml: {@code <<} is carried out where it stands, so that an
 * entry written before it loses. The YAML merge specification has it the other way round.
 */
final class MergedProperties {
  private final PropertyTable table;
  private final Set<String> merged = new HashSet<>(0);

  MergedProperties(PropertyTable table) {
    this.table = table;
  }

  Dialect.Properties of(RawMapping mapping) {
    for (Entry entry : mapping.entries()) {
      if (KubernetesKeys.isMerge(entry.key())) {
        merge(entry.value(), entry.value());
      } else {
        add(entry);
      }
    }
    return table.properties();
  }

  private void add(Entry entry) {
    RawNode key = entry.key();
    try {
      String name = KubernetesKeys.name(key);
      if (merged.remove(name)) {
        Dialect.Property before = table.put(name, key, entry.value());
        if (before != null) {
          String message =
              "key `" + name + "` replaces the one merged from " + table.lineOf(before.key());
          table.tell(ReadProblem.note("merge-override", message, key.start(), key.end()));
        }
      } else {
        table.add(name, key, entry.value());
      }
    } catch (NotAValueException e) {
      table.tell(e.problem());
    }
  }

  private void merge(RawNode value, RawNode place) {
    if (value.target() instanceof RawMapping mapping) {
      mergeEntries(mapping, place);
    } else if (value instanceof RawSequence sequence) {
      // From the last to the first, because earlier mappings take precedence.
      for (int i = sequence.items().size() - 1; i >= 0; i--) {
        RawNode item = sequence.items().get(i);
        if (item.target() instanceof RawMapping mapping) {
          mergeEntries(mapping, item);
        } else {
          refuse(item);
        }
      }
    } else {
      refuse(value);
    }
  }

  private void mergeEntries(RawMapping mapping, RawNode place) {
    for (Entry entry : mapping.entries()) {
      if (KubernetesKeys.isMerge(entry.key())) {
        merge(entry.value(), place);
        continue;
      }
      try {
        putMerged(KubernetesKeys.name(entry.key()), entry, place);
      } catch (NotAValueException e) {
        table.tell(e.problem());
      }
    }
  }

  private void putMerged(String name, Entry entry, RawNode place) {
    Dialect.Property before = table.put(name, entry.key(), entry.value());
    boolean first = merged.add(name);
    if (before == null) {
      return;
    }
    String line = table.lineOf(before.key());
    table.tell(
        first
            ? ReadProblem.error(
                "duplicate-key",
                "this merge replaces key `" + name + "` of " + line + "; put `<<` first",
                place.start(),
                place.end())
            : ReadProblem.note(
                "merge-override",
                "key `" + name + "` is merged here and from " + line,
                place.start(),
                place.end()));
  }

  private void refuse(RawNode value) {
    table.tell(
        ReadProblem.error(
            "not-mergeable",
            "only a mapping or a sequence of mappings can be merged by `<<`",
            value.start(),
            value.end()));
  }
}
