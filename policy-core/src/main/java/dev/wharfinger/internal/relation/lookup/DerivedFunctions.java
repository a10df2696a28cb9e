package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.Body;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds derived functions to a catalog. A function whose types the catalog lacks is left out. */
public final class DerivedFunctions {
  private static final String SINCE = "0.1";

  private final Catalog.Builder catalog;

  public DerivedFunctions(Catalog.Builder catalog) {
    this.catalog = catalog;
  }

  /** The type of a name, if the catalog has it. */
  public Optional<Type> type(String name) {
    return catalog.type(name);
  }

  /** Any of some types; of those that the catalog has. */
  public Optional<Type> either(String... names) {
    List<ObjectType> members = new ArrayList<>();
    for (String name : names) {
      type(name)
          .filter(ObjectType.class::isInstance)
          .map(ObjectType.class::cast)
          .ifPresent(members::add);
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnionType(String.join(" | ", names), members));
  }

  /** Adds a function that looks at one resource only. */
  public void local(
      String name,
      Optional<Type> receiver,
      List<Type> parameters,
      Optional<Type> result,
      String documentation,
      Body body) {
    add(name, receiver, parameters, result, false, documentation, body);
  }

  /** Adds a function that looks at other resources as well. */
  public void global(
      String name,
      Optional<Type> receiver,
      List<Type> parameters,
      Optional<Type> result,
      String documentation,
      Body body) {
    add(name, receiver, parameters, result, true, documentation, body);
  }

  /** Adds a function that is called on nothing, and looks at its arguments only. */
  public void free(
      String name, List<Type> parameters, Optional<Type> result, String documentation, Body body) {
    result.ifPresent(
        type ->
            catalog.add(
                new Function(
                    name, null, parameters, type, false, documentation, SINCE, readable(body))));
  }

  private void add(
      String name,
      Optional<Type> receiver,
      List<Type> parameters,
      Optional<Type> result,
      boolean wholeSet,
      String documentation,
      Body body) {
    if (receiver.isPresent() && result.isPresent()) {
      catalog.add(
          new Function(
              name,
              receiver.get(),
              parameters,
              result.get(),
              wholeSet,
              documentation,
              SINCE,
              readable(body)));
    }
  }

  private static Body readable(Body body) {
    if (body instanceof UnaryBody unary) {
      return (UnaryBody) (context, argument) -> result(() -> unary.apply(context, argument));
    }
    if (body instanceof BinaryBody binary) {
      return (BinaryBody)
          (context, first, second) -> result(() -> binary.apply(context, first, second));
    }
    return (context, arguments) -> result(() -> body.call(context, arguments));
  }

  private static @Nullable Object result(Supplier<@Nullable Object> function) {
    try {
      return function.get();
    } catch (UnreadableException e) {
      return e.result();
    }
  }
}
