package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of the kind of an object. */
final class Narrowing {
  private Narrowing() {}

  /** The type that a value still may have where these facts hold. */
  static Type type(Type declared, @Nullable Path path, Facts facts) {
    Optional<Set<ObjectType>> possible = facts.types(path);
    if (possible.isEmpty() || !(declared instanceof UnionType union)) {
      return declared;
    }
    List<ObjectType> members = union.members().stream().filter(possible.get()::contains).toList();
    return members.isEmpty() || members.size() == union.members().size()
        ? declared
        : Types.ofMembers(members);
  }

  /** That a value is of one of the types for which a condition holds. */
  static Facts oneOf(@Nullable Path path, Type type, Predicate<ObjectType> condition) {
    Set<ObjectType> members = new LinkedHashSet<>(Types.members(type));
    if (!members.removeIf(condition.negate())) {
      return Facts.NONE;
    }
    return members.isEmpty() ? Facts.IMPOSSIBLE : Facts.oneOf(path, members);
  }

  /**
   * The operand of which an expression reads the kind.
   *
   * @return empty unless it is {@code operand.kind} of resources. {@code apiVersion} tells less: a
   *     removed version is read as another type
   */
  static Optional<Discriminant> discriminant(Checked expression) {
    if (!(expression.typed() instanceof Typed.FieldAccess access)
        || access.access() != Typed.Access.VALUE
        || !(expression.path() instanceof Path.FieldOf path)
        || !access.name().equals("kind")
        || access.members().stream().allMatch(m -> m.owner().kind().isEmpty())) {
      return Optional.empty();
    }
    Type owner = Types.ofMembers(access.members().stream().map(Typed.Member::owner).toList());
    return Optional.of(new Discriminant(owner, path.owner()));
  }

  /** Whether a field says what an object is, so that each object has it. */
  static boolean identifies(ObjectType owner, String field) {
    return owner.kind().isPresent() && (field.equals("kind") || field.equals("apiVersion"));
  }

  /**
   * A field that tells the kind of an object.
   *
   * @param type what the object may be
   */
  record Discriminant(Type type, Path owner) {

    /** The kinds that are known of those that it may tell. */
    List<String> kinds() {
      return Types.members(type).stream()
          .filter(member -> !mayTellAnyKind(member))
          .map(Narrowing::kind)
          .distinct()
          .toList();
    }

    /** Whether it may tell a kind that is not known. */
    boolean isOpen() {
      return Types.members(type).stream().anyMatch(Narrowing::mayTellAnyKind);
    }

    /** What follows if it tells one of these kinds. */
    Facts among(Set<String> kinds) {
      return Narrowing.oneOf(owner, type, m -> mayTellAnyKind(m) || kinds.contains(kind(m)));
    }

    /** What follows if it tells none of them. */
    Facts notAmong(Set<String> kinds) {
      return Narrowing.oneOf(owner, type, m -> mayTellAnyKind(m) || !kinds.contains(kind(m)));
    }
  }

  /** Whether values of the type are resources of which only that is known. */
  static boolean mayTellAnyKind(ObjectType type) {
    return type.kind().isEmpty();
  }

  private static String kind(ObjectType type) {
    return type.kind().map(ObjectType.Kind::name).orElse("");
  }
}
