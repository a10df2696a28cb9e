package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the format of {@code format}. */
final class FormatReader {
  private static final int DEFAULT_PRECISION = 6;

  /** As in cel-go, since version 5 of its strings. */
  private static final int GREATEST_PRECISION = 100;

  private final String text;
  private final List<FormatText.Part> parts = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int position;

  FormatReader(String text) {
    this.text = text;
  }

  FormatText read() {
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c != '%') {
        words.append(c);
      } else if (position < text.length() && text.charAt(position) == '%') {
        words.append(c);
        position++;
      } else {
        Fault problem = place();
        if (problem != null) {
          return new FormatText(parts, problem);
        }
      }
    }
    endWords();
    return new FormatText(parts, null);
  }

  /** Reads a place after its percent sign. */
  private @Nullable Fault place() {
    int start = position - 1;
    int precision = DEFAULT_PRECISION;
    if (position < text.length() && text.charAt(position) == '.') {
      int digits = ++position;
      while (position < text.length() && isDigit(text.charAt(position))) {
        position++;
      }
      if (position == digits) {
        return bad("`" + text.substring(start, position) + "` has no digits of a precision");
      }
      precision = precision(text.substring(digits, position));
      if (precision < 0) {
        return bad(
            "the precision of `"
                + text.substring(start, position)
                + "` is greater than "
                + GREATEST_PRECISION);
      }
    }
    if (position == text.length()) {
      return bad("there is no verb after `" + text.substring(start) + "`");
    }
    int letter = text.codePointAt(position);
    position += Character.charCount(letter);
    Optional<FormatVerb> verb = FormatVerb.of(letter);
    if (verb.isEmpty()) {
      return bad("`%" + Character.toString(letter) + "` is no verb");
    }
    endWords();
    parts.add(new FormatText.Place(verb.get(), precision));
    return null;
  }

  /** The number, or -1 if it is too great. */
  private static int precision(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    boolean small = significant.length() <= String.valueOf(GREATEST_PRECISION).length();
    int precision = small ? Integer.parseInt(significant) : -1;
    return precision <= GREATEST_PRECISION ? precision : -1;
  }

  private void endWords() {
    if (!words.isEmpty()) {
      parts.add(new FormatText.Words(words.toString()));
      words.setLength(0);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Fault bad(String message) {
    return new Fault("bad-format", message);
  }
}
