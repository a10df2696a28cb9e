package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Library;
import dev.wharfinger.internal.cel.check.Slots;
import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.internal.policy.check.PathText;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

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

  /** Tells what is wrong with a path that begins at a value of a type. */
  void path(String path, Type from, Consumer<String> sink) {
    Environment environment =
        Environment.of(catalog, LIBRARY, new Slots(FrameLayout.FIRST_VARIABLE))
            .withLocal("self", FrameLayout.SELF, from);
    PathText.check(path, environment, sink);
  }
}
