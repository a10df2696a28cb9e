package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds to a file what the files say that it includes. What both say is told; its own counts. */
final class Inclusion {
  private static final List<String> SECTIONS =
      List.of("services", "networks", "volumes", "configs", "secrets", "models");

  private final ProjectFiles files;
  private final Merge merge;
  private final Extension extension;
  private final Problems problems;
  private final Budget budget;
  private final int deepest;
  private final Set<String> open = new HashSet<>();
  private final Map<SourceText, Sourced> done = new HashMap<>();

  /**
   * A run over one project.
   *
   * @param deepest how many files may include each other in a chain
   */
  Inclusion(
      ProjectFiles files,
      Merge merge,
      Extension extension,
      Problems problems,
      Budget budget,
      int deepest) {
    this.budget = budget;
    this.files = files;
    this.merge = merge;
    this.extension = extension;
    this.problems = problems;
    this.deepest = deepest;
  }

  /** A file with its services extended, and all that it includes. */
  Sourced apply(Sourced file) {
    String name = file.source().name();
    Sourced known = done.get(file.source());
    if (known != null) {
      return known;
    }
    open.add(name);
    Sourced result = extension.apply(file);
    Sourced includes = Fields.get(file, "include");
    if (includes != null) {
      for (Sourced include : KeyValues.items(includes)) {
        result = include(result, include);
      }
    }
    open.remove(name);
    done.put(file.source(), result);
    return result;
  }

  private Sourced include(Sourced file, Sourced include) {
    Sourced path = include.mapping() == null ? include : Fields.get(include, "path");
    Sourced together = null;
    for (Sourced one : path == null ? List.<Sourced>of() : KeyValues.items(path)) {
      Sourced read = files.named(one);
      if (read != null && mayOpen(one, read)) {
        Sourced whole = apply(read);
        if (!budget.spend(whole, one)) {
          return file;
        }
        together = together == null ? whole : Unicity.enforce(merge.files(together, whole));
      }
    }
    Sourced result = file;
    for (String section : SECTIONS) {
      Sourced added = together == null ? null : Fields.get(together, section);
      if (added != null && added.mapping() != null) {
        result = Fields.set(result, section, joined(result, section, added));
      }
    }
    return result;
  }

  private boolean mayOpen(Sourced at, Sourced file) {
    String name = file.source().name();
    if (open.contains(name)) {
      problems.error(at, "compose-include", "file `" + name + "` includes itself");
      return false;
    }
    if (open.size() >= deepest) {
      String message = "more than %d files include each other in a chain".formatted(deepest);
      problems.error(at, "limit-depth", message);
      return false;
    }
    return true;
  }

  private Sourced joined(Sourced file, String section, Sourced added) {
    Sourced own = Fields.get(file, section);
    RawMapping mine = own == null ? null : own.mapping();
    RawMapping theirs = added.mapping();
    if (own == null || mine == null || theirs == null) {
      return added;
    }
    List<RawMapping.Entry> entries = new ArrayList<>(mine.entries());
    Set<String> names = new HashSet<>();
    mine.entries().forEach(entry -> names.add(Fields.name(entry)));
    for (RawMapping.Entry entry : theirs.entries()) {
      Sourced key = added.inner(entry.key());
      if (names.add(Fields.name(entry))) {
        entries.add(
            new RawMapping.Entry(
                key.in(own.source()), added.inner(entry.value()).in(own.source())));
      } else {
        String message =
            "`%s.%s` is also set by the file that includes this one"
                .formatted(section, Fields.name(entry));
        problems.error(key, "compose-include", message);
      }
    }
    return own.with(new RawMapping(entries, mine.flow(), mine.start(), mine.end()));
  }
}
