package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is known of the values of expressions, and tells what is wrong with them. */
final class Inference {
  /** Methods of lists whose function is given an element first. */
  private static final Set<String> FOR_EACH =
      Set.of(
          "every",
          "filter",
          "find",
          "findIndex",
          "findLast",
          "findLastIndex",
          "flatMap",
          "forEach",
          "map",
          "some");

  private final Members members;
  private final Catalogue catalogue;
  private final ModuleCheck modules;
  private final Operators operators;
  private final Reports reports;
  private final Calls calls;
  private final BlindReads blindReads;

  Inference(
      Members members,
      Catalogue catalogue,
      Shape subject,
      BlindReads blindReads,
      ModuleCheck modules) {
    this.members = members;
    this.catalogue = catalogue;
    this.modules = modules;
    this.blindReads = blindReads;
    this.operators = new Operators(members.told());
    this.reports = new Reports(members.told(), catalogue, subject);
    this.calls = new Calls(members.told());
  }

  /** What is known of an expression. */
  Shape of(Tree tree, Scope scope) {
    return switch (tree.type()) {
      case "Identifier" -> modules.name(tree, scope);
      case "MemberExpression" -> access(tree, scope);
      case "ChainExpression" -> of(tree.part("expression"), scope);
      case "CallExpression" -> call(tree, scope);
      case "FunctionExpression", "ArrowFunctionExpression" ->
          anything(modules.function(tree, List.of(), scope));
      case "LogicalExpression" -> logical(tree, scope);
      case "ConditionalExpression" -> conditional(tree, scope);
      case "BinaryExpression" -> binary(tree, scope);
      case "AssignmentExpression" -> assignment(tree, scope);
      case "ArrayExpression" -> array(tree, scope);
      case "Literal" -> literal(tree);
      case "TemplateLiteral" -> {
        parts(tree, scope);
        yield new Shape.Of(Scalar.STRING);
      }
      case "Property", "PropertyDefinition", "MethodDefinition" -> {
        if (tree.flag("computed")) {
          of(tree.part("key"), scope);
        }
        tree.optional("value").ifPresent(value -> of(value, scope));
        yield Shape.ANY;
      }
      case "MetaProperty" -> Shape.ANY;
      default -> {
        parts(tree, scope);
        yield Shape.ANY;
      }
    };
  }

  private static Shape anything(Shape ignored) {
    return Shape.ANY;
  }

  /** Goes through all parts, which may be statements, as those of a class. */
  private void parts(Tree tree, Scope scope) {
    tree.forEach(part -> modules.statement(part, scope));
  }

  // ---- members

  private Shape access(Tree tree, Scope scope) {
    Shape owner = of(tree.part("object"), scope);
    blindReads.note(tree, owner);
    blindReads.check(tree);
    Tree property = tree.part("property");
    if (property.is("PrivateIdentifier")) {
      return Shape.ANY;
    }
    if (!tree.flag("computed")) {
      Tree at = owner instanceof Shape.Callable ? tree.part("object") : property;
      return member(owner, property.text("name"), at);
    }
    if (property.is("Literal") && property.json().path("value").isTextual()) {
      return member(owner, property.text("value"), property);
    }
    of(property, scope);
    return owner instanceof Shape.Of known ? ModuleCheck.elements(known.type()) : Shape.ANY;
  }

  /** The member of a name; tells if there can be none. */
  Shape member(Shape owner, String name, Tree at) {
    return members.find(owner, name, at);
  }

  /** A key that is computed: anything may be under it. */
  Shape computed(Tree key, Scope scope) {
    return anything(of(key, scope));
  }

  /** The name of a key that is not computed. */
  static String name(Tree key) {
    return key.is("Literal") ? key.text("value") : key.text("name");
  }

  /** What a loop through a value goes through. */
  Shape element(Shape shape) {
    return shape instanceof Shape.Of of && of.type() instanceof ListType list
        ? Members.of(list.element())
        : Shape.ANY;
  }

  // ---- calls

