package dev.wharfinger.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells in our words what the parser did not like. */
final class JsonSyntaxProblem {
  private static final String CODE = "json-syntax";
  private static final Pattern CHARACTER_CODE = Pattern.compile(" \\(code \\d+[^)]*\\)");

  private JsonSyntaxProblem() {}

  static ReadProblem of(JsonProcessingException exception, String text, int base) {
    if (exception instanceof JsonEOFException) {
      String message =
          "the file ends before the value is complete; is something cut off or not closed";
      return ReadProblem.error(CODE, message, text.length(), text.length());
    }
    JsonLocation location = exception.getLocation();
    long offset = location == null ? 0 : Math.max(0, location.getCharOffset());
    int start = (int) Math.min(base + offset, text.length());
    return ReadProblem.error(
        CODE, words(exception.getOriginalMessage()), start, Math.min(start + 1, text.length()));
  }

  private static String words(String message) {
    String words = CHARACTER_CODE.matcher(message).replaceAll("").replace('\'', '`').strip();
    if (words.endsWith(".")) {
      words = words.substring(0, words.length() - 1);
    }
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
