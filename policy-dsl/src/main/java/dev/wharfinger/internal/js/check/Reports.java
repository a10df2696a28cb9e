package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.UnionType;
import java.util.List;
import java.util.Optional;

/**
 * Checks what a module reports.
 *
 * @param subject what paths begin at, unless a report says otherwise
 */
record Reports(Told told, Catalogue catalogue, Shape subject) {
  private static final List<String> KEYS = List.of("message", "at", "of", "fix");

  /** Checks the arguments of {@code context.report}. */
  Shape check(List<Tree> arguments, Scope scope, Inference inference) {
    if (arguments.size() != 1 || !arguments.get(0).is("ObjectExpression")) {
      arguments.forEach(argument -> inference.of(argument, scope));
      return Shape.ANY;
    }
    Shape of = subject;
    Tree path = null;
    for (Tree property : arguments.get(0).parts("properties")) {
      if (!property.is("Property") || property.flag("computed")) {
        inference.of(property, scope);
        return Shape.ANY;
      }
      String key = Inference.name(property.part("key"));
      Shape value = inference.of(property.part("value"), scope);
      if (key.equals("of")) {
        of = value;
      } else if (key.equals("at")) {
        path = property.part("value");
      }
      known(key, property.part("key"));
    }
    if (path != null && path.json().path("value").isTextual()) {
      path(path, of);
    }
    return Shape.ANY;
  }

  private void known(String key, Tree at) {
    if (!KEYS.contains(key)) {
      told.error(
          at,
          "unknown-key",
          "a report has no key `" + key + "`",
          Optional.of(key)
              .flatMap(name -> NearestName.help(name, KEYS))
              .orElse("the keys are " + Quoted.list(KEYS)));
    }
  }

  private void path(Tree literal, Shape from) {
    boolean isObject =
        from instanceof Shape.Of of
            && (of.type() instanceof ObjectType || of.type() instanceof UnionType);
    if (isObject) {
      catalogue
          .pathProblem(literal.text("value"), ((Shape.Of) from).type())
          .ifPresent(
              problem ->
                  told.error(
                      literal,
                      "wrong-path",
                      problem.message(),
                      problem.help() == null ? "paths begin at `self` or `of`" : problem.help()));
    }
  }
}
