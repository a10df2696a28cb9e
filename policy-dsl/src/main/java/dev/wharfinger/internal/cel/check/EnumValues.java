package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.text.DidYouMean;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.stream.Collectors;

/** Finds literals that are compared with a field which never has such a value. */
final class EnumValues {
  private static final int MANY = 10;

  private EnumValues() {}

  /** Checks both sides of a comparison. */
  static void checkComparison(Typed left, Typed right, Problems problems) {
    checkValue(left.type(), right, problems);
    checkValue(right.type(), left, problems);
  }

  /** Checks the arguments of a call. */
  static void checkArguments(Function function, List<Checked> arguments, Problems problems) {
    List<Type> signature = Overloads.signature(function);
    for (int i = 0; i < arguments.size(); i++) {
      checkValue(signature.get(i), arguments.get(i).typed(), problems);
    }
  }

  /** Checks {@code value in list}. */
  static void checkMembership(Typed value, Typed list, Problems problems) {
    if (list.type() instanceof ListType type) {
      checkValue(type.element(), value, problems);
      checkValue(new ListType(value.type()), list, problems);
    }
  }

  private static void checkValue(Type type, Typed value, Problems problems) {
    if (type instanceof EnumType choice) {
      if (value instanceof Typed.Constant constant && constant.value() instanceof String text) {
        checkText(choice, text, constant, problems);
      }
    } else if (type instanceof ListType list && list.element() instanceof EnumType choice) {
      if (value instanceof Typed.ListLiteral literal) {
        literal.elements().forEach(element -> checkValue(choice, element.value(), problems));
      } else if (value instanceof Typed.Constant constant
          && constant.value() instanceof List<?> texts) {
        texts.forEach(text -> checkText(choice, String.valueOf(text), constant, problems));
      }
    }
  }

  private static void checkText(EnumType choice, String text, Typed value, Problems problems) {
    if (choice.values().contains(text)) {
      return;
    }
    String help =
        DidYouMean.among(choice.values(), text)
            .map(name -> "did you mean `" + name + "`?")
            .orElseGet(() -> "there is " + listed(choice.values()));
    problems.error(
        "enum-value",
        "`" + text + "` is no value of `" + choice.displayName() + "`",
        help,
        value.range());
  }

  private static String listed(List<String> values) {
    String text =
        values.stream()
            .limit(MANY)
            .map(value -> "`" + value + "`")
            .collect(Collectors.joining(", "));
    return values.size() > MANY ? text + " and " + (values.size() - MANY) + " more" : text;
  }
}
