package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.admissionpolicy.write.Places.Step;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way to the pod, or to the template of pods, in each kind.
 *
 * @param steps by kind
 */
record PodPath(Map<ObjectType, List<Step>> steps) {

  /** The pod, whatever the kind of the object is. */
  Expr expression() {
    Map<Expr, List<ObjectType>> ways = new LinkedHashMap<>();
    steps.forEach(
        (kind, way) -> ways.computeIfAbsent(way(way), key -> new ArrayList<>()).add(kind));
    Expr most =
        ways.entrySet().stream()
            .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
            .orElseThrow()
            .getKey();
    Expr chosen = most;
    for (Map.Entry<Expr, List<ObjectType>> way : ways.entrySet()) {
      if (!way.getKey().equals(most)) {
        chosen = Cel.conditional(isOneOf(way.getValue()), way.getKey(), chosen);
      }
    }
    return chosen;
  }

  /** Whether the object is of one of some kinds. */
  static Expr isOneOf(List<ObjectType> kinds) {
    List<String> names =
        kinds.stream().map(kind -> kind.kind().orElseThrow().name()).distinct().toList();
    Expr kind = Cel.select(Cel.ident("object"), "kind");
    return names.size() == 1
        ? Cel.equal(kind, Cel.literal(names.get(0)))
        : Cel.in(kind, Cel.texts(names));
  }

  /** A workload without a template is none; the server refuses it in any case. */
  private static Expr way(List<Step> steps) {
    Expr expr = Cel.ident("object");
    for (Step step : steps) {
      expr = Cel.select(expr, step.field().name());
    }
    return expr;
  }
}
