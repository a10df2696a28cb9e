package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.admissionpolicy.write.Places.Place;
import dev.wharfinger.internal.admissionpolicy.write.Places.Step;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.MapType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to the subjects at one place, as expressions.
 *
 * @param loops the lists and maps on the way, the outermost first
 * @param there whether there is a subject behind the last loop; null if always
 * @param scope what names mean at the subject
 */
record Spot(List<Loop> loops, @Nullable Expr there, Scope scope) {

  /**
   * Finds the way.
   *
   * @param start the pod or the object
   * @param scope what names mean there
   * @param everywhere whether all objects that the policy is about have this place
   */
  static Spot of(Place place, Expr start, Scope scope, SharedVariables shared, boolean everywhere) {
    Way way = new Way(start, scope, everywhere || place.steps().isEmpty());
    for (Step step : place.steps()) {
      way.step(step, shared);
    }
    boolean inLoop = !way.loops.isEmpty();
    Scope names = way.scope.with(FrameLayout.SELF, way.certain, false, inLoop);
    return new Spot(List.copyOf(way.loops), way.there(), names);
  }

  /** Walks along the steps. */
  private static final class Way {
    private final List<Loop> loops = new ArrayList<>();
    private Scope scope;
    private Expr certain;
    private Expr maybe;
    private boolean isCertain;

    Way(Expr start, Scope scope, boolean isCertain) {
      this.isCertain = isCertain;
      this.certain = start;
      this.maybe = start;
      this.scope = scope;
    }

    void step(Step step, SharedVariables shared) {
      String name = step.field().name();
      if (step.toElements()) {
        loop(step, shared);
      } else {
        boolean sure = isCertain && isAlwaysThere(step);
        certain = Cel.select(certain, name);
        maybe = sure ? certain : Cel.maybe(maybe, name);
        isCertain = sure;
      }
      step.target().ifPresent(type -> scope = scope.inside(List.of(type), certain));
    }

    private void loop(Step step, SharedVariables shared) {
      String name = step.field().name();
      boolean map = step.field().type() instanceof MapType;
      Expr source = Cel.orValue(Cel.maybe(maybe, name), map ? Cel.emptyMap() : Cel.list(List.of()));
      if (loops.isEmpty()) {
        source = shared.share(name, source);
      }
      String variable = scope.free(map ? "key" : singular(name));
      loops.add(new Loop(source, List.of(variable)));
      scope = scope.naming(variable);
      certain = map ? Cel.index(source, Cel.ident(variable), false) : Cel.ident(variable);
      maybe = certain;
      isCertain = true;
    }

    private @Nullable Expr there() {
      return isCertain ? null : Cel.on(maybe, "hasValue");
    }

    private static boolean isAlwaysThere(Step step) {
      return step.field().absence() instanceof Absence.Required
          || Defaults.alwaysFill(step.owner(), step.field());
    }
  }

  /** What one element of a list is called. */
  private static String singular(String list) {
    boolean plural = list.length() > 2 && list.endsWith("s") && !list.endsWith("ss");
    return plural ? list.substring(0, list.length() - 1) : "element";
  }

  /** Whether there is a subject; empty if always. */
  Optional<Expr> thereIf() {
    return Optional.ofNullable(there);
  }
}
