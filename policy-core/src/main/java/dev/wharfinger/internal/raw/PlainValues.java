package dev.wharfinger.internal.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns raw trees into plain Java values: maps, lists, and what a dialect makes of scalars. */
public final class PlainValues {
  private final Dialect dialect;
  private final Consumer<ReadProblem> problems;

  /**
   * A reader of trees.
   *
   * @param problems receives what has no value, and keys that repeat
   */
  public PlainValues(Dialect dialect, Consumer<ReadProblem> problems) {
    this.dialect = dialect;
    this.problems = problems;
  }

  /**
   * The value of a node: a LinkedHashMap, an ArrayList, or a scalar as {@link Dialect#scalar} gives
   * it; null where the text says null, and where it has no value.
   */
  public @Nullable Object value(RawNode node) {
    RawNode target = node.target();
    if (target instanceof RawScalar scalar) {
      return scalar(scalar);
    }
    if (target instanceof RawSequence sequence) {
      return list(sequence);
    }
    return target instanceof RawMapping mapping ? map(mapping) : null;
  }

  private @Nullable Object scalar(RawScalar scalar) {
    try {
      return dialect.scalar(scalar);
    } catch (Dialect.NotAValueException e) {
      problems.accept(e.problem());
      return null;
    }
  }

  private List<@Nullable Object> list(RawSequence sequence) {
    List<@Nullable Object> values = new ArrayList<>(sequence.items().size());
    for (RawNode item : sequence.items()) {
      values.add(value(item));
    }
    return values;
  }

  private Map<String, @Nullable Object> map(RawMapping mapping) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Dialect.Properties properties = mapping.properties(dialect);
    properties.problems().forEach(problems);
    for (Dialect.Property property : properties.all()) {
      values.put(property.name(), value(property.value()));
    }
    return values;
  }
}
