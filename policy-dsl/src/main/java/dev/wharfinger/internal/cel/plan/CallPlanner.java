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
import dev.wharfinger.internal.cel.eval.TextEnd;
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
    Eval known = ofKnownText(node, arguments);
    if (known != null) {
      return known;
    }
    if (body instanceof MeteredBody metered) {
      return new MeteredCall(metered, arguments);
    }
    boolean sized = node.function().cost() != Cost.CONSTANT;
    if (body instanceof Function.UnaryBody unary) {
      return new UnaryCall(unary, arguments.get(0), sized);
    }
    return body instanceof Function.BinaryBody binary
        ? new BinaryCall(binary, arguments.get(0), arguments.get(1), sized)
        : new Call(body, arguments);
  }

  private static boolean isSizeOfList(Typed.Call node) {
    return node.function().name().equals("size")
        && node.arguments().size() == 1
        && (node.arguments().get(0).type() instanceof ListType
            || node.arguments().get(0).type() == Scalar.DYN);
  }

  /** What asks about a text by another that is known already; null for any other call. */
  private static @Nullable Eval ofKnownText(Typed.Call node, List<Eval> arguments) {
    if (arguments.size() != 2
        || !isOfTexts(node.function())
        || !(arguments.get(1) instanceof Constant constant)
        || !(constant.value() instanceof String text)) {
      return null;
    }
    boolean isShort = text.length() < Cost.CHARACTERS_A_STEP;
    return switch (node.function().name()) {
      case "matches" -> match(arguments.get(0), text);
      case "startsWith" -> isShort ? new TextEnd(arguments.get(0), text, true) : null;
      case "endsWith" -> isShort ? new TextEnd(arguments.get(0), text, false) : null;
      default -> null;
    };
  }

  private static Eval match(Eval operand, String pattern) {
    try {
      return new TextMatch(operand, TextPattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      return new Constant(RegularExpressions.fault(e));
    }
  }

  private static boolean isOfTexts(Function function) {
    return function.parameters().stream().allMatch(CallPlanner::mayBeText)
        && function.receiver().map(CallPlanner::mayBeText).orElse(true);
  }

  private static boolean mayBeText(Type type) {
    return type == Scalar.STRING || type == Scalar.DYN;
  }
}
