package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the arguments of {@code math.least} and {@code math.greatest}: any number of numbers, or
 * one list of them.
 */
final class NumberArguments {
  private final Problems problems;

  NumberArguments(Problems problems) {
    this.problems = problems;
  }

  /** The arguments that the overloads take, more than two as one list; empty if one is wrong. */
  Optional<List<Checked>> check(Expr.Call call, String name, List<Checked> arguments) {
    if (arguments.isEmpty()) {
      problems.error(
          "no-overload",
          "`" + name + "()` has nothing to choose from",
          "it takes numbers, as in `" + name + "(a, b)`, or a list of them",
          call.nameRange());
      return Optional.empty();
    }
    if (!areNumbers(name, arguments)) {
      return Optional.empty();
    }
    return Optional.of(arguments.size() > 2 ? List.of(list(arguments)) : arguments);
  }

  private boolean areNumbers(String name, List<Checked> arguments) {
    Checked first = arguments.get(0);
    if (arguments.size() == 1 && first.typed() instanceof Typed.ListLiteral literal) {
      return areNumbers(name, literal);
    }
    boolean valid = true;
    for (Checked argument : arguments) {
      Type type =
          arguments.size() == 1 && argument.type() instanceof ListType list
              ? list.element()
              : argument.type();
      valid &= isNumber(name, type, argument.type(), argument.range());
    }
    return valid;
  }

  private boolean areNumbers(String name, Typed.ListLiteral list) {
    if (list.elements().isEmpty()) {
      problems.error(
          "bad-literal", "`" + name + "` of a list without elements", null, list.range());
      return false;
    }
    boolean valid = true;
    for (Typed.Element element : list.elements()) {
      Type type = element.value().type();
      Type content = type instanceof OptionalType optional ? optional.element() : type;
      valid &= isNumber(name, content, type, element.value().range());
    }
    return valid;
  }

  private boolean isNumber(String name, Type type, Type shown, Range range) {
    if (Types.isNumber(type) || Types.isOpen(type)) {
      return true;
    }
    String other = name.endsWith("least") ? "min" : "max";
    problems.error(
        "type-mismatch",
        "`" + name + "` takes numbers, and this is `" + shown.displayName() + "`",
        "other values that have an order are compared by `[a, b]." + other + "()`",
        range);
    return false;
  }

  private static Checked list(List<Checked> arguments) {
    List<Typed.Element> elements = new ArrayList<>(arguments.size());
    Type type = Types.NOTHING;
    for (Checked argument : arguments) {
      elements.add(new Typed.Element(argument.typed(), false));
      type = Joins.joinOrDyn(type, argument.type());
    }
    Range range =
        new Range(
            arguments.get(0).range().start(), arguments.get(arguments.size() - 1).range().end());
    return Checked.of(new Typed.ListLiteral(elements, new ListType(type), range));
  }
}
