package dev.wharfinger.internal.js.declare;

import dev.wharfinger.internal.js.member.ScriptMembers;
import dev.wharfinger.internal.js.member.ScriptScalars;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of {@code wharfinger.d.ts}: what policies in JavaScript may read and call. */
public final class TypeDeclarations {
  /** The part that is the same for every catalog. */
  private static final String FRAME = "frame.d.ts";

  /** Where the frame leaves room for the part that is not. */
  private static final String ROOM = "  // the types of the catalog\n";

  private final Scope global = Scope.global();
  private final Lines lines = new Lines(1);
  private final ScriptMembers members;
  private final DeclaredTypes types;
  private final CommonMethods common;
  private final InterfaceText interfaces;
  private final Catalog catalog;

  private TypeDeclarations(Catalog catalog) {
    this.catalog = catalog;
    this.members = ScriptMembers.of(catalog);
    this.types = new DeclaredTypes(catalog, global);
    List<Type> all = catalog.typeNames().stream().flatMap(n -> catalog.type(n).stream()).toList();
    this.common =
        new CommonMethods(
            members,
            all.stream().filter(ObjectType.class::isInstance).map(ObjectType.class::cast).toList());
    this.interfaces = new InterfaceText(types, common, new AbsenceText(members, all), lines);
    members.globals().forEach(global::add);
  }

  /** The whole text, always the same for the same catalog. */
  public static String of(Catalog catalog) {
    return frame().replace(ROOM, new TypeDeclarations(catalog).text());
  }

  private String text() {
    for (Scalar scalar : Scalar.values()) {
      ScriptScalars.className(scalar).ifPresent(name -> addScalar(name, scalar));
    }
    lines.document("A part of a resource: whatever has fields.");
    addInterface(DeclaredTypes.MODEL, common.ofAll());
    lines.document("A part of a resource none of whose fields bears the name of a method.");
    addInterface(CommonMethods.PLAIN + " extends " + DeclaredTypes.MODEL, common.ofPlain());
    lines.document("The types by the names that policies match.");
    lines.open("interface Types");
    for (String name : catalog.typeNames()) {
      Optional<Type> type = catalog.type(name);
      type.ifPresent(t -> lines.add(Identifiers.quoted(name) + ": " + types.text(t, global) + ";"));
    }
    lines.close();
    addContent(global);
    return lines.toString();
  }

  private void addScalar(String name, Scalar scalar) {
    lines.open("interface " + name);
    FunctionText functions = new FunctionText(types, global, lines);
    members.methods(scalar).forEach(functions::add);
    lines.document("Whether another one is the same.");
    lines.add("equals(other: " + name + "): boolean;");
    lines.add("toString(): string;");
    if (ScriptScalars.areNumbers(scalar)) {
      lines.document("In milliseconds.");
      lines.add("valueOf(): number;");
    }
    lines.close();
  }

  private void addInterface(String name, Map<String, List<Function>> methods) {
    lines.open("interface " + name);
    FunctionText functions = new FunctionText(types, global, lines);
    methods.forEach(functions::add);
    lines.close();
  }

  private void addContent(Scope scope) {
    FunctionText functions = new FunctionText(types, scope, lines);
    scope.functions().forEach((name, overloads) -> functions.add("function " + name, overloads));
    scope.types().forEach((name, type) -> addType(name, type, scope));
    scope
        .namespaces()
        .forEach(
            (name, namespace) -> {
              lines.open("namespace " + name);
              addContent(namespace);
              lines.close();
            });
  }

  private void addType(String name, Type type, Scope scope) {
    if (type instanceof ObjectType object) {
      interfaces.add(name, object, scope);
    } else if (type instanceof UnionType union) {
      lines.add("type " + name + " = " + types.members(union, scope) + ";");
    } else {
      lines.add("type " + name + " = unknown;");
    }
  }

  private static String frame() {
    try (InputStream in = TypeDeclarations.class.getResourceAsStream(FRAME)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file `" + FRAME + "`");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the library cannot read its file `" + FRAME + "`", e);
    }
  }
}
