package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the column {@code value} of the table of defaults may say. */
final class DefaultValues {
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
  private static final Pattern CALL = Pattern.compile("(copy|list|merge|computed)\\((.+)\\)");

  /** What a table cannot say. */
  private static final Map<String, DefaultValue> COMPUTED =
      Map.ofEntries(
          Map.entry("pull-policy", new PullPolicy()),
          Map.entry("template-labels", new TemplateLabels()),
          Map.entry("template-selector", new TemplateSelector()),
          Map.entry("name-label", new NameLabel()),
          Map.entry("policy-types", new PolicyTypes()),
          Map.entry("cpu-metric", new CpuMetric()),
          Map.entry("scaling-policies", new ScalingPolicies()),
          Map.entry("kind-in-lower-case", new KindNames.Singular()),
          Map.entry("kind-of-list", new KindNames.ListKind()),
          Map.entry("pod-requests", new PodRequests()),
          Map.entry("huge-page-limits", new HugePageLimits()));

  private DefaultValues() {}

  /**
   * Reads a value: {@code true}, {@code false}, an integer, {@code {}} for an object that has
   * defaults of its own, {@code copy(field)}, {@code merge(map,other)}, {@code list(text)}, {@code
   * computed(name)}, or else text.
   *
   * @throws IllegalArgumentException if nothing is computed by that name
   */
  static DefaultValue parse(String text) {
    if (text.equals("{}")) {
      return (owner, field, defaults) ->
          defaults.implied((ObjectType) field.type(), owner, field.name());
    }
    Matcher call = CALL.matcher(text);
    return call.matches() ? call(call.group(1), call.group(2)) : constant(scalar(text));
  }

  private static DefaultValue call(String function, String argument) {
    return switch (function) {
      case "copy" -> (owner, field, defaults) -> owner.get(argument);
      case "list" -> listOf(argument);
      case "merge" -> new MergedMaps(Arrays.asList(argument.split(",", -1)));
      default -> computed(argument);
    };
  }

  private static DefaultValue constant(Object value) {
    return (owner, field, defaults) -> value;
  }

  private static DefaultValue listOf(String element) {
    @Nullable Object[] elements = {element};
    return (owner, field, defaults) ->
        new ListNode(
            (ListType) field.type(), owner, field.name(), null, null, list -> elements.clone());
  }

  private static Object scalar(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    return INTEGER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
  }

  private static DefaultValue computed(String name) {
    DefaultValue value = COMPUTED.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing is computed by the name `" + name + "`");
    }
    return value;
  }
}
