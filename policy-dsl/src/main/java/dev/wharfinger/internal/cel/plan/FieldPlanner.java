package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Absent;
import dev.wharfinger.internal.cel.eval.AbsentField;
import dev.wharfinger.internal.cel.eval.EntryPresence;
import dev.wharfinger.internal.cel.eval.EntryRead;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.FieldPresence;
import dev.wharfinger.internal.cel.eval.FieldRead;
import dev.wharfinger.internal.cel.eval.HasValue;
import dev.wharfinger.internal.cel.eval.LocalRead;
import dev.wharfinger.internal.cel.eval.Members;
import dev.wharfinger.internal.cel.eval.OptionalEntryRead;
import dev.wharfinger.internal.cel.eval.PathRead;
import dev.wharfinger.internal.cel.eval.Wrap;
import dev.wharfinger.type.OptionalType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans reads of fields and entries. What absence means is known now, so a read of an absent field
 * costs no more than another. From an optional on, all that follows is optional: {@code a.?b.c} is
 * {@code a.?b.?c}.
 */
final class FieldPlanner {
  private final Planner planner;

  FieldPlanner(Planner planner) {
    this.planner = planner;
  }

  Eval field(Typed.FieldAccess node) {
    boolean optionalOperand = isOptional(node.operand());
    if (node.access() == Typed.Access.PRESENCE) {
      return optionalOperand
          ? new HasValue(optionalRead(node))
          : new FieldPresence(
              planner.of(node.operand()),
              members(node, member -> AbsentField.asPresence(member.field()), false));
    }
    if (optionalOperand || node.access() == Typed.Access.OPTIONAL) {
      return new Wrap(optionalRead(node));
    }
    return read(
        planner.of(node.operand()),
        members(node, member -> AbsentField.asValue(member.owner(), member.field()), null));
  }

  Eval lookup(Typed.Lookup node) {
    Eval key = planner.of(node.key());
    if (isOptional(node.operand())) {
      Eval read = new OptionalEntryRead(planner.content(node.operand()), key);
      return node.access() == Typed.Access.PRESENCE ? new HasValue(read) : new Wrap(read);
    }
    Eval operand = planner.of(node.operand());
    return switch (node.access()) {
      case VALUE -> new EntryRead(operand, key);
      case OPTIONAL -> new Wrap(new OptionalEntryRead(operand, key));
      case PRESENCE -> new EntryPresence(operand, key);
    };
  }

  private Eval optionalRead(Typed.FieldAccess node) {
    Eval operand =
        isOptional(node.operand()) ? planner.content(node.operand()) : planner.of(node.operand());
    Members field = members(node, member -> AbsentField.asOptional(member.field()), Absent.ABSENT);
    return read(operand, field);
  }

  private static Eval read(Eval operand, Members field) {
    if (operand instanceof LocalRead local) {
      return new PathRead(local.slot(), field);
    }
    return operand instanceof PathRead path ? path.then(field) : new FieldRead(operand, field);
  }

  private static Members members(
      Typed.FieldAccess node, Function<Typed.Member, Object> absent, @Nullable Object elsewhere) {
    return new Members(
        node.name(),
        node.members().stream()
            .map(
                member ->
                    new Members.Member(member.owner(), member.field().slot(), absent.apply(member)))
            .toList(),
        elsewhere);
  }

  private static boolean isOptional(Typed expression) {
    return expression.type() instanceof OptionalType;
  }
}
