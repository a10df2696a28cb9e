package dev.wharfinger.internal.registry;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects facts of one object; those that the document does not state are left out. */
final class Facts {
  private final RawFields fields = new RawFields();

  /** Adds a value as it is written. */
  Facts copy(String name, RawObject from, String key) {
    from.node(key).ifPresent(value -> fields.node(name, value));
    return this;
  }

  /** Adds what is true or false, of which Harbor makes text. */
  Facts truth(String name, RawObject from, String key) {
    RawNode node = from.node(key).orElse(null);
    Boolean value = truth(node, from.dialect());
    return node == null || value == null ? this : plain(name, value, node);
  }

  /** Adds what follows from a text; nothing follows from one that is not known. */
  Facts word(String name, RawObject from, String key, Function<String, @Nullable String> meaning) {
    RawNode node = from.node(key).orElse(null);
    String word = from.text(key).map(meaning).orElse(null);
    return node == null ? this : text(name, word, node);
  }

  /** Adds a text that was made from a node. */
  Facts text(String name, @Nullable String value, RawNode from) {
    fields.text(name, value, from);
    return this;
  }

  /** Adds a number, or what is true or false, that was made from a node. */
  Facts plain(String name, @Nullable Object value, RawNode from) {
    fields.plain(name, value, from);
    return this;
  }

  /** Adds when something ends, in seconds since 1970; -1 is never. */
  Facts end(RawObject from, String key) {
    RawNode node = from.node(key).orElse(null);
    OptionalLong seconds = number(from, key);
    if (node == null || seconds.isEmpty()) {
      return this;
    }
    boolean isNever = seconds.getAsLong() < 0;
    plain("neverExpires", isNever, node);
    return isNever ? this : text("expiresAt", time(seconds.getAsLong()), node);
  }

  /** Adds an object, unless nothing is known of it. */
  Facts object(String name, Facts object, RawNode from) {
    return object.fields.isEmpty() ? this : node(name, object.at(from));
  }

  Facts node(String name, RawNode value) {
    fields.node(name, value);
    return this;
  }

  /** Adds a list; none, if it has no elements. */
  <T> Facts list(String name, List<T> values, Function<T, ? extends RawNode> node) {
    fields.list(name, values, node);
    return this;
  }

  /** The object, which stands where a node does. */
  RawMapping at(RawNode from) {
    return fields.object(from);
  }

  static @Nullable Boolean truth(@Nullable RawNode node, Dialect dialect) {
    if (!(node instanceof RawScalar scalar)) {
      return null;
    }
    return switch (scalar(scalar, dialect).toString().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  static OptionalLong number(RawObject from, String key) {
    return from.node(key).orElse(null) instanceof RawScalar scalar
            && scalar(scalar, from.dialect()) instanceof Long number
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  /** Nothing, where there is no value. */
  private static Object scalar(RawScalar scalar, Dialect dialect) {
    try {
      return Optional.ofNullable(dialect.scalar(scalar)).orElse("");
    } catch (Dialect.NotAValueException e) {
      return ""; // told by whoever checks the document
    }
  }

  private static @Nullable String time(long seconds) {
    try {
      return Instant.ofEpochSecond(seconds).toString();
    } catch (DateTimeException e) {
      return null; // a time that no calendar has is not known
    }
  }
}
