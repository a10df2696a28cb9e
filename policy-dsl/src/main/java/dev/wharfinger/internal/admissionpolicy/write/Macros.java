package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Expr.Macro;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Macros over lists and maps. */
record Macros(Translation translation) {
  Expr of(Typed.Comprehension node) {
    Expr source = translation.of(node.source());
    if (source instanceof Expr.ListLiteral list && isSpelledOut(node)) {
      return each(node, list);
    }
    requireVersion(node);
    Scope scope = translation.scope();
    String first = name(node.body(), node.firstSlot(), "x", scope);
    Scope inside = scope.naming(first).with(node.firstSlot(), Cel.ident(first), true, true);
    List<String> names = new ArrayList<>(List.of(first));
    if (node.secondSlot() >= 0) {
      String second = name(node.body(), node.secondSlot(), "y", inside);
      inside = inside.naming(second).with(node.secondSlot(), Cel.ident(second), true, true);
      names.add(second);
    }
    Translation within = translation.in(inside);
    Expr filter = node.filter() == null ? null : within.of(node.filter());
    return Cel.macro(node.macro(), source, names, filter, within.of(node.body()));
  }

  /** The name that the author has given a variable, as far as it is free. */
  static String name(Typed body, int slot, String otherwise, Scope scope) {
    Optional<String> written =
        TypedTree.written(List.of(body)).stream()
            .filter(part -> part instanceof Typed.Local local && local.slot() == slot)
            .map(part -> ((Typed.Local) part).name())
            .findFirst();
    return scope.free(written.orElse(otherwise));
  }

  private static boolean isSpelledOut(Typed.Comprehension node) {
    return (node.macro() == Macro.ALL || node.macro() == Macro.EXISTS)
        && node.secondSlot() < 0
        && ImageSpellings.needsConstants(node.body());
  }

  private Expr each(Typed.Comprehension node, Expr.ListLiteral list) {
    List<Expr> bodies =
        list.elements().stream()
            .map(
                element -> translation.scope().with(node.firstSlot(), element.value(), false, true))
            .map(scope -> translation.in(scope).of(node.body()))
            .toList();
    return node.macro() == Macro.ALL ? Logic.and(bodies) : Logic.or(bodies);
  }

  private void requireVersion(Typed.Comprehension node) {
    ClusterFunctions cluster = translation.setting().functions();
    if (node.macro() == Macro.SORT_BY) {
      cluster.requireSortBy(node);
    } else if (node.secondSlot() >= 0) {
      cluster.requireTwoVariables(node);
    }
  }
}
