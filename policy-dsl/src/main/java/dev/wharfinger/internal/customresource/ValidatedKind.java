package dev.wharfinger.internal.customresource;

import dev.wharfinger.internal.bind.SchemaBinder;
import dev.wharfinger.internal.customresource.ValidatedLevel.CompiledRule;
import dev.wharfinger.internal.kubernetes.SchemaType;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.OldObject;
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

/** One version of a kind with the validations that its definition has for it. */
record ValidatedKind(SchemaType schema, ValidatedLevel level) {

  /** Judges a resource as a whole; what was before is known if a request changes it. */
  void judge(int number, ObjectNode resource, EvaluationContext context, Verdicts verdicts) {
    ObjectNode before =
        context.fact(OldObject.class).map(old -> (ObjectNode) old.node()).orElse(null);
    Round round = new Round(number, context, verdicts, Place.of(resource));
    round.judge(level, bind(resource), before == null ? null : bind(before), Place.of(resource));
    if (!round.told) {
      verdicts.pass(number);
    }
  }

  private @Nullable Object bind(ObjectNode resource) {
    return SchemaBinder.bind(
        schema,
        Objects.requireNonNull(resource.binding()).document(),
        Objects.requireNonNull(resource.raw()));
  }

  /** One resource. */
  private static final class Round {
    private final int number;
    private final EvaluationContext context;
    private final Verdicts verdicts;
    private final Place whole;
    private boolean told;

    Round(int number, EvaluationContext context, Verdicts verdicts, Place whole) {
      this.number = number;
      this.context = context;
      this.verdicts = verdicts;
      this.whole = whole;
    }

    void judge(ValidatedLevel level, @Nullable Object self, @Nullable Object old, Place at) {
      if (self == null || self instanceof Fault) {
        return; // what does not fit the schema is told where the document is read
      }
      level.rules().forEach(rule -> judge(rule, self, old, at));
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
        verdicts.fail(number, at, rule.message(), List.of());
      } else if (result instanceof Unknown unknown) {
        told = true;
        verdicts.unknown(number, at, unknown, List.of());
      } else if (result instanceof Fault fault) {
        told = true;
        verdicts.error(number, at, fault, List.of());
      }
    }
  }
}
