package dev.wharfinger.internal.js.module;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A module that was read.
 *
 * @param program the root of its syntax tree
 */
public record Module(SourceText source, Tree program) {

  /** The statements at the top. */
  public List<Tree> statements() {
    return program.parts("body");
  }

  /** What is exported as {@code default}; empty for a module that only helps others. */
  public Optional<Tree> defaultExport() {
    return statements().stream()
        .filter(statement -> statement.is("ExportDefaultDeclaration"))
        .findFirst()
        .map(statement -> statement.part("declaration"));
  }

  /**
   * What a name stands for that the module declares by {@code const} at the top; of another
   * expression, the expression itself.
   */
  public Tree constant(Tree expression) {
    return expression.is("Identifier")
        ? declarator(expression.text("name")).map(found -> found.part("init")).orElse(expression)
        : expression;
  }

  /** The function that an expression is or names; empty if it is none. */
  public Optional<Tree> function(Tree expression) {
    Tree meant = constant(expression);
    if (meant.is("FunctionExpression", "ArrowFunctionExpression")) {
      return Optional.of(meant);
    }
    return statements().stream()
        .map(statement -> statement.optional("declaration").orElse(statement))
        .filter(statement -> statement.is("FunctionDeclaration"))
        .filter(statement -> meant.isName(statement.part("id").text("name")))
        .findFirst();
  }

  private Optional<Tree> declarator(String name) {
    return statements().stream()
        .map(statement -> statement.optional("declaration").orElse(statement))
        .filter(statement -> statement.is("VariableDeclaration"))
        .filter(statement -> statement.text("kind").equals("const"))
        .flatMap(statement -> statement.parts("declarations").stream())
        .filter(declarator -> declarator.part("id").isName(name))
        .findFirst();
  }
}
