package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.internal.js.member.ScriptScalars;
import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a member of something is, and tells of those that are not there. */
record Members(ScriptMembers functions, Told told) {

  /** The member of that name; tells if there can be none. */
  Shape find(Shape owner, String name, Tree at) {
    if (owner instanceof Shape.Having having) {
      return inside(having, name, at);
    }
    if (owner instanceof Shape.Callable function) {
      told.notCalled(function, at);
      return Shape.ANY;
    }
    return owner instanceof Shape.Of of ? of(of.type(), name, at) : Shape.ANY;
  }

  private Shape inside(Shape.Having owner, String name, Tree at) {
    Shape member = owner.members().get(name);
    if (member == null) {
      unknown(owner.name(), name, owner.members().keySet(), at);
      return Shape.ANY;
    }
    return member;
  }

  private Shape of(Type type, String name, Tree at) {
    if (type instanceof MapType map) {
      return of(map.value());
    }
    Set<String> own = NativeMembers.of(type).orElse(Set.of());
    if (!own.isEmpty()) {
      ofNative(type, name, own, at);
      return name.equals("length") ? new Shape.Of(Scalar.INT) : Shape.ANY;
    }
    boolean isObject = type instanceof ObjectType || type instanceof UnionType;
    boolean isValue = type instanceof Scalar scalar && ScriptScalars.areObjects(scalar);
    return isObject || isValue ? ofModel(type, name, at) : Shape.ANY;
  }

  private void ofNative(Type type, String name, Set<String> own, Tree at) {
    if (!own.contains(name) && !NativeMembers.hasEverything(name) && !isIndex(name)) {
      unknown(type.displayName(), name, own, at);
    }
  }

  private static boolean isIndex(String name) {
    return !name.isEmpty() && name.chars().allMatch(Character::isDigit);
  }

  private Shape ofModel(Type type, String name, Tree at) {
    List<Function> methods = functions.methods(type).get(name);
    if (methods != null) {
      return new Shape.Callable(name, methods);
    }
    Set<Type> types = new LinkedHashSet<>();
    Set<String> members = new LinkedHashSet<>(functions.methods(type).keySet());
    for (ObjectType member : objects(type)) {
      member.field(name).map(Field::type).ifPresent(types::add);
      member.fields().forEach(field -> members.add(field.name()));
      if (functions.methods(member).containsKey(name)) {
        return Shape.ANY;
      }
    }
    boolean ofValue = type instanceof Scalar && name.equals("equals");
    if (types.isEmpty() && !ofValue && !NativeMembers.hasEverything(name)) {
      unknown(type.displayName(), name, members, at);
    }
    return types.size() == 1 ? of(types.iterator().next()) : Shape.ANY;
  }

  /** The types of objects that a type stands for. */
  static List<ObjectType> objects(Type type) {
    if (type instanceof UnionType union) {
      return union.members();
    }
    return type instanceof ObjectType object ? List.of(object) : List.of();
  }

  /** What is known of the values of a type. */
  static Shape of(Type type) {
    if (type instanceof OptionalType optional) {
      return of(optional.element());
    }
    return type == Scalar.DYN ? Shape.ANY : new Shape.Of(type);
  }

  private void unknown(String owner, String name, Set<String> members, Tree at) {
    Optional<String> near = NearestName.help(name, members);
    boolean few = members.size() < 10 && !members.isEmpty();
    told.error(
        at,
        "unknown-field",
        "`" + owner + "` has no field `" + name + "`",
        near.orElse(few ? "it has " + Quoted.list(members.stream().sorted().toList()) : null));
  }
}
