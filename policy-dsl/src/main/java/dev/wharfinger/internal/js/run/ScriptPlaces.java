package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.internal.policy.check.PathText;
import dev.wharfinger.internal.policy.place.PlaceFinder;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the places that scripts name by paths, in the one notation for paths. */
final class ScriptPlaces {
  private static final Library LIBRARY = Library.of(StandardFunctions.own());

  /** A script may make up paths without end; those that it writes down are fewer. */
  private static final int REMEMBERED = 1000;

  private final Catalog catalog;
  private final Map<Asked, Path> paths = new ConcurrentHashMap<>();

  ScriptPlaces(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The place that a path leads to, be something there or not.
   *
   * @return a {@link Place}, or a {@link Fault} if the path leads nowhere
   */
  Object find(String path, ObjectNode from, EvaluationContext context) {
    Asked asked = new Asked(path, from.type());
    Path known = paths.get(asked);
    if (known == null) {
      known = compile(path, from.type());
      if (paths.size() < REMEMBERED) {
        paths.put(asked, known);
      }
    }
    return known.find(from, context);
  }

  private Path compile(String path, ObjectType type) {
    Slots slots = new Slots(FrameLayout.FIRST_VARIABLE);
    Environment environment =
        Environment.of(catalog, LIBRARY, slots).withLocal("self", FrameLayout.SELF, type);
    List<ExpressionProblem> problems = new ArrayList<>();
    Optional<PlaceFinder> finder =
        PathText.check(path, environment, problems::add).map(PlaceFinder::of);
    return (from, context) -> {
      Frame frame = new Frame(slots.count(), context);
      frame.set(FrameLayout.SELF, from);
      frame.allow(context.steps());
      return finder
          .flatMap(found -> found.find(frame))
          .<Object>map(PlaceFinder.Found::place)
          .orElseGet(() -> noPlace(path, problems));
    };
  }

  private static Fault noPlace(String path, List<ExpressionProblem> problems) {
    String reason = problems.isEmpty() ? "it leads to nothing here" : problems.get(0).message();
    return new Fault("wrong-path", "the path `" + path + "` cannot be followed: " + reason);
  }

  /** A path as it is followed. */
  @FunctionalInterface
  private interface Path {
    Object find(ObjectNode from, EvaluationContext context);
  }

  private record Asked(String path, ObjectType type) {}
}
