package dev.wharfinger.internal.js.check;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;

/** What is known of the value of an expression before it runs. */
sealed interface Shape {

  /** A value of a type of the model, or undefined. */
  record Of(Type type) implements Shape {}

  /** An object that has some members and no others, as {@code context}. */
  record Having(String name, Map<String, Shape> members) implements Shape {
    public Having {
      members = Map.copyOf(members);
    }
  }

  /** A function that is to be called. */
  record Callable(String name, List<Function> overloads) implements Shape {
    public Callable {
      overloads = List.copyOf(overloads);
    }
  }

  /** {@code context.report}. */
  record Report() implements Shape {}

  /** {@code resources}. */
  record Resources() implements Shape {}

  /** Anything at all. */
  record Any() implements Shape {}

  Shape ANY = new Any();
}
