package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through a module, and follows what is known of names: constants, what loops go through,
 * parameters of functions that are called for each element. What cannot be followed may be
 * anything.
 */
final class ModuleCheck {
  private final Told told;
  private final Inference inference;
  private final Set<String> changed = new HashSet<>();
  private final Map<Integer, List<Shape>> parameters;

  /**
   * Prepares for a module.
   *
   * @param parameters what functions are given, by the places where they begin
   */
  ModuleCheck(
      Members members,
      Catalogue catalogue,
      BlindReads blindReads,
      Map<Integer, List<Shape>> parameters) {
    this.told = members.told();
    this.parameters = parameters;
    this.inference = new Inference(members, catalogue, subject(parameters), blindReads, this);
  }

  /** What the function that judges is given first; anything in a module that only helps. */
  private static Shape subject(Map<Integer, List<Shape>> parameters) {
    return parameters.values().stream().map(given -> given.get(0)).findFirst().orElse(Shape.ANY);
  }

  /** Checks a module whose names are known in a scope. */
  void check(Tree program, Scope globals) {
    collectChanged(program);
    block(program, new Scope(globals));
  }

  /** The names that are assigned somewhere: of these nothing is known. */
  private void collectChanged(Tree tree) {
    if (tree.is("AssignmentExpression")) {
      names(tree.part("left"), changed);
    } else if (tree.is("UpdateExpression")) {
      names(tree.part("argument"), changed);
    } else if (tree.is("ForInStatement", "ForOfStatement")) {
      names(tree.part("left"), changed);
    }
    tree.forEach(this::collectChanged);
  }

  private static void names(Tree pattern, Set<String> into) {
    if (pattern.is("Identifier")) {
      into.add(pattern.text("name"));
    } else if (pattern.is("ObjectPattern", "ArrayPattern", "Property", "AssignmentPattern")) {
      pattern.forEach(part -> names(part, into));
    }
  }

  // ---- statements

  private void block(Tree block, Scope scope) {
    block.forEach(statement -> hoist(statement, scope));
    block.forEach(statement -> statement(statement, scope));
  }

  /** Makes the names of declarations known before anything is looked at. */
  private void hoist(Tree statement, Scope scope) {
    Tree declaration = statement.optional("declaration").orElse(statement);
    switch (declaration.type()) {
      case "VariableDeclaration" ->
          declaration.parts("declarations").forEach(one -> bind(one.part("id"), Shape.ANY, scope));
      case "FunctionDeclaration", "ClassDeclaration" ->
          declaration.optional("id").ifPresent(id -> bind(id, Shape.ANY, scope));
      case "ImportDeclaration" ->
          declaration.parts("specifiers").forEach(one -> bind(one.part("local"), Shape.ANY, scope));
      default -> {
        // no other statement declares a name here
      }
    }
  }

  void statement(Tree tree, Scope scope) {
    switch (tree.type()) {
      case "ImportDeclaration", "ExportAllDeclaration" -> {
        // the names are known from the beginning
      }
      case "ExportNamedDeclaration" ->
          tree.optional("declaration").ifPresent(one -> statement(one, scope));
      case "ExportDefaultDeclaration" -> statement(tree.part("declaration"), scope);
      case "VariableDeclaration" -> tree.parts("declarations").forEach(one -> variable(one, scope));
      case "FunctionDeclaration" -> function(tree, given(tree), scope);
      case "BlockStatement", "StaticBlock" -> block(tree, new Scope(scope));
      case "ForOfStatement" -> forOf(tree, scope);
      case "ForInStatement" -> forIn(tree, scope);
      case "ForStatement" -> {
        Scope inner = new Scope(scope);
        tree.optional("init").ifPresent(init -> hoist(init, inner));
        tree.forEach(part -> statement(part, inner));
      }
      case "SwitchStatement" -> {
        Scope inner = new Scope(scope);
        tree.parts("cases").forEach(one -> one.forEach(part -> hoist(part, inner)));
        tree.forEach(part -> statement(part, inner));
      }
      case "CatchClause" -> {
        Scope inner = new Scope(scope);
        tree.optional("param").ifPresent(param -> bind(param, Shape.ANY, inner));
        statement(tree.part("body"), inner);
      }
      case "ReturnStatement",
          "ExpressionStatement",
          "IfStatement",
          "ThrowStatement",
          "TryStatement",
          "WhileStatement",
          "DoWhileStatement",
          "SwitchCase" ->
          tree.forEach(part -> statement(part, scope));
      case "LabeledStatement" -> statement(tree.part("body"), scope);
      case "BreakStatement", "ContinueStatement", "EmptyStatement" -> {
        // labels are no names
      }
      default -> inference.of(tree, scope);
    }
  }

