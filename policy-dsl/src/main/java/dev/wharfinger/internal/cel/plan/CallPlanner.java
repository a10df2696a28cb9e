package dev.wharfinger.internal.cel.plan;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.BinaryCall;
import dev.wharfinger.internal.cel.eval.Call;
import dev.wharfinger.internal.cel.eval.Constant;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.MeteredBody;
import dev.wharfinger.internal.cel.eval.MeteredCall;
import dev.wharfinger.internal.cel.eval.Size;
import dev.wharfinger.internal.cel.eval.TextMatch;
import dev.wharfinger.internal.cel.eval.UnaryCall;
import dev.wharfinger.internal.cel.function.RegularExpressions;
import dev.wharfinger.internal.cel.regex.TextPattern;
import dev.wharfinger.type.Cost;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans calls. */
final class CallPlanner {
  private final Planner planner;

  CallPlanner(Planner planner) {
    this.planner = planner;
  }

  Eval call(Typed.Call node) {
    List<Eval> arguments = planner.of(node.arguments());
    Function.Body body = node.function().body();
    if (isSizeOfList(node)) {
      return new Size(arguments.get(0), body);
    }
    Eval match = match(node, arguments);
    if (match != null) {
      return match;
    }
    if (body instanceof MeteredBody metered) {
      return new MeteredCall(metered, arguments);
    }
    boolean sized = isSized(node.function().cost(), arguments);
    if (body instanceof Function.UnaryBody unary) {
      return new UnaryCall(unary, arguments.get(0), sized);
    }
    return body instanceof Function.BinaryBody binary
        ? new BinaryCall(binary, arguments.get(0), arguments.get(1), sized)
        : new Call(body, arguments);
  }

  /** Whether the steps of a call depend on its arguments. */
  private static boolean isSized(Cost cost, List<Eval> arguments) {
    boolean looksForLittle =
        cost == Cost.END
            && arguments.get(arguments.size() - 1) instanceof Constant part
            && part.value() instanceof String text
            && text.length() < Cost.CHARACTERS_A_STEP;
    return cost != Cost.CONSTANT && !looksForLittle;
  }

  private static boolean isSizeOfList(Typed.Call node) {
    return node.function().name().equals("size")
        && node.arguments().size() == 1
        && (node.arguments().get(0).type() instanceof ListType
            || node.arguments().get(0).type() == Scalar.DYN);
  }

  private static @Nullable Eval match(Typed.Call node, List<Eval> arguments) {
    if (!isMatchOfText(node.function(), arguments.size())
        || !(arguments.get(1) instanceof Constant constant)
        || !(constant.value() instanceof String pattern)) {
      return null;
    }
    try {
      return new TextMatch(arguments.get(0), TextPattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      return new Constant(RegularExpressions.fault(e));
    }
  }

  private static boolean isMatchOfText(Function function, int arguments) {
    return function.name().equals("matches")
        && arguments == 2
        && function.parameters().stream().allMatch(CallPlanner::mayBeText)
        && function.receiver().map(CallPlanner::mayBeText).orElse(true);
  }

  private static boolean mayBeText(Type type) {
    return type == Scalar.STRING || type == Scalar.DYN;
  }
}
