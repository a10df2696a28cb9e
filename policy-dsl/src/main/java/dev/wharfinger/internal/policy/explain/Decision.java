package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.cel.syntax.Expr.BindKind;
import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes down an expression along the parts that made its value what it is. */
final class Decision {
  /** Whoever reads so far down has the whole expression before them; and the stack has an end. */
  private static final int DEPTH = 50;

  private final Parts parts;
  private final Clues clues;
  private final Frame frame;
  private final Map<Integer, String> variables;
  private final Rounds rounds;
  private int depth;

  Decision(Parts parts, Clues clues, Frame frame, Map<Integer, String> variables) {
    this.parts = parts;
    this.clues = clues;
    this.frame = frame;
    this.variables = variables;
    this.rounds = new Rounds(frame, clues);
  }

  /** The value of a part for what the frame holds now. */
  private @Nullable Object valueOf(Typed part) {
    return parts.of(part).program().eval(frame);
  }

  /** Tells why a part has the value that it has. */
  void why(Typed part) {
    if (!clues.isFull()) {
      why(part, valueOf(part));
    }
  }

  private void why(Typed part, @Nullable Object value) {
    depth++;
    if (depth > DEPTH) {
      clues.tell(part, value);
    } else if (NoValue.is(value)) {
      whyNoValue(part, value);
    } else if (value instanceof Boolean truth) {
      whyTruth(part, truth);
    } else {
      clues.tell(part, value);
    }
    depth--;
  }

  private void whyTruth(Typed part, boolean truth) {
    if (part instanceof Typed.Logical logical) {
      operands(logical, truth);
    } else if (part instanceof Typed.Unary not && not.operator() == UnaryOperator.NOT) {
      why(not.operand());
    } else if (part instanceof Typed.Conditional choice) {
      why(choice.condition());
      why(Boolean.TRUE.equals(valueOf(choice.condition())) ? choice.then() : choice.otherwise());
    } else if (part instanceof Typed.Comprehension macro && isQuantifier(macro)) {
      quantifier(macro, truth);
    } else if (part instanceof Typed.Variable variable) {
      definition(variable);
    } else if (part instanceof Typed.Bind bind && bind.kind() == BindKind.BIND) {
      body(bind);
    } else if (part instanceof Typed.OptionalOperation operation) {
      clues.tell(operation.operand(), valueOf(operation.operand()));
    } else {
      operands(part, truth);
    }
  }

  /** Of a chain that one operand decides, that operand; else all of them. */
  private void operands(Typed.Logical logical, boolean truth) {
    boolean oneDecides = logical.and() != truth;
    for (Typed operand : logical.operands()) {
      boolean decides = Boolean.valueOf(truth).equals(valueOf(operand));
      if (decides) {
        why(operand);
      }
      if (decides && oneDecides) {
        return;
      }
    }
  }

  private static boolean isQuantifier(Typed.Comprehension macro) {
    return macro.macro() == Macro.ALL || macro.macro() == Macro.EXISTS;
  }

  /** The element that decided; where none did, what was gone through. */
  private void quantifier(Typed.Comprehension macro, boolean truth) {
    boolean oneDecides = (macro.macro() == Macro.EXISTS) == truth;
    Object source = valueOf(macro.source());
    List<?> elements = rounds.elements(source);
    for (int round = 0; oneDecides && round < elements.size(); round++) {
      rounds.bind(macro, source, elements, round);
      if (Boolean.valueOf(truth).equals(valueOf(macro.body()))) {
        rounds.tell(macro);
        why(macro.body());
        return;
      }
    }
    clues.tell(macro.source(), source);
    if (elements.size() == 1) {
      rounds.bind(macro, source, elements, 0);
      why(macro.body());
    }
  }

  private void definition(Typed.Variable variable) {
    clues.within(variables.get(variable.slot()), () -> why(variable.definition()));
  }

  private void body(Typed.Bind bind) {
    frame.set(bind.slot(), valueOf(bind.value()));
    why(bind.body());
  }

  /** A comparison or call, whose operands tell more than that it is true or false. */
  private void operands(Typed part, boolean truth) {
    if (part instanceof Typed.Binary || part instanceof Typed.Call) {
      TypedTree.parts(part).forEach(this::operand);
    } else {
      clues.tell(part, truth);
    }
  }

  private void operand(Typed operand) {
    if (operand instanceof Typed.ListLiteral list) {
      list.elements().forEach(element -> operand(element.value()));
      return;
    }
    if (parts.of(operand).isConstant()) {
      return;
    }
    Object value = valueOf(operand);
    if (value instanceof Boolean) {
      why(operand);
    } else {
      clues.tell(operand, value);
      selected(operand).forEach(part -> clues.tell(part, valueOf(part)));
    }
  }

  /** What a call counts or sums up, where that is a selection of its own. */
  private static List<Typed> selected(Typed operand) {
    return operand instanceof Typed.Call call
        ? call.arguments().stream().filter(Decision::isSelection).toList()
        : List.of();
  }

  private static boolean isSelection(Typed part) {
    return part instanceof Typed.Comprehension
        || (part instanceof Typed.Variable variable && isSelection(variable.definition()));
  }

  /** Goes down to the part that failed, or that is not known. */
  private void whyNoValue(Typed part, @Nullable Object value) {
    if (part instanceof Typed.Variable variable) {
      definition(variable);
    } else if (part instanceof Typed.Bind bind && bind.kind() == BindKind.BIND) {
      body(bind);
    } else if (part instanceof Typed.Conditional choice
        && valueOf(choice.condition()) instanceof Boolean truth) {
      why(truth ? choice.then() : choice.otherwise());
    } else if (part instanceof Typed.Comprehension macro && !NoValue.is(valueOf(macro.source()))) {
      failingRound(macro, value);
    } else if (!(part instanceof Typed.Bind)) {
      failingPart(part, value);
    }
  }

  private void failingRound(Typed.Comprehension macro, @Nullable Object value) {
    Object source = valueOf(macro.source());
    List<?> elements = rounds.elements(source);
    for (int round = 0; round < elements.size(); round++) {
      rounds.bind(macro, source, elements, round);
      for (Typed part : rounds.parts(macro)) {
        Object found = valueOf(part);
        if (isAsMuch(found, value)) {
          rounds.tell(macro);
          why(part, found);
          return;
        }
      }
    }
    clues.tell(macro.source(), source);
  }

  private void failingPart(Typed part, @Nullable Object value) {
    List<Typed> operands = TypedTree.parts(part);
    for (Typed inner : operands) {
      Object found = valueOf(inner);
      if (isAsMuch(found, value)) {
        why(inner, found);
        return;
      }
    }
    if (part instanceof Typed.Binary || part instanceof Typed.Call) {
      operands.forEach(this::operand);
    } else {
      clues.tell(part, value);
    }
  }

  /** Whether a part has no value for the same cause: an unknown is not the fault of a fault. */
  private static boolean isAsMuch(@Nullable Object part, @Nullable Object whole) {
    return NoValue.is(part) && (part instanceof Unknown) == (whole instanceof Unknown);
  }
}
