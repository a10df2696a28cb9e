package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays services over those that they extend, of the same file or of another. */
final class Extension {
  private final ProjectFiles files;
  private final Merge merge;
  private final Problems problems;
  private final Budget budget;
  private final int longest;
  private final Map<Key, Sourced> done = new HashMap<>();
  private final Set<Key> open = new LinkedHashSet<>();

  /** A service of a file. */
  private record Key(SourceText file, String service) {}

  /**
   * A run over one project.
   *
   * @param longest how many services may extend each other in a chain
   */
  Extension(ProjectFiles files, Merge merge, Problems problems, Budget budget, int longest) {
    this.budget = budget;
    this.files = files;
    this.merge = merge;
    this.problems = problems;
    this.longest = longest;
  }

  /** A file whose services stand for themselves. */
  Sourced apply(Sourced file) {
    Sourced services = Fields.get(file, "services");
    RawMapping mapping = services == null ? null : services.mapping();
    RawMapping root = file.mapping();
    if (services == null || mapping == null || root == null) {
      return file;
    }
    List<RawMapping.Entry> entries = new ArrayList<>();
    for (RawMapping.Entry entry : mapping.entries()) {
      Sourced service = services.inner(entry.value());
      Sourced resolved = resolved(file, Fields.name(entry), service);
      entries.add(new RawMapping.Entry(entry.key(), resolved.in(services.source())));
    }
    Sourced extended =
        services.with(new RawMapping(entries, mapping.flow(), mapping.start(), mapping.end()));
    return Fields.set(file, "services", extended);
  }

  private Sourced resolved(Sourced file, String name, Sourced service) {
    Sourced extended = Fields.get(service, "extends");
    if (extended == null || extended.isNull() || extended.isUnknown()) {
      return service;
    }
    Key key = new Key(file.source(), name);
    Sourced known = done.get(key);
    if (known != null) {
      return known;
    }
    if (!open.add(key)) {
      String chain = open.stream().map(Key::service).collect(Collectors.joining("`, `"));
      problems.error(extended, "compose-extends", "the services `" + chain + "` extend each other");
      return service;
    }
    if (open.size() > longest) {
      String message = "more than %d services extend each other in a chain".formatted(longest);
      problems.error(extended, "limit-depth", message);
      open.remove(key);
      return service;
    }
    Sourced base = base(file, extended);
    open.remove(key);
    boolean taken = base != null && budget.spend(base, extended);
    Sourced result = base != null && taken ? over(base, service) : service;
    done.put(key, result);
    return result;
  }

  /** The service that is extended; null where it is not to be had, which is told. */
  private @Nullable Sourced base(Sourced file, Sourced extended) {
    Sourced place = Fields.get(extended, "file");
    Sourced named = extended.mapping() == null ? extended : Fields.get(extended, "service");
    String name = named == null ? null : named.text();
    if (name == null || named == null || named.isUnknown()) {
      return null;
    }
    Sourced there = place == null ? file : files.named(place);
    if (there == null) {
      return null;
    }
    Sourced services = Fields.get(there, "services");
    Sourced base = services == null ? null : Fields.get(services, name);
    if (base == null) {
      problems.error(named, "compose-extends", "there is no service `" + name + "` to extend");
      return null;
    }
    return resolved(there, name, base);
  }

  /** Stands where the service does that extends; what it says of extending is said. */
  private Sourced over(Sourced base, Sourced service) {
    RawMapping own = service.mapping();
    Sourced merged = merge.services(base, service);
    RawMapping mapping = merged.mapping();
    if (own == null || mapping == null) {
      return service;
    }
    List<RawMapping.Entry> entries = new ArrayList<>();
    for (RawMapping.Entry entry : mapping.entries()) {
      if (!Fields.name(entry).equals("extends")) {
        RawNode key = merged.inner(entry.key()).in(service.source());
        RawNode value = merged.inner(entry.value()).in(service.source());
        entries.add(new RawMapping.Entry(key, value));
      }
    }
    return service.with(new RawMapping(entries, own.flow(), own.start(), own.end()));
  }
}
