package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.function.FormatText;
import dev.wharfinger.internal.cel.function.FormatVerb;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that what stands before {@code .format()} is a format, and that the values fit it. */
final class Formats {
  private static final String SYNTAX =
      "verbs are `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x` and `%X`; a percent sign is `%%`";

  private final Problems problems;

  Formats(Problems problems) {
    this.problems = problems;
  }

  void check(String function, List<Checked> arguments) {
    if (!function.equals("format")
        || arguments.size() != 2
        || !Assignability.isAssignable(arguments.get(0).type(), Scalar.STRING)) {
      return;
    }
    Typed format = arguments.get(0).typed();
    Typed values = arguments.get(1).typed();
    if (format instanceof Typed.Constant constant && constant.value() instanceof String text) {
      check(FormatText.of(text), format, values);
    } else {
      partial("the format is not known before it is evaluated", "write it as a literal", format);
    }
  }

  private void check(FormatText format, Typed written, Typed values) {
    Fault problem = format.problem().orElse(null);
    if (problem != null) {
      problems.error(problem.code(), problem.message(), SYNTAX, written.range());
    } else if (values instanceof Typed.ListLiteral list
        && list.elements().stream().noneMatch(Typed.Element::optional)) {
      checkValues(format.verbs(), list);
    } else if (!format.verbs().isEmpty()) {
      partial(
          "the list may have fewer values than the format has verbs",
          "write the values themselves in `[]`",
          values);
    }
  }

  private void checkValues(List<FormatVerb> verbs, Typed.ListLiteral values) {
    int count = values.elements().size();
    if (count < verbs.size()) {
      Fault fault = FormatText.tooFew(verbs.size(), count);
      problems.error(fault.code(), fault.message(), null, values.range());
    } else if (count > verbs.size()) {
      problems.error(
          "bad-format",
          "the format has no verb for this value",
          "leave it out, or write `%s` where it belongs",
          values.elements().get(verbs.size()).value().range());
    }
    for (int i = 0; i < Math.min(count, verbs.size()); i++) {
      checkValue(verbs.get(i), values.elements().get(i).value());
    }
  }

  private void checkValue(FormatVerb verb, Typed value) {
    if (verb == FormatVerb.TEXT && value instanceof Typed.ListLiteral list) {
      list.elements().forEach(element -> checkValue(verb, element.value()));
    } else if (verb == FormatVerb.TEXT && value instanceof Typed.MapLiteral map) {
      map.entries().forEach(entry -> checkValue(verb, entry.value()));
    } else if (!writes(verb, value.type())) {
      // The cluster has an older format, in which `%f` writes the text `NaN` too.
      problems.advised(
          "no-overload",
          "`" + verb.written() + "` does not write `" + value.type().displayName() + "`",
          help(verb),
          value.range());
    }
  }

  private static boolean writes(FormatVerb verb, Type type) {
    if (Types.isOpen(type) || type instanceof TypeVariable || verb.takes().contains(type)) {
      return true;
    }
    if (type instanceof EnumType) {
      return verb.takes().contains(Scalar.STRING);
    }
    if (verb == FormatVerb.TEXT && type instanceof ListType list) {
      return writes(verb, list.element());
    }
    if (verb == FormatVerb.TEXT && type instanceof MapType map) {
      return writes(verb, map.key()) && writes(verb, map.value());
    }
    List<Type> alternatives = Types.alternatives(type);
    return !alternatives.isEmpty() && alternatives.stream().allMatch(each -> writes(verb, each));
  }

  private static String help(FormatVerb verb) {
    return verb == FormatVerb.TEXT
        ? "it writes what CEL itself has: texts, numbers, bools, times, and lists and maps of them"
        : verb.takes().stream()
            .map(type -> "`" + type.displayName() + "`")
            .collect(Collectors.joining(", ", "it writes ", ""));
  }

  private void partial(String message, String help, Typed at) {
    problems.unproven(new Problems.Unproven(null, "partial-format", message, help, at.range()));
  }
}