  private Shape call(Tree tree, Scope scope) {
    Tree callee = tree.part("callee");
    List<Tree> arguments = tree.parts("arguments");
    if (callee.is("MemberExpression") && !callee.flag("computed")) {
      Optional<Shape> known = ofList(callee, arguments, scope);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Shape function = of(callee, scope);
    if (function instanceof Shape.Report) {
      return anything(reports.check(arguments, scope, this));
    }
    if (function instanceof Shape.Resources) {
      return resources(arguments, scope);
    }
    List<Shape> given = arguments.stream().map(argument -> of(argument, scope)).toList();
    if (function instanceof Shape.Callable callable) {
      return calls.check(callable, arguments, given, tree);
    }
    if (function instanceof Shape.Of of && callee.is("MemberExpression")) {
      Tree name = callee.part("property");
      members
          .told()
          .error(
              name,
              "not-a-function",
              "`" + name(name) + "` is a field of type `" + of.type().displayName() + "`",
              "write it without `()`");
    }
    return Shape.ANY;
  }

  private Shape resources(List<Tree> arguments, Scope scope) {
    arguments.forEach(argument -> of(argument, scope));
    if (arguments.size() != 1 || !arguments.get(0).json().path("value").isTextual()) {
      return Shape.ANY;
    }
    String name = arguments.get(0).text("value");
    Optional<Type> type = catalogue.resources(name);
    if (type.isEmpty()) {
      members
          .told()
          .error(
              arguments.get(0),
              "unknown-type",
              "there is no type `" + name + "`",
              NearestName.help(name, catalogue.typeNames())
                  .orElse("types are written as `kubernetes.Pod`"));
    }
    return type.<Shape>map(found -> new Shape.Of(new ListType(found))).orElse(Shape.ANY);
  }

  /** A call of a method of a list with a function, or one that makes a list; empty for others. */
  private Optional<Shape> ofList(Tree callee, List<Tree> arguments, Scope scope) {
    Tree object = callee.part("object");
    String name = callee.part("property").text("name");
    if (object.isName("Object") && arguments.size() == 1) {
      return ofObject(name, of(arguments.get(0), scope));
    }
    if (arguments.isEmpty() || !FOR_EACH.contains(name) || !isFunction(arguments.get(0))) {
      return Optional.empty();
    }
    Shape list = of(object, scope);
    if (!(list instanceof Shape.Of of) || !(of.type() instanceof ListType)) {
      return Optional.empty();
    }
    blindReads.check(callee);
    Shape yields = modules.function(arguments.get(0), List.of(element(list)), scope);
    arguments.subList(1, arguments.size()).forEach(argument -> of(argument, scope));
    return Optional.of(
        switch (name) {
          case "filter" -> list;
          case "find", "findLast" -> element(list);
          case "map" -> yields instanceof Shape.Of one ? listOf(one.type()) : Shape.ANY;
          case "flatMap" ->
              yields instanceof Shape.Of one && one.type() instanceof ListType ? yields : Shape.ANY;
          default -> Shape.ANY;
        });
  }

  private static boolean isFunction(Tree tree) {
    return tree.is("FunctionExpression", "ArrowFunctionExpression");
  }

  private static Optional<Shape> ofObject(String name, Shape argument) {
    if (!(argument instanceof Shape.Of of) || !(of.type() instanceof MapType map)) {
      return name.equals("keys") ? Optional.of(listOf(Scalar.STRING)) : Optional.of(Shape.ANY);
    }
    return Optional.of(
        switch (name) {
          case "values" -> listOf(map.value());
          case "keys" -> listOf(Scalar.STRING);
          default -> Shape.ANY;
        });
  }

  private static Shape listOf(Type element) {
    return new Shape.Of(new ListType(element));
  }

  // ---- operators

  private Shape logical(Tree tree, Scope scope) {
    Shape left = of(tree.part("left"), scope);
    Shape right = of(tree.part("right"), scope);
    if (tree.text("operator").equals("&&")) {
      return right;
    }
    boolean isNothing =
        tree.part("right").is("ArrayExpression", "ObjectExpression") && right.equals(Shape.ANY);
    return left.equals(right) || isNothing ? left : Shape.ANY;
  }

  private Shape conditional(Tree tree, Scope scope) {
    of(tree.part("test"), scope);
    Shape whenTrue = of(tree.part("consequent"), scope);
    Shape whenFalse = of(tree.part("alternate"), scope);
    return whenTrue.equals(whenFalse) ? whenTrue : Shape.ANY;
  }

  private Shape binary(Tree tree, Scope scope) {
    Tree left = tree.part("left");
    Shape right = of(tree.part("right"), scope);
    if (left.is("PrivateIdentifier")) {
      return Shape.ANY;
    }
    Shape of = of(left, scope);
    if (tree.text("operator").equals("in") && left.json().path("value").isTextual()) {
      if (!(right instanceof Shape.Of list) || !(list.type() instanceof ListType)) {
        member(right, left.text("value"), left);
      }
    }
    operators.check(tree, of, right);
    return Shape.ANY;
  }

  private Shape assignment(Tree tree, Scope scope) {
    Tree target = tree.part("left");
    if (target.is("MemberExpression")) {
      Shape owner = of(target.part("object"), scope);
      if (owner instanceof Shape.Of || owner instanceof Shape.Having) {
        members.told().error(target, "read-only", "what is judged cannot be changed", null);
      }
    } else {
      parts(target, scope);
    }
    return of(tree.part("right"), scope);
  }

  private Shape array(Tree tree, Scope scope) {
    List<Shape> elements = new ArrayList<>();
    for (Tree element : tree.parts("elements")) {
      if (element.is("SpreadElement")) {
        elements.add(element(of(element.part("argument"), scope)));
      } else if (!element.type().isEmpty()) {
        elements.add(of(element, scope));
      }
    }
    boolean same = elements.stream().distinct().count() == 1;
    return same && elements.get(0) instanceof Shape.Of one ? listOf(one.type()) : Shape.ANY;
  }

  private static Shape literal(Tree tree) {
    return tree.json().path("value").isTextual() && !tree.json().has("regex")
        ? new Shape.Of(Scalar.STRING)
        : Shape.ANY;
  }
}
