package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.cel.syntax.ExpressionProblem;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.internal.policy.check.PathText;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What texts in a module mean: names of types, and paths. */
record Catalogue(Catalog catalog) {
  private static final Library LIBRARY = Library.of(StandardFunctions.own());

  /** The type that {@code resources} can be asked for. */
  Optional<Type> resources(String name) {
    return catalog
        .type(name)
        .filter(type -> type instanceof ObjectType || type instanceof UnionType);
  }

  Collection<String> typeNames() {
    return catalog.typeNames();
  }

  /**
   * What is wrong with a path that begins at a value of a type; of one of several types, with all
   * of them, since a module may have asked which it is.
   *
   * @return empty if nothing is
   */
  Optional<ExpressionProblem> pathProblem(String path, Type from) {
    boolean fitsOne =
        from instanceof UnionType union
            && union.members().stream().anyMatch(member -> problem(path, member).isEmpty());
    return fitsOne ? Optional.empty() : problem(path, from);
  }

  private Optional<ExpressionProblem> problem(String path, Type from) {
    Environment environment =
        Environment.of(catalog, LIBRARY, new Slots(FrameLayout.FIRST_VARIABLE))
            .withLocal("self", FrameLayout.SELF, from);
    List<ExpressionProblem> problems = new ArrayList<>();
    PathText.check(path, environment, problems::add);
    return problems.stream().findFirst();
  }
}
