package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code a in b} proves. */
final class MembershipFacts {
  private MembershipFacts() {}

  /** What follows if it holds, or if it does not. */
  static Facts when(Checked element, Checked collection, boolean holds) {
    Facts facts = holds ? ofCollection(element, collection) : Facts.NONE;
    Optional<Set<Object>> literals = literals(collection.typed());
    if (literals.isEmpty()) {
      return facts;
    }
    Set<Object> values = literals.get();
    Facts ofElement =
        Fallback.unless(element.path(), given -> values.contains(given) == holds)
            .and(ofKind(element, values, holds));
    boolean parameter =
        collection.typed() instanceof Typed.Constant constant && constant.parameter();
    return parameter
        ? facts.and(ofElement)
        : facts.and(ofElement).and(ValueFacts.oneOf(element, values, holds));
  }

  private static Facts ofCollection(Checked element, Checked collection) {
    Path path = collection.path();
    Facts facts = SizeFacts.atLeast(path, 1);
    boolean keyed =
        collection.type() instanceof MapType
            || (Types.isOpen(collection.type()) && element.type() == Scalar.STRING);
    if (!keyed) {
      return facts;
    }
    Facts entry = Facts.present(Paths.entry(path, element.path()));
    return Fallback.of(path)
        .filter(fallback -> fallback.literal() instanceof Map<?, ?> map && map.isEmpty())
        .map(fallback -> Facts.present(Paths.entry(fallback.value(), element.path())))
        .orElse(Facts.NONE)
        .and(entry)
        .and(facts);
  }

  private static Facts ofKind(Checked element, Set<Object> values, boolean holds) {
    Set<String> kinds = new HashSet<>();
    values.forEach(value -> kinds.add(String.valueOf(value)));
    return Narrowing.discriminant(element)
        .map(kind -> holds ? kind.among(kinds) : kind.notAmong(kinds))
        .orElse(Facts.NONE);
  }

  /** The elements of a list of literals; empty if the list is anything else. */
  static Optional<Set<Object>> literals(Typed list) {
    if (list instanceof Typed.Constant constant && constant.value() instanceof List<?> values) {
      return Optional.of(new HashSet<>(values));
    }
    if (!(list instanceof Typed.ListLiteral literal)) {
      return Optional.empty();
    }
    Set<Object> values = new HashSet<>();
    for (Typed.Element element : literal.elements()) {
      if (element.optional()
          || !(element.value() instanceof Typed.Constant constant)
          || constant.value() == null) {
        return Optional.empty();
      }
      values.add(constant.value());
    }
    return Optional.of(values);
  }
}
