package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Range;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds positions in texts and lists that may lie behind their end. */
final class Positions {
  private static final String SLICE = "slice";
  private static final String LAST_INDEX = "lastIndexOf";

  private final Problems problems;

  Positions(Problems problems) {
    this.problems = problems;
  }

  /** Checks the calls that take positions between 0 and the size of what they are called on. */
  void check(Expr.Call call, String function, List<Checked> arguments, Environment environment) {
    int count = arguments.size();
    switch (function) {
      case "charAt" -> within(call, arguments, arguments.get(count - 1), environment);
      case "substring", SLICE -> parts(call, arguments, environment);
      // Of a list they take no position.
      case "indexOf", LAST_INDEX -> {
        if (count == 3) {
          within(call, arguments, arguments.get(2), environment);
        }
      }
      default -> {}
    }
  }

  private void parts(Expr.Call call, List<Checked> arguments, Environment environment) {
    Checked last = arguments.get(arguments.size() - 1);
    within(call, arguments, last, environment);
    if (arguments.size() == 3 && isNegative(arguments.get(1)) && !call.name().equals(SLICE)) {
      tellNegative(arguments.get(1));
    } else if (arguments.size() == 3
        && !isToldAsLiteral(call, arguments)
        && !isOrdered(arguments.get(1), last, arguments.get(0))
        && !environment.facts().areImpossible()) {
      tell(
          null,
          arguments.get(1).range(),
          "the start may lie behind the end",
          "write both as numbers, or 0 and `size()`");
    }
  }

  /** Of slices, numbers that cannot be right are told where literals are checked. */
  private static boolean isToldAsLiteral(Expr.Call call, List<Checked> arguments) {
    return call.name().equals(SLICE)
        && arguments.stream().skip(1).allMatch(argument -> number(argument.path()).isPresent());
  }

  /** Zero comes before all, the end after all, and of numbers it shows. */
  private static boolean isOrdered(Checked start, Checked end, Checked whole) {
    OptionalLong first = number(start.path());
    OptionalLong last = number(end.path());
    return isZero(start.path())
        || (first.isPresent()
            && (last.isPresent() ? first.getAsLong() <= last.getAsLong() : isSize(end, whole)));
  }

  private void within(
      Expr.Call call, List<Checked> arguments, Checked position, Environment environment) {
    Checked whole = arguments.get(0);
    int behind = call.name().equals(LAST_INDEX) ? 1 : 0;
    if (Types.isOpen(whole.type()) || isWithin(whole, position, behind, environment.facts())) {
      return;
    }
    if (isNegative(position)) {
      tellNegative(position);
      return;
    }
    Expr target = call.target();
    String written = target == null ? "self" : Written.operand(target);
    OptionalLong number = number(position.path());
    long size = number.orElse(0) + behind;
    boolean list = call.name().equals(SLICE);
    tell(
        number.isEmpty() ? null : lastBefore(whole.path(), size),
        position.range(),
        number.isEmpty()
            ? "this may be no position in the " + (list ? "list" : "text")
            : "the " + (list ? "list" : "text") + " may be shorter",
        number.isEmpty()
            ? "what may be read is `" + written + (list ? "[?i]`" : ".split(...)[?i]`, or a match")
            : "guard it with `size(" + written + ") >= " + size + " &&`");
  }

  private static boolean isNegative(Checked position) {
    OptionalLong number = number(position.path());
    return number.isPresent() && number.getAsLong() < 0;
  }

  private void tellNegative(Checked position) {
    tell(null, position.range(), "positions begin with 0", "count from the start");
  }

  private void tell(@Nullable Path path, Range range, String message, String help) {
    problems.unproven(new Problems.Unproven(path, "unguarded-index", message, help, range));
  }

  /**
   * Whether a position is in a text or list.
   *
   * @param behind how much has to be behind it: 1 where the end is no position
   */
  private static boolean isWithin(Checked whole, Checked position, int behind, Facts facts) {
    Path path = position.path();
    if (behind == 0 && (isZero(path) || isSize(position, whole))) {
      return true;
    }
    OptionalLong number = number(path);
    if (number.isPresent()) {
      long size = number.getAsLong() + behind;
      return number.getAsLong() >= 0
          && (facts.proves(lastBefore(whole.path(), size)) || isSizeKnown(whole, size));
    }
    return (isFound(whole, path, facts) && (behind == 0 || isOfSomething(path)))
        || (behind == 0 && isBehindFound(whole, path))
        || facts.areImpossible();
  }

  /** {@code t.indexOf(x)} where {@code t.contains(x)}. */
  private static boolean isFound(Checked whole, @Nullable Path path, Facts facts) {
    return isSearch(whole, path) && facts.proves(path);
  }

  /** {@code t.indexOf(x) + 1}: 0 if it is not found. */
  private static boolean isBehindFound(Checked whole, @Nullable Path path) {
    return path instanceof Path.ResultOf sum
        && sum.function().equals("+")
        && number(sum.arguments().get(1)).equals(OptionalLong.of(1))
        && isSearch(whole, sum.arguments().get(0))
        && isOfSomething(sum.arguments().get(0));
  }

  /** Whether a search is not for the empty text, which is found behind the last character too. */
  private static boolean isOfSomething(@Nullable Path search) {
    return search instanceof Path.ResultOf result
        && result.arguments().get(1) instanceof Path.Literal sought
        && !sought.value().equals("");
  }

  private static boolean isSearch(Checked whole, @Nullable Path path) {
    return path instanceof Path.ResultOf result
        && (result.function().equals("indexOf") || result.function().equals("lastIndexOf"))
        && result.arguments().size() == 2
        && result.arguments().get(0).equals(whole.path());
  }

  private static boolean isSize(Checked position, Checked whole) {
    return position.path() instanceof Path.ResultOf size
        && size.function().equals("size")
        && size.arguments().get(0).equals(whole.path());
  }

  private static boolean isSizeKnown(Checked whole, long number) {
    return (whole.path() instanceof Path.Literal literal
            && SizeFacts.size(literal.value()) >= number)
        || (whole.typed() instanceof Typed.ListLiteral list
            && list.elements().stream().filter(e -> !e.optional()).count() >= number);
  }

  private static @Nullable Path lastBefore(@Nullable Path whole, long position) {
    return Paths.entry(whole, Paths.literal(position - 1));
  }

  private static boolean isZero(@Nullable Path path) {
    return number(path).equals(OptionalLong.of(0));
  }

  private static OptionalLong number(@Nullable Path path) {
    return path instanceof Path.Literal literal && literal.value() instanceof Long number
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }
}
