package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.ExistsOne;
import dev.wharfinger.internal.cel.eval.LocalRead;
import dev.wharfinger.internal.cel.eval.Quantifier;
import dev.wharfinger.internal.cel.eval.SortBy;
import dev.wharfinger.internal.cel.eval.Transform;
import dev.wharfinger.internal.cel.eval.TransformMap;
import dev.wharfinger.internal.cel.eval.Variables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans macros that go through lists and maps. */
final class MacroPlanner {
  private final Planner planner;
  private final SearchPlanner searches;

  MacroPlanner(Planner planner) {
    this.planner = planner;
    this.searches = new SearchPlanner(planner);
  }

  Eval macro(Typed.Comprehension node) {
    Eval source = searches.source(node);
    Variables variables =
        new Variables(node.firstSlot(), node.secondSlot(), Weights.ofRound(evaluated(node)));
    Eval body = planner.of(node.body());
    return switch (node.macro()) {
      case ALL -> Quantifier.all(source, variables, body);
      case EXISTS -> Quantifier.exists(source, variables, body);
      case EXISTS_ONE -> new ExistsOne(source, variables, body);
      case FILTER -> new Transform(source, variables, body, new LocalRead(node.firstSlot()));
      case SORT_BY -> new SortBy(source, variables, body);
      case MAP, TRANSFORM_LIST -> new Transform(source, variables, filter(node), body);
      case TRANSFORM_MAP -> new TransformMap(source, variables, filter(node), body, false);
      case TRANSFORM_MAP_ENTRY -> new TransformMap(source, variables, filter(node), body, true);
    };
  }

  private static List<Typed> evaluated(Typed.Comprehension node) {
    return node.filter() == null ? List.of(node.body()) : List.of(node.filter(), node.body());
  }

  private @Nullable Eval filter(Typed.Comprehension node) {
    return node.filter() == null ? null : planner.of(node.filter());
  }
}
