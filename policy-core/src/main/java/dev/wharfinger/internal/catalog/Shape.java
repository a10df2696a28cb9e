package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Scalar;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a schema says of a value, before there are types. */
sealed interface Shape {

  /** The text of a shape in a table, with references as {@code names} shortens them. */
  String text(Function<String, String> names);

  /** A definition, by its id. */
  record Ref(String id) implements Shape {
    @Override
    public String text(Function<String, String> names) {
      return names.apply(id);
    }
  }

  record ListOf(Shape element) implements Shape {
    @Override
    public String text(Function<String, String> names) {
      return "list(" + element.text(names) + ")";
    }
  }

  /** A map with text as keys, as are all maps in JSON. */
  record MapOf(Shape value) implements Shape {
    @Override
    public String text(Function<String, String> names) {
      return "map(" + value.text(names) + ")";
    }
  }

  /** A shape without parts. */
  enum Plain implements Shape {
    BOOL("bool", Scalar.BOOL),
    INT32("int32", Scalar.INT),
    INT64("int64", Scalar.INT),
    DOUBLE("double", Scalar.DOUBLE),
    STRING("string", Scalar.STRING),
    /** Base64 text. The file holds text, and fields are what the file says. */
    BYTES("bytes", Scalar.STRING),
    TIME("time", Scalar.TIMESTAMP),
    QUANTITY("quantity", Scalar.QUANTITY),
    INT_OR_STRING("int_or_string", Scalar.INT_OR_STRING),
    ANY("any", Scalar.DYN);

    private static final Map<String, Plain> BY_WORD = new HashMap<>();

    static {
      for (Plain plain : values()) {
        BY_WORD.put(plain.word, plain);
      }
    }

    private final String word;
    private final Scalar type;

    Plain(String word, Scalar type) {
      this.word = word;
      this.type = type;
    }

    Scalar type() {
      return type;
    }

    @Override
    public String text(Function<String, String> names) {
      return word;
    }

    /** The shapes by the words that stand for them in a table. */
    static Map<String, Plain> byWord() {
      return Collections.unmodifiableMap(BY_WORD);
    }
  }
}
