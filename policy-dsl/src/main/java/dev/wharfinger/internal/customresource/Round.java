package dev.wharfinger.internal.customresource;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ListSemantics;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through one resource, and judges each value by the validations that are about it. */
final class Round {
  private final int number;
  private final EvaluationContext context;
  private final Verdicts verdicts;
  private final Place whole;
  private boolean told;

  /**
   * Begins with a resource.
   *
   * @param whole what to blame for validations that do not compile
   */
  Round(int number, EvaluationContext context, Verdicts verdicts, Place whole) {
    this.number = number;
    this.context = context;
    this.verdicts = verdicts;
    this.whole = whole;
  }

  /** Whether anything was told, so that the resource does not pass. */
  boolean hasTold() {
    return told;
  }

  /** Judges a value and all that is in it. */
  void judge(ValidatedLevel level, @Nullable Object self, @Nullable Object old, Place at) {
    if (self == null || self instanceof Fault) {
      return; // what does not fit the schema is told where the document is read
    }
    level.rules().forEach(rule -> judge(rule, self, old, at));
    level.allOf().forEach(further -> judge(further, self, old, at));
    level
        .properties()
        .forEach(
            (name, inner) -> judge(inner, get(self, name), get(old, name), at(self, name, at)));
    if (level.element() != null) {
      elements(level.element(), self, old, at);
    }
  }

  private void elements(ValidatedLevel level, Object self, @Nullable Object old, Place at) {
    if (self instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        judge(level, list.get(i), before(self, list.get(i), old), at(self, i, at));
      }
    } else if (self instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> judge(level, value, get(old, key), at(self, String.valueOf(key), at)));
    }
  }

  /** The element of before with the same keys, where a list is a map by its keys. */
  private static @Nullable Object before(
      Object list, @Nullable Object element, @Nullable Object old) {
    if (!(list instanceof BoundNode node)
        || !(node.type() instanceof ListType type)
        || !(type.semantics() instanceof ListSemantics.MapOfElements keys)
        || !(old instanceof List<?> candidates)) {
      return null;
    }
    return candidates.stream()
        .filter(
            candidate ->
                keys.keys().stream()
                    .allMatch(key -> Objects.equals(get(candidate, key), get(element, key))))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Object get(@Nullable Object container, Object key) {
    if (container instanceof ObjectNode node) {
      return node.get(key);
    }
    return container instanceof Map<?, ?> map ? map.get(key) : null;
  }

  private static Place at(Object container, Object key, Place outer) {
    return container instanceof BoundNode node ? node.place(key) : outer;
  }

  private void judge(CompiledRule rule, Object self, @Nullable Object old, Place at) {
    if (rule.validation() == null) {
      told = true;
      verdicts.error(number, whole, Objects.requireNonNull(rule.fault()), List.of());
      return;
    }
    Object result = rule.validation().evaluate(self, old, context, context.steps()).orElse(true);
    if (Boolean.FALSE.equals(result)) {
      told = true;
      String message = rule.message(self, old, context, context.steps());
      verdicts.fail(number, rule.blamed(self, at), message, List.of());
    } else if (result instanceof Unknown unknown) {
      told = true;
      verdicts.unknown(number, at, unknown, List.of());
    } else if (result instanceof Fault fault) {
      told = true;
      verdicts.error(number, at, fault, List.of());
    }
  }
}
