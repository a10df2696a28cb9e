package dev.wharfinger.internal.js.module;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a module of a policy may not say. No text is ever evaluated that was not looked at
 * here, so what is told here cannot happen.
 */
record Restrictions(Problems problems) {

  /** Goes through a module. */
  void check(Tree tree) {
    switch (tree.type()) {
      case "ImportExpression" ->
          tell(tree, "no-import", "a policy imports at its top only", "write `import` statements");
      case "MetaProperty" -> meta(tree);
      case "AwaitExpression", "ForOfStatement" -> await(tree);
      case "FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression" -> async(tree);
      case "Literal" -> big(tree);
      case "ExportNamedDeclaration" -> exported(tree);
      case "Identifier" -> reserved(tree);
      case "DebuggerStatement" ->
          tell(tree, "no-debugger", "nobody debugs a policy where it runs", "leave it out");
      default -> {
        // everything else may be said
      }
    }
    tree.forEach(this::check);
  }

  private void meta(Tree tree) {
    if (tree.part("meta").isName("import")) {
      tell(tree, "no-import-meta", "a policy does not know where it is", null);
    }
  }

  private void await(Tree tree) {
    if (tree.is("AwaitExpression") || tree.flag("await")) {
      tell(tree, "no-async", "a policy judges at once and waits for nothing", null);
    }
  }

  private void async(Tree tree) {
    if (tree.flag("async")) {
      tell(
          tree,
          "no-async",
          "a policy judges at once and waits for nothing",
          "write the function without `async`");
    }
  }

  private void big(Tree tree) {
    if (tree.json().has("bigint")) {
      tell(
          tree,
          "no-bigint",
          "there are no numbers of any size here, since computing with them cannot be stopped",
          "write a number, or text that is converted by `quantity(...)`");
    }
  }

  private void reserved(Tree tree) {
    if (tree.text("name").startsWith(ModuleText.RESERVED)) {
      tell(tree, "reserved-name", "names do not begin with `" + ModuleText.RESERVED + "`", null);
    }
  }

  private void exported(Tree tree) {
    Tree declaration = tree.part("declaration");
    if (declaration.is("VariableDeclaration") && !declaration.text("kind").equals("const")) {
      tell(
          declaration,
          "export-variable",
          "a module exports what does not change",
          "write `export const`");
    }
  }

  private void tell(Tree at, String code, String message, @Nullable String help) {
    problems.error(code, message, help, at.start(), at.end());
  }
}
