package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.internal.cel.eval.Sizes;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import java.util.List;

/** Text with values in it, and text as it stands in source. */
final class TextFormats {
  private TextFormats() {}

  static List<Function> formatting() {
    return List.of(formatting(FormatVerb::text));
  }

  /** What {@code format} is in the API server, which has version 2 of the strings of cel-go. */
  static List<Function> formattingOfApiServer() {
    return List.of(formatting(EnglishNumbers::text));
  }

  private static Function formatting(FormatText.Style style) {
    return format()
        .takingSteps(
            String.class,
            List.class,
            (meter, format, values) ->
                meter.step(Sizes.of(format))
                    ? FormatText.of(format).with(meter, values, style)
                    : meter.failure());
  }

  private static Overload format() {
    return Overload.on(
        STRING,
        "format",
        List.of(new ListType(Scalar.DYN)),
        STRING,
        "Writes values into the places of a text that `%s`, `%d` and other verbs mark.");
  }

  static List<Function> quoting() {
    return List.of(
        Overload.global(
                "strings.quote",
                List.of(STRING),
                STRING,
                "Puts a text into double quotes, with escapes for what cannot stand there.")
            .does(String.class, TextFormats::quote));
  }

  private static Object quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0x07 -> quoted.append("\\a");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case 0x0b -> quoted.append("\\v");
        case '\\' -> quoted.append("\\\\");
        case '"' -> quoted.append("\\\"");
        default -> quoted.append(c);
      }
    }
    return quoted.length() > TextLimit.MOST_CHARACTERS
        ? TextLimit.exceeded("strings.quote")
        : quoted.append('"').toString();
  }
}
