package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Field;
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
      return new Certain(
          (owner, field, defaults) ->
              defaults.implied((ObjectType) field.type(), owner, field.name()));
    }
    Matcher call = CALL.matcher(text);
    if (call.matches()) {
      return call(call.group(1), call.group(2));
    }
    Object constant = scalar(text);
    return new Certain((owner, field, defaults) -> constant);
  }

  private static DefaultValue call(String function, String argument) {
    return switch (function) {
      case "copy" -> new Copy(argument);
      case "list" -> listOf(argument);
      case "merge" -> new MergedMaps(Arrays.asList(argument.split(",", -1)));
      default -> computed(argument);
    };
  }

  private static DefaultValue listOf(String element) {
    @Nullable Object[] elements = {element};
    return new Certain(
        (owner, field, defaults) ->
            new ListNode(
                (ListType) field.type(),
                owner,
                field.name(),
                null,
                null,
                list -> elements.clone()));
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

  /** A value that does not depend on what the object says. */
  private record Certain(DefaultValue value) implements DefaultValue {
    @Override
    public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
      return value.in(owner, field, defaults);
    }

    @Override
    public boolean isCertain(ObjectType type) {
      return true;
    }
  }

  /** The value of another field of the same object. */
  private record Copy(String from) implements DefaultValue {
    @Override
    public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
      return owner.get(from);
    }

    @Override
    public boolean isCertain(ObjectType type) {
      return type.field(from).filter(f -> f.absence() instanceof Absence.Required).isPresent();
    }
  }
}
