package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.Typed.Access;
import dev.wharfinger.internal.cel.check.Typed.FieldAccess;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.defaults.Defaults;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * Reads of fields and entries, where absence has a meaning for us and is an error for a cluster:
 * what may be absent is read through optionals, which end with what absence means.
 */
record Reads(Translation translation) {

  /** A field: its value, an optional with it, or whether it is there. */
  Expr field(FieldAccess node) {
    return switch (node.access()) {
      case VALUE -> value(node);
      case OPTIONAL -> SemanticValues.inOptional(chain(node), node.type());
      case PRESENCE -> presence(node);
    };
  }

  /** An entry or element. */
  Expr entry(Typed.Lookup node) {
    return switch (node.access()) {
      case VALUE ->
          SemanticValues.converted(
              Cel.index(plain(node.operand()), translation.of(node.key()), false), node.type());
      case OPTIONAL -> SemanticValues.inOptional(chain(node), node.type());
      case PRESENCE -> Cel.in(translation.of(node.key()), translation.of(node.operand()));
    };
  }

  private Expr value(FieldAccess node) {
    Optional<Expr> effective = EffectiveContext.field(node, translation);
    if (effective.isPresent()) {
      return proven(node)
          ? Cel.on(effective.get(), "value")
          : SemanticValues.converted(Cel.orValue(effective.get(), meaning(node)), node.type());
    }
    Expr read = isCertain(node) ? plain(node) : Cel.orValue(chain(node), meaning(node));
    return SemanticValues.converted(read, node.type());
  }

  private Expr presence(FieldAccess node) {
    refuseFilledIn(node);
    Optional<Expr> effective = EffectiveContext.field(node, translation);
    if (effective.isPresent()) {
      return Cel.on(effective.get(), "hasValue");
    }
    return isCertain(node.operand())
        ? Cel.has(plain(node.operand()), name(node))
        : Cel.on(Cel.maybe(chain(node.operand()), name(node)), "hasValue");
  }

  /** What is read further only if it is there. */
  private Expr chain(Typed typed) {
    if (typed instanceof FieldAccess field && field.access() != Access.PRESENCE) {
      Optional<Expr> effective = EffectiveContext.field(field, translation);
      if (effective.isPresent()) {
        return effective.get();
      }
      if (field.access() == Access.OPTIONAL || !isCertain(field)) {
        if (field.access() == Access.OPTIONAL && !(fieldType(field) instanceof ObjectType)) {
          refuseFilledIn(field);
        }
        return Cel.maybe(chain(field.operand()), name(field));
      }
      return plain(field);
    }
    if (typed instanceof Typed.Lookup entry && entry.access() == Access.OPTIONAL) {
      return Cel.index(map(entry), translation.of(entry.key()), true);
    }
    return translation.of(typed);
  }

  /** A map of which one entry is read: it may be filled in, if that entry is not. */
  private Expr map(Typed.Lookup entry) {
    if (entry.operand() instanceof FieldAccess field
        && field.access() == Access.OPTIONAL
        && entry.key() instanceof Typed.Constant key
        && key.value() instanceof String name
        && field.members().stream()
            .noneMatch(member -> Defaults.mayFill(member.owner(), member.field(), name))) {
      return Cel.maybe(chain(field.operand()), name(field));
    }
    return chain(entry.operand());
  }

  /** What is there, as the checker has proven or the server sees to. */
  private Expr plain(Typed typed) {
    if (typed instanceof FieldAccess field && field.access() == Access.VALUE) {
      return EffectiveContext.field(field, translation)
          .map(effective -> Cel.on(effective, "value"))
          .orElseGet(() -> Cel.select(plain(field.operand()), name(field)));
    }
    return translation.of(typed);
  }

  private boolean isCertain(Typed typed) {
    if (!(typed instanceof FieldAccess field) || field.access() != Access.VALUE) {
      return true;
    }
    if (EffectiveContext.isField(field)) {
      return false;
    }
    return proven(field)
        || (field.members().stream()
                .allMatch(member -> Defaults.alwaysFill(member.owner(), member.field()))
            && isCertain(field.operand()));
  }

  /** Whether the checker lets such a read pass only where the field is known to be there. */
  private boolean proven(FieldAccess node) {
    return identifies(node)
        || node.members().stream()
            .anyMatch(
                member ->
                    member.field().absence() instanceof Absence.Required
                        || member.field().absence() instanceof Absence.Guarded);
  }

  /** Whether the resource would not be known for what it is without the field. */
  private boolean identifies(FieldAccess node) {
    return (node.name().equals("kind") || node.name().equals("apiVersion"))
        && translation.of(node.operand()) instanceof Expr.Ident name
        && name.name().equals("object");
  }

  /** What it means that a field is absent. */
  private static Expr meaning(FieldAccess node) {
    for (Typed.Member member : node.members()) {
      if (member.field().absence() instanceof Absence.Default given) {
        Object value = given.value();
        return Cel.literal(value instanceof Quantity quantity ? quantity.canonical() : value);
      }
      if (member.field().absence() instanceof Absence.NotKnown) {
        throw new Unsayable(
            node, "a cluster cannot say that `" + node.name() + "` is not known", null);
      }
    }
    return empty(fieldType(node));
  }

  private static Expr empty(Type type) {
    if (type instanceof ListType) {
      return Cel.list(List.of());
    }
    boolean text = type instanceof Scalar || type instanceof EnumType;
    return text ? Cel.literal("") : Cel.emptyMap();
  }

  private static Type fieldType(FieldAccess node) {
    return node.members().get(0).field().type();
  }

  /** The name in the file, whatever expressions call it. */
  private static String name(FieldAccess node) {
    return node.members().get(0).field().name();
  }

  /** Whether something is written cannot be asked where the server writes it itself. */
  private void refuseFilledIn(FieldAccess node) {
    if (translation.defaulted()) {
      return;
    }
    for (Typed.Member member : node.members()) {
      Field field = member.field();
      if (Defaults.mayFill(member.owner(), field)) {
        throw new Unsayable(
            node,
            "a cluster does not tell whether `" + field.name() + "` was written: it fills it in",
            "with `view: defaulted` the policy sees what the cluster sees");
      }
    }
  }
}
