package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import java.util.List;
import java.util.Map;

/**
 * Finds literal arguments that let a call fail whatever the other arguments are. The API server
 * compiles such calls, so of imported policies it is a warning.
 */
final class LiteralArguments {
  private static final String DECODE = "base64.decode";
  private static final String SLICE = "slice";

  /** The arguments that may not be negative, counted with the receiver. */
  private static final Map<String, List<Integer>> NOT_NEGATIVE =
      Map.of(
          "math.bitShiftLeft",
          List.of(1),
          "math.bitShiftRight",
          List.of(1),
          "lists.range",
          List.of(0),
          "flatten",
          List.of(1),
          SLICE,
          List.of(1, 2));

  private final Problems problems;

  LiteralArguments(Problems problems) {
    this.problems = problems;
  }

  void check(Function function, String name, List<Checked> arguments) {
    boolean valid = true;
    for (int position : NOT_NEGATIVE.getOrDefault(name, List.of())) {
      valid &= position >= arguments.size() || isNotNegative(name, arguments.get(position));
    }
    if (valid && name.equals(SLICE) && arguments.size() == 3) {
      checkOrder(arguments.get(1), arguments.get(2));
    } else if (name.equals(DECODE) && arguments.get(0).literal() instanceof String text) {
      checkDecoding(function, text, arguments.get(0));
    }
  }

  private boolean isNotNegative(String name, Checked argument) {
    if (argument.literal() instanceof Long number && number < 0) {
      problems.advised(
          "bad-literal",
          "`" + name + "` takes no negative number",
          name.equals(SLICE) ? "positions count from the start of the list, from 0 on" : null,
          argument.range());
      return false;
    }
    return true;
  }

  private void checkOrder(Checked start, Checked end) {
    if (start.literal() instanceof Long first
        && end.literal() instanceof Long last
        && first > last) {
      problems.advised(
          "bad-literal",
          "the start, " + first + ", is after the end, " + last,
          "write `slice(" + last + ", " + first + ")`",
          start.range());
    }
  }

  private void checkDecoding(Function function, String text, Checked argument) {
    if (function.body().call(NoEvaluation.CONTEXT, new Object[] {text}) instanceof Fault fault) {
      problems.advised("bad-literal", fault.message(), null, argument.range());
    }
  }
}
