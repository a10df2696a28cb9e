package dev.wharfinger.internal.js.declare;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import java.util.Set;

/** Object types as TypeScript declares them: an interface each. */
final class InterfaceText {
  /** What says of an object what it is, so that each object has it. */
  private static final Set<String> IDENTIFYING = Set.of("apiVersion", "kind");

  private final DeclaredTypes types;
  private final CommonMethods common;
  private final AbsenceText absences;
  private final Lines lines;

  InterfaceText(DeclaredTypes types, CommonMethods common, AbsenceText absences, Lines lines) {
    this.types = types;
    this.common = common;
    this.absences = absences;
    this.lines = lines;
  }

  /** Adds the interface of a type under a name in a scope. */
  void add(String name, ObjectType type, Scope scope) {
    if (!type.documentation().isEmpty()) {
      lines.document(type.documentation());
    }
    lines.open("interface " + name + " extends " + scope.reference(common.parent(type)));
    type.fields().forEach(field -> add(type, field, scope));
    FunctionText functions = new FunctionText(types, scope, lines);
    common
        .beyondParent(type)
        .forEach((method, overloads) -> functions.add(Identifiers.property(method), overloads));
    lines.close();
  }

  private void add(ObjectType owner, Field field, Scope scope) {
    boolean identifying = owner.kind().isPresent() && IDENTIFYING.contains(field.name());
    String absent = identifying ? "" : absences.of(field.absence()).orElse("");
    String documentation = (field.documentation() + " " + absent).strip();
    if (!documentation.isEmpty()) {
      lines.document(documentation);
    }
    boolean always = identifying || field.absence() instanceof Absence.Required;
    lines.add(
        "readonly "
            + Identifiers.property(field.name())
            + (always ? ": " : "?: ")
            + type(owner, field, scope)
            + ";");
  }

  /** The type of a field; a kind is that of the type, so that it tells unions apart. */
  private String type(ObjectType owner, Field field, Scope scope) {
    return field.name().equals("kind") && field.type() == Scalar.STRING
        ? owner
            .kind()
            .map(kind -> Identifiers.quoted(kind.name()))
            .orElseGet(() -> types.text(field.type(), scope))
        : types.text(field.type(), scope);
  }
}
