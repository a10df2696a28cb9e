package dev.wharfinger.internal.js.module;

import dev.wharfinger.internal.js.syntax.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a module imports and exports. */
final class Imports {
  private Imports() {}

  /** The statements that name another module. */
  static List<Tree> of(Module module) {
    return module.statements().stream().filter(statement -> from(statement).isPresent()).toList();
  }

  /** The literal that names another module. */
  static Optional<Tree> from(Tree statement) {
    return statement.is("ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration")
        ? statement.optional("source")
        : Optional.empty();
  }

  /** The names that a statement takes from another module, as that exports them. */
  static List<Tree> names(Tree statement) {
    List<Tree> names = new ArrayList<>();
    for (Tree specifier : statement.parts("specifiers")) {
      if (specifier.is("ImportSpecifier")) {
        names.add(specifier.part("imported"));
      } else if (specifier.is("ExportSpecifier")) {
        names.add(specifier.part("local"));
      }
    }
    return names;
  }

  /** The name that an identifier or literal of a specifier stands for. */
  static String name(Tree tree) {
    return tree.is("Literal") ? tree.text("value") : tree.text("name");
  }

  /** The names that a statement declares. */
  static List<String> declared(Tree declaration) {
    if (declaration.is("VariableDeclaration")) {
      List<String> names = new ArrayList<>();
      declaration.parts("declarations").forEach(one -> bound(one.part("id"), names));
      return names;
    }
    return declaration.optional("id").map(id -> List.of(id.text("name"))).orElse(List.of());
  }

  /** Adds the names that a pattern binds. */
  private static void bound(Tree pattern, List<String> names) {
    switch (pattern.type()) {
      case "Identifier" -> names.add(pattern.text("name"));
      case "ObjectPattern" ->
          pattern
              .parts("properties")
              .forEach(
                  property ->
                      bound(property.optional("value").orElse(property.part("argument")), names));
      case "ArrayPattern" -> pattern.parts("elements").forEach(element -> bound(element, names));
      case "AssignmentPattern" -> bound(pattern.part("left"), names);
      case "RestElement" -> bound(pattern.part("argument"), names);
      default -> {
        // a hole of an array binds nothing
      }
    }
  }

  /** The names that a module exports, but for those that it passes on with {@code export *}. */
  static List<String> exported(Module module) {
    List<String> names = new ArrayList<>();
    for (Tree statement : module.statements()) {
      if (statement.is("ExportDefaultDeclaration")) {
        names.add("default");
      } else if (statement.is("ExportNamedDeclaration")) {
        statement.optional("declaration").ifPresent(one -> names.addAll(declared(one)));
        statement.parts("specifiers").forEach(one -> names.add(name(one.part("exported"))));
      } else if (statement.is("ExportAllDeclaration")) {
        statement.optional("exported").ifPresent(as -> names.add(name(as)));
      }
    }
    return names;
  }
}
