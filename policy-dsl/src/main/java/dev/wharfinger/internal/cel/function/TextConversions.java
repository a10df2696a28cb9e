package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.BYTES;
import static dev.wharfinger.type.Scalar.DOUBLE;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.UINT;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Uint;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What becomes text, bytes or bool. */
final class TextConversions {
  private TextConversions() {}

  static List<Function> all() {
    return List.of(
        to(STRING, STRING, String.class, value -> value),
        to(STRING, INT, Long.class, value -> value.toString()),
        to(STRING, UINT, Uint.class, value -> value.toString()),
        to(STRING, DOUBLE, Double.class, GoNumbers::text),
        to(STRING, BOOL, Boolean.class, value -> value.toString()),
        to(STRING, BYTES, byte[].class, TextConversions::toText),
        to(BYTES, BYTES, byte[].class, value -> value),
        to(BYTES, STRING, String.class, value -> value.getBytes(StandardCharsets.UTF_8)),
        to(BOOL, BOOL, Boolean.class, value -> value),
        to(BOOL, STRING, String.class, TextConversions::toBool));
  }

  private static <A> Function to(
      Type target, Type source, Class<A> type, Overload.Unary<A> conversion) {
    String name = target.displayName();
    String doc = "Converts to " + name + ".";
    return Overload.global(name, List.of(source), target, doc).does(type, conversion);
  }

  /** The text, or a fault. */
  static Object toText(byte[] bytes) {
    try {
      // A decoder of its own: unlike String's, it reports what is malformed.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new Fault("bad-conversion", "the bytes are not text in UTF-8");
    }
  }

  private static Object toBool(String text) {
    return switch (text) {
      case "1", "t", "true", "TRUE", "True" -> true;
      case "0", "f", "false", "FALSE", "False" -> false;
      default -> new Fault("bad-conversion", "`" + text + "` is not a bool");
    };
  }
}
