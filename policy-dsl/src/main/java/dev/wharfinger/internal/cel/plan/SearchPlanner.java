package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.PathRead;
import dev.wharfinger.internal.cel.eval.ResourceSearch;
import dev.wharfinger.internal.cel.syntax.BinaryOperator;
import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import dev.wharfinger.internal.cel.syntax.UnaryOperator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds searches by equality, as {@code resources(T).exists(x, x.a.b == wanted && ...)}. An element
 * whose text differs does not count there whatever else is asked of it, so an index may leave it
 * out.
 */
final class SearchPlanner {
  private final Planner planner;

  SearchPlanner(Planner planner) {
    this.planner = planner;
  }

  /** The source of a macro, as far as the macro can want its elements. */
  Eval source(Typed.Comprehension node) {
    Typed condition = condition(node);
    if (planner.maySkip()
        && node.source() instanceof Typed.Resources resources
        && node.secondSlot() < 0
        && condition != null) {
      return parts(condition, node.macro() != Macro.ALL)
          .flatMap(part -> search(resources, part, node).stream())
          .findFirst()
          .orElseGet(() -> planner.of(resources));
    }
    return planner.of(node.source());
  }

  private static @Nullable Typed condition(Typed.Comprehension node) {
    return switch (node.macro()) {
      case ALL, EXISTS, EXISTS_ONE, FILTER -> node.body();
      case MAP, SORT_BY, TRANSFORM_LIST, TRANSFORM_MAP, TRANSFORM_MAP_ENTRY -> node.filter();
    };
  }

  /** The operands of {@code &&}, or of {@code ||}. */
  private static Stream<Typed> parts(Typed condition, boolean and) {
    return condition instanceof Typed.Logical logical && logical.and() == and
        ? logical.operands().stream().flatMap(operand -> parts(operand, and))
        : Stream.of(condition);
  }

  private Optional<Eval> search(Typed.Resources resources, Typed part, Typed.Comprehension node) {
    boolean all = node.macro() == Macro.ALL;
    Typed test = all && part instanceof Typed.Unary not ? not.operand() : part;
    boolean negated = part != test;
    BinaryOperator operator = all && !negated ? BinaryOperator.NOT_EQUAL : BinaryOperator.EQUAL;
    boolean isSearch =
        test instanceof Typed.Binary binary
            && binary.operator() == operator
            && (!negated || ((Typed.Unary) part).operator() == UnaryOperator.NOT);
    if (!isSearch) {
      return Optional.empty();
    }
    Typed.Binary equality = (Typed.Binary) test;
    return search(resources, equality.left(), equality.right(), node.firstSlot())
        .or(() -> search(resources, equality.right(), equality.left(), node.firstSlot()));
  }

  private Optional<Eval> search(Typed.Resources resources, Typed key, Typed wanted, int element) {
    Optional<List<String>> names = fields(key, element);
    return names.isPresent()
            && isIndependent(wanted, element)
            && planner.of(key) instanceof PathRead path
        ? Optional.of(new ResourceSearch(resources.of(), names.get(), path, planner.of(wanted)))
        : Optional.empty();
  }

  /** The names of the fields that lead from the element to a value; empty if it is no such path. */
  private static Optional<List<String>> fields(Typed key, int element) {
    Deque<String> names = new ArrayDeque<>();
    Typed at = key;
    while (at instanceof Typed.FieldAccess access && access.access() == Typed.Access.VALUE) {
      names.addFirst(access.name());
      at = access.operand();
    }
    boolean startsAtElement = at instanceof Typed.Local local && local.slot() == element;
    return startsAtElement && !names.isEmpty() ? Optional.of(List.copyOf(names)) : Optional.empty();
  }

  /** Whether a value is the same for all elements. */
  private static boolean isIndependent(Typed value, int element) {
    return TypedTree.all(List.of(value)).stream()
        .noneMatch(part -> part instanceof Typed.Local local && local.slot() == element);
  }
}
