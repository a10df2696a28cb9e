package dev.wharfinger.internal.fix;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values in braces and brackets, as JSON has them and YAML may have them.
 *
 * @param json whether all keys and texts are in double quotes
 * @param colon what stands between a key and its value
 * @param comma what stands between elements in one line
 * @param newline what ends a line and begins the next; null if everything is in one line
 * @param indentation what each level adds to the beginning of a line
 */
record FlowText(
    boolean json,
    String colon,
    String comma,
    @Nullable String newline,
    String indentation,
    char quote) {

  /** A value in YAML, in one line. */
  static String yaml(@Nullable Object value, Style style) {
    return new FlowText(false, ": ", ", ", null, "", style.quote()).value(value);
  }

  /** A value. */
  String value(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    value(text, value, newline);
    return text.toString();
  }

  /** An entry of a mapping. */
  String entry(String key, @Nullable Object value) {
    return scalar(key) + colon + value(value);
  }

  private void value(StringBuilder text, @Nullable Object value, @Nullable String line) {
    String inner = line == null ? null : line + indentation;
    String between = line == null ? comma : "," + inner;
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      String separator = line == null ? "{" : "{" + inner;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator).append(scalar(String.valueOf(entry.getKey()))).append(colon);
        value(text, entry.getValue(), inner);
        separator = between;
      }
      text.append(line == null ? "}" : line + "}");
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      String separator = line == null ? "[" : "[" + inner;
      for (Object item : list) {
        text.append(separator);
        value(text, item, inner);
        separator = between;
      }
      text.append(line == null ? "]" : line + "]");
    } else if (value instanceof Map) {
      text.append("{}");
    } else {
      text.append(value instanceof List ? "[]" : scalar(value));
    }
  }

  private String scalar(@Nullable Object value) {
    return json ? ScalarText.json(value) : ScalarText.yaml(value, quote);
  }
}
