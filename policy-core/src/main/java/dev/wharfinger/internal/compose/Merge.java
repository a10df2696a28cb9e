package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays one file over another: mappings merge, sequences append, single values replace, and some
 * places have a way of their own (compose-go, {@code override/merge.go}).
 */
final class Merge {
  private static final PathTable<MergeKind> KINDS = MergeKind.PLACES;

  private final Marks marks;
  private final Problems problems;

  Merge(Marks marks, Problems problems) {
    this.marks = marks;
    this.problems = problems;
  }

  /** The two files in one; what is of the second is foreign in the first. */
  Sourced files(Sourced base, Sourced over) {
    return merge(base, over, KINDS, "");
  }

  /** The two services in one. */
  Sourced services(Sourced base, Sourced over) {
    return merge(base, over, KINDS.next("services").item(), "services");
  }

  private Sourced merge(Sourced base, Sourced over, PathTable<MergeKind> place, String path) {
    if (marks.overrides(over.node()) || over.isUnknown() || base.isUnknown()) {
      return over;
    }
    return marks.any()
        ? unmarked(without(base, over), without(over, over), place, path)
        : unmarked(base, over, place, path);
  }

  /** A mapping without the entries that a mapping resets. */
  private Sourced without(Sourced value, Sourced resetting) {
    RawMapping mapping = value.mapping();
    RawMapping marked = resetting.mapping();
    if (mapping == null || marked == null) {
      return value;
    }
    Set<String> reset = new HashSet<>();
    for (RawMapping.Entry entry : marked.entries()) {
      if (marks.resets(resetting.inner(entry.value()).node())) {
        reset.add(Fields.name(entry));
      }
    }
    List<RawMapping.Entry> rest =
        mapping.entries().stream().filter(entry -> !reset.contains(Fields.name(entry))).toList();
    return reset.isEmpty()
        ? value
        : value.with(new RawMapping(rest, mapping.flow(), mapping.start(), mapping.end()));
  }

  private Sourced unmarked(Sourced base, Sourced over, PathTable<MergeKind> place, String path) {
    MergeKind kind = place.value();
    if (kind != null) {
      return special(kind, base, over, place, path);
    }
    if (over.isNull() || base.isNull()) {
      return over.isNull() ? base : over;
    }
    boolean mappings = base.mapping() != null;
    if (mappings && over.mapping() != null) {
      return mappings(base, over, place, path);
    }
    boolean sequences = base.node() instanceof RawSequence;
    if (sequences && over.node() instanceof RawSequence) {
      return appended(base, KeyValues.items(base), KeyValues.items(over));
    }
    if (mappings || sequences) {
      cannotOverride(base, over, path);
    }
    return over;
  }

  private void cannotOverride(Sourced base, Sourced over, String path) {
    problems.error(
        over,
        "compose-merge",
        "`%s` is %s here and %s in the file before; it cannot be merged"
            .formatted(path, over.kind(), base.kind()));
  }

  private Sourced special(
      MergeKind kind, Sourced base, Sourced over, PathTable<MergeKind> place, String path) {
    return switch (kind) {
      case REPLACE -> over.isNull() ? base : over;
      case SEQUENCE -> appended(base, KeyValues.items(base), KeyValues.items(over));
      case DISTINCT -> distinct(base, over);
      case BUILD -> mappings(LongForm.build(base), LongForm.build(over), place, path);
      case DEPENDS_ON -> mappings(LongForm.dependsOn(base), LongForm.dependsOn(over), place, path);
      case NAMES -> mappings(LongForm.names(base), LongForm.names(over), place, path);
      case LOGGING -> logging(base, over, place, path);
      case SUBNETS -> subnets(base, over, place, path);
    };
  }

  private static Sourced appended(Sourced base, List<Sourced> first, List<Sourced> second) {
    List<RawNode> items = new ArrayList<>();
    first.forEach(item -> items.add(item.in(base.source())));
    second.forEach(item -> items.add(item.in(base.source())));
    return base.with(
        new RawSequence(List.copyOf(items), false, base.node().start(), base.node().end()));
  }

  /** What is there already is not added again. */
  private static Sourced distinct(Sourced base, Sourced over) {
    List<Sourced> first = KeyValues.items(base);
    Set<@Nullable String> there = new HashSet<>();
    first.forEach(item -> there.add(item.text()));
    List<Sourced> second =
        KeyValues.items(over).stream().filter(item -> !there.contains(item.text())).toList();
    return appended(base, first, second);
  }

  /** Options of another driver mean something else. */
  private Sourced logging(Sourced base, Sourced over, PathTable<MergeKind> place, String path) {
    String before = text(base, "driver");
    String after = text(over, "driver");
    boolean same = before == null || after == null || before.equals(after);
    return same ? mappings(base, over, place, path) : over;
  }

  private Sourced subnets(Sourced base, Sourced over, PathTable<MergeKind> place, String path) {
    List<Sourced> configs = new ArrayList<>();
    Map<@Nullable String, Integer> known = new HashMap<>();
    for (Sourced config : KeyValues.items(base)) {
      known.putIfAbsent(text(config, "subnet"), configs.size());
      configs.add(config);
    }
    for (Sourced config : KeyValues.items(over)) {
      Integer same = known.putIfAbsent(text(config, "subnet"), configs.size());
      if (same == null) {
        configs.add(config);
      } else {
        configs.set(same, mappings(configs.get(same), config, place.item(), path));
      }
    }
    return appended(base, configs, List.of());
  }

  private static @Nullable String text(Sourced mapping, String field) {
    Sourced value = Fields.get(mapping, field);
    return value == null ? null : value.text();
  }

  private Sourced mappings(Sourced base, Sourced over, PathTable<MergeKind> place, String path) {
    RawMapping first = base.mapping();
    RawMapping second = over.mapping();
    if (first == null || second == null) {
      if (!base.isNull() && !over.isNull()) {
        cannotOverride(base, over, path);
      }
      return over.isNull() ? base : over;
    }
    Map<String, RawMapping.Entry> entries = new LinkedHashMap<>();
    for (RawMapping.Entry entry : first.entries()) {
      entries.put(Fields.name(entry), entry);
    }
    for (RawMapping.Entry entry : second.entries()) {
      String name = Fields.name(entry);
      RawMapping.Entry before = entries.get(name);
      Sourced value = over.inner(entry.value());
      String below = path.isEmpty() ? name : path + "." + name;
      Sourced merged =
          before == null
              ? value
              : merge(base.inner(before.value()), value, place.next(name), below);
      RawNode key = before == null ? over.inner(entry.key()).in(base.source()) : before.key();
      entries.put(name, new RawMapping.Entry(key, merged.in(base.source())));
    }
    return base.with(
        new RawMapping(List.copyOf(entries.values()), first.flow(), first.start(), first.end()));
  }
}
