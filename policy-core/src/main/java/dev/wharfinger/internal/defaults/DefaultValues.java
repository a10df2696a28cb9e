package dev.wharfinger.internal.defaults;

import dev.wharfinger.type.ObjectType;
import java.util.Map;
import java.util.regex.Pattern;

/** What the column {@code value} of the table of defaults may say. */
final class DefaultValues {
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
  private static final String COMPUTED = "computed(";

  /** What a table cannot say. */
  private static final Map<String, DefaultValue> COMPUTED_VALUES =
      Map.ofEntries(Map.entry("pull-policy", new PullPolicy()));

  private DefaultValues() {}

  /**
   * Reads a value: {@code true}, {@code false}, an integer, {@code {}} for an object that has
   * defaults of its own, {@code computed(name)}, or else text.
   *
   * @throws IllegalArgumentException if nothing is computed by that name
   */
  static DefaultValue parse(String text) {
    if (text.equals("{}")) {
      return (owner, field, defaults) ->
          defaults.implied((ObjectType) field.type(), owner, field.name());
    }
    if (text.startsWith(COMPUTED)) {
      return computed(text.substring(COMPUTED.length(), text.length() - 1));
    }
    return constant(scalar(text));
  }

  private static DefaultValue constant(Object value) {
    return (owner, field, defaults) -> value;
  }

  private static Object scalar(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    return INTEGER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
  }

  private static DefaultValue computed(String name) {
    DefaultValue value = COMPUTED_VALUES.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing is computed by the name `" + name + "`");
    }
    return value;
  }
}
