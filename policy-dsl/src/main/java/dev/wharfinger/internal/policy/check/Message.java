package dev.wharfinger.internal.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Text with expressions in it.
 *
 * @param <E> what an expression is: its text, its typed tree, or its plan
 */
public record Message<E>(List<Part<E>> parts) {
  public Message {
    parts = List.copyOf(parts);
  }

  /** A part of a message. */
  public sealed interface Part<E> {}

  /** Text that is told as it is. */
  public record Words<E>(String text) implements Part<E> {}

  /** An expression, of which the value is told. */
  public record Value<E>(E expression) implements Part<E> {}

  /** The expressions, in their order. */
  public Stream<E> expressions() {
    return parts.stream()
        .flatMap(
            part -> part instanceof Value<E> value ? Stream.of(value.expression()) : Stream.of());
  }

  /** The same with every expression taken a stage further. */
  public <T> Message<T> map(Function<E, T> stage) {
    List<Part<T>> mapped = new ArrayList<>();
    for (Part<E> part : parts) {
      if (part instanceof Value<E> value) {
        mapped.add(new Value<>(stage.apply(value.expression())));
      } else if (part instanceof Words<E> words) {
        mapped.add(new Words<>(words.text()));
      }
    }
    return new Message<>(mapped);
  }
}
