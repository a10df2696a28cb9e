package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds calls that fail for some values of their arguments. */
final class PartialCalls {
  /** The functions of one list that choose one of its elements. */
  private static final Set<String> CHOOSING = Set.of("min", "max", "math.least", "math.greatest");

  /** The functions whose last argument may not be negative. */
  private static final Set<String> COUNTING =
      Set.of("math.bitShiftLeft", "math.bitShiftRight", "lists.range");

  private static final Path FIRST = new Path.Literal(0L);

  private final Problems problems;
  private final Positions positions;
  private final ListMembers members;

  PartialCalls(Problems problems) {
    this.problems = problems;
    this.positions = new Positions(problems);
    this.members = new ListMembers(problems);
  }

  /**
   * Checks a call.
   *
   * @param arguments the receiver first
   */
  void check(Expr.Call call, String function, List<Checked> arguments, Environment environment) {
    if (arguments.isEmpty()
        || arguments.stream().anyMatch(argument -> KnownElements.hasNoValue(argument.typed()))) {
      return;
    }
    positions.check(call, function, arguments, environment);
    members.check(call, function, arguments, environment);
    Checked first = arguments.get(0);
    Checked last = arguments.get(arguments.size() - 1);
    if (CHOOSING.contains(function) && arguments.size() == 1) {
      choice(call, first, environment);
    } else if (COUNTING.contains(function) || isFlattenTo(function, arguments)) {
      count(last, environment);
    } else if (function.equals("asInteger")) {
      integer(call, first, environment);
    } else if (function.equals("string") && first.type() == Scalar.BYTES) {
      text(call, first, environment);
    } else if (TimeArguments.takesZone(function, arguments)) {
      zone(last, environment);
    }
  }

  private static boolean isFlattenTo(String function, List<Checked> arguments) {
    return function.equals("flatten") && arguments.size() == 2;
  }

  private void choice(Expr.Call call, Checked list, Environment environment) {
    Path path = Paths.entry(list.path(), FIRST);
    if (!(list.type() instanceof ListType)
        || isWritten(list.typed())
        || environment.facts().proves(path)) {
      return;
    }
    String text = written(call);
    unproven(
        path,
        "empty-list",
        "`" + text + "` may have no elements to choose from",
        list.path() == null
            ? "give the list a name with `cel.bind`, and guard it with `size(...) > 0 &&`"
            : "guard it with `size(" + text + ") > 0 &&`",
        list);
  }

  /** Whether a list is written out, or has an element for each of one that is. */
  private static boolean isWritten(Typed list) {
    if (list instanceof Typed.Comprehension made
        && made.filter() == null
        && made.macro() == Expr.Macro.MAP) {
      return isWritten(made.source());
    }
    return LiteralEntries.contains(list, new Typed.Constant(0L, Scalar.INT, list.range()));
  }

  /** Sizes are not negative, and {@code math.greatest(0, x)} is not either. */
  private void count(Checked number, Environment environment) {
    Path path = number.path();
    boolean atLeastZero =
        path instanceof Path.Literal
            || (path instanceof Path.ResultOf result
                && (result.function().equals("size") || isAtLeastZero(result)));
    if (!atLeastZero && !environment.facts().areImpossible()) {
      unproven(
          null,
          "negative-number",
          "this may be negative",
          "write `math.greatest(0, ...)` around it",
          number);
    }
  }

  private static boolean isAtLeastZero(Path.ResultOf result) {
    return result.function().equals("math.greatest")
        && result.arguments().stream()
            .anyMatch(
                argument ->
                    argument instanceof Path.Literal literal
                        && literal.value() instanceof Long number
                        && number >= 0);
  }

  private void integer(Expr.Call call, Checked quantity, Environment environment) {
    guarded("integer", "isInteger", "`%s` may be no integer", call, quantity, environment);
  }

  private void text(Expr.Call call, Checked bytes, Environment environment) {
    boolean known =
        bytes.typed() instanceof Typed.Constant constant
            && constant.value() instanceof byte[] value
            && environment.functions("isText").stream()
                .anyMatch(test -> KnownElements.passes(test, value));
    if (known) {
      return;
    }
    guarded("text", "isText", "`%s` may be bytes that are no text", call, bytes, environment);
  }

  private void guarded(
      String conversion,
      String test,
      String message,
      Expr.Call call,
      Checked argument,
      Environment environment) {
    Path path = Paths.result(conversion, List.of(argument));
    if (!environment.facts().proves(path)) {
      String written = written(call);
      boolean exists = !environment.functions(test).isEmpty();
      unproven(
          path,
          "partial-conversion",
          message.formatted(written),
          exists ? "guard it with `" + written + "." + test + "() &&`" : null,
          argument);
    }
  }

  private void zone(Checked zone, Environment environment) {
    if (!(zone.path() instanceof Path.Literal) && !environment.facts().areImpossible()) {
      unproven(
          null,
          "partial-conversion",
          "this may be the name of no time zone",
          "write it as a literal, as `'Europe/Berlin'` or `'+02:00'`",
          zone);
    }
  }

  private static String written(Expr.Call call) {
    Expr target = call.target();
    boolean inNamespace = call.arguments().size() == 1;
    if (inNamespace) {
      return Written.operand(call.arguments().get(0));
    }
    return target == null ? "self" : Written.operand(target);
  }

  private void unproven(
      @Nullable Path path, String code, String message, @Nullable String help, Checked at) {
    problems.unproven(new Problems.Unproven(path, code, message, help, at.range()));
  }
}
