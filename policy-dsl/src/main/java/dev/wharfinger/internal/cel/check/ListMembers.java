package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds {@code others()} and {@code index()} of what is an element of no list. */
final class ListMembers {
  private static final Set<String> FUNCTIONS = Set.of("others", "index");

  private final Problems problems;

  ListMembers(Problems problems) {
    this.problems = problems;
  }

  /** Checks a call. */
  void check(Expr.Call call, String function, List<Checked> arguments, Environment environment) {
    if (!FUNCTIONS.contains(function)
        || arguments.size() != 1
        || Types.isOpen(arguments.get(0).type())) {
      return;
    }
    Typed element = arguments.get(0).typed();
    boolean read =
        element instanceof Typed.Lookup lookup && lookup.operand().type() instanceof ListType;
    if (Types.members(element.type()).isEmpty()
        || (!read && mayStandAlone(element.type(), environment.catalog()))) {
      problems.advised(
          "not-in-list",
          "`" + function + "()` is asked of an element of a list, and this may be in none",
          "ask it of what `all`, `exists` or an index reads from a list of objects",
          call.nameRange());
    }
  }

  /** Whether something may be an object of such a type, and not the element of a list. */
  private static boolean mayStandAlone(Type type, Catalog catalog) {
    List<ObjectType> members = Types.members(type);
    return members.stream().anyMatch(member -> member.kind().isPresent())
        || catalog.typeNames().stream()
            .map(catalog::type)
            .flatMap(Optional::stream)
            .filter(ObjectType.class::isInstance)
            .flatMap(owner -> ((ObjectType) owner).fields().stream())
            .anyMatch(field -> holdsOne(field, members));
  }

  private static boolean holdsOne(Field field, List<ObjectType> members) {
    Type value = field.type() instanceof MapType map ? map.value() : field.type();
    return Types.members(value).stream().anyMatch(members::contains);
  }
}
