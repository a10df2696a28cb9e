package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Warns of fields that are read through, as {@code volume.projected.sources}, though their absence
 * means something of its own and the module nowhere asks whether they are there. Which question
 * protects which read is not followed: one anywhere in the module is taken for the right one.
 */
final class BlindReads {
  private final Told told;
  private final boolean isWritten;
  private final Set<String> asked = new HashSet<>();
  private final Map<Integer, Shape> owners = new HashMap<>();

  /**
   * Prepares for a module.
   *
   * @param view what is seen; in that which servers fill in, little is absent
   */
  BlindReads(Told told, Tree program, View view) {
    this.told = told;
    this.isWritten = view == View.WRITTEN;
    collect(program, false);
  }

  /** Collects the names that occur otherwise than to be read through. */
  private void collect(Tree tree, boolean blind) {
    if (tree.is("MemberExpression")) {
      Tree object = tree.part("object");
      Tree property = tree.part("property");
      if (tree.flag("computed")) {
        collect(property, false);
      } else if (!blind) {
        asked.add(property.text("name"));
      }
      collect(object, !tree.flag("optional"));
      return;
    }
    if (tree.is("Property")) {
      asked.add(Inference.name(tree.part("key")));
    } else if (tree.is("Literal")) {
      asked.add(tree.text("value"));
    }
    tree.forEach(part -> collect(part, false));
  }

  /** Notes what the member of an expression is a member of. */
  void note(Tree access, Shape owner) {
    owners.put(access.end(), owner);
  }

  /** Looks at the object of a member expression, of which the object is noted already. */
  void check(Tree access) {
    Tree object = access.part("object");
    if (access.flag("optional") || !object.is("MemberExpression") || object.flag("computed")) {
      return;
    }
    Tree property = object.part("property");
    String name = property.text("name");
    if (isWritten && !asked.contains(name) && owners.get(object.end()) instanceof Shape.Of owner) {
      guarded(owner.type(), name).ifPresent(reason -> warn(property, name, reason));
    }
  }

  private void warn(Tree property, String name, String reason) {
    told.warning(
        property,
        "unguarded-field",
        "`" + name + "` may be absent, which means: " + reason,
        "ask whether it is there, or write `?.` behind it");
  }

  private static Optional<String> guarded(Type type, String name) {
    return objects(type).stream()
        .flatMap(object -> object.field(name).stream())
        .map(Field::absence)
        .filter(Absence.Guarded.class::isInstance)
        .map(absence -> ((Absence.Guarded) absence).reason())
        .findFirst();
  }

  private static List<ObjectType> objects(Type type) {
    if (type instanceof UnionType union) {
      return union.members();
    }
    return type instanceof ObjectType object ? List.of(object) : List.of();
  }
}