  private void variable(Tree declarator, Scope scope) {
    Tree init = declarator.part("init");
    Shape shape = declarator.optional("init").isPresent() ? inference.of(init, scope) : Shape.ANY;
    bind(declarator.part("id"), shape, scope);
  }

  private void forOf(Tree tree, Scope scope) {
    Scope inner = new Scope(scope);
    Shape element = inference.element(inference.of(tree.part("right"), scope));
    loop(tree, element, inner);
  }

  private void forIn(Tree tree, Scope scope) {
    Scope inner = new Scope(scope);
    inference.of(tree.part("right"), scope);
    loop(tree, new Shape.Of(Scalar.STRING), inner);
  }

  private void loop(Tree tree, Shape element, Scope inner) {
    Tree left = tree.part("left");
    if (left.is("VariableDeclaration")) {
      left.parts("declarations").forEach(one -> bind(one.part("id"), element, inner));
    }
    statement(tree.part("body"), inner);
  }

  // ---- functions and patterns

  private List<Shape> given(Tree function) {
    return parameters.getOrDefault(function.start(), List.of());
  }

  /**
   * Goes into a function.
   *
   * @param arguments what is known of its parameters, as far as it is
   * @return what it yields, where that is an expression
   */
  Shape function(Tree function, List<Shape> arguments, Scope scope) {
    Scope inner = new Scope(scope);
    function.optional("id").ifPresent(id -> bind(id, Shape.ANY, inner));
    inner.put("arguments", Shape.ANY);
    List<Shape> known = arguments.isEmpty() ? given(function) : arguments;
    List<Tree> params = function.parts("params");
    for (int i = 0; i < params.size(); i++) {
      bind(params.get(i), i < known.size() ? known.get(i) : Shape.ANY, inner);
    }
    Tree body = function.part("body");
    if (body.is("BlockStatement")) {
      block(body, inner);
      return Shape.ANY;
    }
    return inference.of(body, inner);
  }

  /** Binds the names of a pattern to what is taken apart. */
  void bind(Tree pattern, Shape shape, Scope scope) {
    switch (pattern.type()) {
      case "Identifier" -> {
        String name = pattern.text("name");
        scope.put(name, changed.contains(name) ? Shape.ANY : shape);
      }
      case "ObjectPattern" ->
          pattern.parts("properties").forEach(property -> property(property, shape, scope));
      case "ArrayPattern" ->
          pattern.parts("elements").forEach(one -> bind(one, inference.element(shape), scope));
      case "AssignmentPattern" -> {
        inference.of(pattern.part("right"), scope);
        bind(pattern.part("left"), shape, scope);
      }
      case "RestElement" -> bind(pattern.part("argument"), Shape.ANY, scope);
      default -> {
        // a hole of an array, or the member of something
      }
    }
  }

  private void property(Tree property, Shape shape, Scope scope) {
    if (property.is("RestElement")) {
      bind(property.part("argument"), Shape.ANY, scope);
      return;
    }
    Tree key = property.part("key");
    Shape value =
        property.flag("computed")
            ? inference.computed(key, scope)
            : inference.member(shape, Inference.name(key), key);
    bind(property.part("value"), value, scope);
  }

  /** The meaning of a name; tells if there is none. */
  Shape name(Tree identifier, Scope scope) {
    String name = identifier.text("name");
    Optional<Shape> found = scope.find(name);
    if (found.isEmpty()) {
      String help =
          Globals.instead(name).or(() -> NearestName.help(name, scope.all())).orElse(null);
      told.error(
          identifier,
          "unknown-name",
          Globals.instead(name).isPresent()
              ? "policies have no `" + name + "`"
              : "there is no `" + name + "` here",
          help);
    }
    return found.orElse(Shape.ANY);
  }

  /** The elements of a list or the values of a map; anything if it is neither. */
  static Shape elements(Type type) {
    if (type instanceof ListType list) {
      return Members.of(list.element());
    }
    return type instanceof MapType map ? Members.of(map.value()) : Shape.ANY;
  }
}
