package dev.wharfinger.internal.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the properties of one mapping: the last of equal names wins, and that is told. */
public final class PropertyTable {
  private final SourceText source;
  private final List<ReadProblem> problems = new ArrayList<>(0);
  private final Map<String, Dialect.Property> properties = new LinkedHashMap<>();

  public PropertyTable(SourceText source) {
    this.source = source;
  }

  /** Adds what the mapping says itself. */
  public void add(String name, RawNode key, RawNode value) {
    Dialect.Property before = put(name, key, value);
    if (before != null) {
      String message =
          "key `" + name + "` is already set on " + lineOf(before.key()) + "; the last one wins";
      tell(ReadProblem.error("duplicate-key", message, key.start(), key.end()));
    }
  }

  /** Sets a property without a word about an earlier one. */
  public Dialect.@Nullable Property put(String name, RawNode key, RawNode value) {
    return properties.put(name, new Dialect.Property(name, key, value));
  }

  /** The line of a node, in words. */
  public String lineOf(RawNode node) {
    return "line " + source.line(node.start());
  }

  /** Adds what is wrong with a key. */
  public void tell(ReadProblem problem) {
    problems.add(problem);
  }

  /** What was added, in the order of first appearance. */
  public Dialect.Properties properties() {
    return new Dialect.Properties(List.copyOf(properties.values()), problems);
  }
}
