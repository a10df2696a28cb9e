package dev.wharfinger.internal.policy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a fix writes, in which text may hold expressions.
 *
 * @param <E> what an expression is: its typed tree, or its plan
 */
public sealed interface Literal<E> {

  /** Text with expressions in it. */
  record Text<E>(Message<E> message) implements Literal<E> {}

  /** What an expression gives, as it is. */
  record Given<E>(E expression) implements Literal<E> {}

  /** A number, a truth value, or null. */
  record Plain<E>(@Nullable Object value) implements Literal<E> {}

  /** A list. */
  record Items<E>(List<Literal<E>> items) implements Literal<E> {}

  /** An object, or a map. */
  record Entries<E>(Map<String, Literal<E>> entries) implements Literal<E> {}

  /** The same with every expression taken a stage further. */
  default <T> Literal<T> map(Function<E, T> stage) {
    if (this instanceof Text<E> text) {
      return new Text<>(text.message().map(stage));
    }
    if (this instanceof Given<E> given) {
      return new Given<>(stage.apply(given.expression()));
    }
    if (this instanceof Items<E> list) {
      List<Literal<T>> items = new ArrayList<>();
      list.items().forEach(item -> items.add(item.map(stage)));
      return new Items<>(items);
    }
    if (this instanceof Entries<E> map) {
      Map<String, Literal<T>> entries = new LinkedHashMap<>();
      map.entries().forEach((key, value) -> entries.put(key, value.map(stage)));
      return new Entries<>(entries);
    }
    return new Plain<>(((Plain<E>) this).value());
  }
}
