package dev.wharfinger.internal.js.module;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module as a function: it takes the modules that it imports, and returns what it exports. What
 * it declares is new each time that it is called, so nothing can be kept in it. Every character of
 * the module stays in its column; lines are one further down.
 *
 * <p>An engine evaluates a module once for as long as a context lives.
 *
 * @param source the module
 * @param text the function, as an expression
 */
public record ModuleText(SourceText source, String text) {

  /** Stands for what is exported as {@code default}: with {@code const} as long as the keywords. */
  private static final String DEFAULT = "const $_    =";

  /** How names begin that stand for what is imported and exported. */
  static final String RESERVED = "$_";

  private static final String KEYWORD = "default";

  /** How many lines stand before those of the module. */
  public static final int LINES_BEFORE = 1;

  /**
   * Rewrites a module.
   *
   * @param meta what is not evaluated of a policy, since it was read already; null for a module
   *     that helps others. A policy returns its default export alone
   */
  static ModuleText of(Module module, @Nullable Tree meta) {
    Rewriting rewriting = new Rewriting(module, meta != null);
    if (meta != null) {
      rewriting.blank(meta.start() + 1, meta.end() - 1);
    }
    return new ModuleText(module.source(), rewriting.function());
  }

  /** The rewriting of one module. */
  private static final class Rewriting {
    private final Module module;
    private final boolean isPolicy;
    private final StringBuilder text;
    private final List<String> imported = new ArrayList<>();
    private final List<String> exports = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();

    Rewriting(Module module, boolean isPolicy) {
      this.module = module;
      this.isPolicy = isPolicy;
      this.text = new StringBuilder(module.source().text());
    }

    String function() {
      module.statements().forEach(this::statement);
      if (module.source().text().startsWith("#!")) {
        text.replace(0, 2, "//"); // allowed at the very start of a file only
      }
      return "(function("
          + String.join(",", parameters)
          + ") {'use strict'; "
          + String.join(" ", imported)
          + "\n"
          + text
          + "\n;return "
          + (isPolicy ? "$_" : "{" + String.join(", ", exports) + "}")
          + ";})";
    }

    private void statement(Tree statement) {
      if (Imports.from(statement).isPresent()) {
        parameters.add("$_" + parameters.size());
      }
      String from = "$_" + (parameters.size() - 1);
      switch (statement.type()) {
        case "ImportDeclaration" -> {
          statement.parts("specifiers").forEach(specifier -> bind(specifier, from));
          blank(statement.start(), statement.end());
        }
        case "ExportAllDeclaration" -> {
          exports.add(
              statement.optional("exported").map(as -> key(as) + ": " + from).orElse("..." + from));
          blank(statement.start(), statement.end());
        }
        case "ExportNamedDeclaration" -> exportNamed(statement, from);
        case "ExportDefaultDeclaration" -> exportDefault(statement);
        default -> {
          // every other statement means the same in a function
        }
      }
    }

    private void bind(Tree specifier, String from) {
      String local = specifier.part("local").text("name");
      String what =
          switch (specifier.type()) {
            case "ImportDefaultSpecifier" -> from + ".default";
            case "ImportNamespaceSpecifier" -> from;
            default -> from + "[" + key(specifier.part("imported")) + "]";
          };
      imported.add("const " + local + " = " + what + ";");
    }

    private void exportNamed(Tree statement, String from) {
      if (statement.optional("declaration").isPresent()) {
        Tree declaration = statement.part("declaration");
        exports.addAll(Imports.declared(declaration));
        blank(statement.start(), declaration.start());
        return;
      }
      boolean own = Imports.from(statement).isEmpty();
      for (Tree specifier : statement.parts("specifiers")) {
        String name = key(specifier.part("local"));
        String value = own ? Imports.name(specifier.part("local")) : from + "[" + name + "]";
        exports.add(key(specifier.part("exported")) + ": " + value);
      }
      blank(statement.start(), statement.end());
    }

    private void exportDefault(Tree statement) {
      Tree declaration = statement.part("declaration");
      boolean named =
          declaration.is("FunctionDeclaration", "ClassDeclaration")
              && declaration.optional("id").isPresent();
      // the keywords alone: parentheses and comments may stand before the expression
      blank(statement.start(), afterDefault(statement.start()));
      if (named) {
        exports.add("default: " + declaration.part("id").text("name"));
      } else {
        text.replace(statement.start(), statement.start() + DEFAULT.length(), DEFAULT);
        exports.add("default: $_");
      }
    }

    /** Where the keyword ends. A comment before it may hold the same word. */
    private int afterDefault(int start) {
      String original = module.source().text();
      int at = start;
      while (!original.startsWith(KEYWORD, at)) {
        if (original.startsWith("/*", at)) {
          at = original.indexOf("*/", at + 2) + 2;
        } else if (original.startsWith("//", at)) {
          at = lineEnd(original, at);
        } else {
          at++;
        }
      }
      return at + KEYWORD.length();
    }

    private static int lineEnd(String original, int start) {
      int at = start;
      while (!isLineEnd(original.charAt(at))) {
        at++;
      }
      return at;
    }

    private static boolean isLineEnd(char c) {
      return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static String key(Tree name) {
      String text = Imports.name(name);
      return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }

    /** Leaves nothing of a range but its lines. */
    void blank(int start, int end) {
      for (int i = start; i < end; i++) {
        if (!isLineEnd(text.charAt(i))) {
          text.setCharAt(i, ' ');
        }
      }
    }
  }
}
