package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.BYTES;
import static dev.wharfinger.type.Scalar.STRING;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.eval.Meter;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import java.util.List;

/** What our own policies ask of a text before they read it as something else. */
final class TextTests {
  private TextTests() {}

  static List<Function> all() {
    return List.of(
        Overload.global(
                "isBase64",
                List.of(STRING),
                BOOL,
                "Whether a text is base64, so that `base64.decode()` has an answer.")
            .does(String.class, text -> !(Encoders.decode(text) instanceof Fault)),
        Overload.on(
                BYTES,
                "isText",
                List.of(),
                BOOL,
                "Whether bytes are text in UTF-8, so that `string()` has an answer.")
            .does(byte[].class, bytes -> !(TextConversions.toText(bytes) instanceof Fault)),
        Overload.global(
                "isRegex",
                List.of(STRING),
                BOOL,
                "Whether a text is a regular expression of RE2, so that `matches()` has an answer.")
            .takingSteps(String.class, TextTests::isRegex));
  }

  private static Object isRegex(Meter meter, String text) {
    try {
      RegularExpressions.compiled(meter, text);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
