package dev.wharfinger.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells in our words, and with a way out, what the parser did not like. */
final class JsonSyntaxProblem {
  private static final String CODE = "json-syntax";
  private static final Pattern CHARACTER_CODE =
      Pattern.compile(" ?\\(\\(?[^()]*code \\d+[^)]*\\)\\)?");

  private JsonSyntaxProblem() {}

  static ReadProblem of(JsonProcessingException exception, String text, int base) {
    if (exception instanceof JsonEOFException) {
      return ReadProblem.error(
          CODE,
          "the file ends before the value is complete; is a quote or bracket not closed",
          text.length(),
          text.length());
    }
    JsonLocation location = exception.getLocation();
    long offset = location == null ? 0 : Math.max(0, location.getCharOffset());
    int start = (int) Math.min(base + offset, text.length());
    int end = Math.min(start + 1, text.length());
    String character = text.substring(start, end);
    return ReadProblem.error(CODE, explain(exception.getOriginalMessage(), character), start, end);
  }

  private static String explain(String message, String character) {
    if (message.contains("(non-standard) comment")) {
      return "JSON has no comments; remove it";
    }
    if (message.startsWith("Illegal unquoted character")) {
      return "a line break or control character in text must be written as an escape";
    }
    if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
      return "`" + between(message) + "` is no JSON value; put text in double quotes";
    }
    int expected = message.indexOf("was expecting ");
    if (message.startsWith("Unexpected character") && expected >= 0) {
      return "`" + character + "` cannot stand here: " + tidy(message.substring(expected));
    }
    return tidy(message);
  }

  private static String between(String message) {
    int open = message.indexOf('\'');
    return message.substring(open + 1, message.indexOf('\'', open + 1));
  }

  private static String tidy(String message) {
    String words = CHARACTER_CODE.matcher(message).replaceAll("").replace('\'', '`').strip();
    if (words.endsWith(".")) {
      words = words.substring(0, words.length() - 1);
    }
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
