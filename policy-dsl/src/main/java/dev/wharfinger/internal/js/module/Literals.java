package dev.wharfinger.internal.js.module;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads literals of a module as YAML would have them, each with its place. Nothing is run, so what
 * has to be computed is an error.
 */
record Literals(Module module, Problems problems) {

  /** The value of an expression; empty if it is no literal, which is told. */
  Optional<RawNode> read(Tree expression) {
    Tree literal = module.constant(expression);
    return switch (literal.type()) {
      case "ObjectExpression" -> mapping(literal).map(mapping -> mapping);
      case "ArrayExpression" -> sequence(literal);
      case "Literal" -> scalar(literal, expression);
      case "TemplateLiteral" -> template(literal, expression);
      case "UnaryExpression" -> negative(literal, expression);
      case "BinaryExpression" -> joined(literal);
      default -> computed(expression);
    };
  }

  /** The mapping that an object is; empty if a part of it is no literal, which is told. */
  Optional<RawMapping> mapping(Tree object) {
    List<RawMapping.Entry> entries = new ArrayList<>();
    boolean complete = true;
    for (Tree property : object.parts("properties")) {
      Optional<RawNode> key = property.is("Property") ? key(property) : computed(property);
      Optional<RawNode> value = key.isEmpty() ? key : read(property.part("value"));
      complete &= value.isPresent();
      if (key.isPresent() && value.isPresent()) {
        entries.add(new RawMapping.Entry(key.get(), value.get()));
      }
    }
    return complete
        ? Optional.of(new RawMapping(entries, true, object.start(), object.end()))
        : Optional.empty();
  }

  private Optional<RawNode> key(Tree property) {
    Tree key = property.part("key");
    if (property.flag("computed")) {
      return computed(key);
    }
    String name = key.is("Identifier") ? key.text("name") : key.text("value");
    return Optional.of(text(name, key));
  }

  private Optional<RawNode> sequence(Tree array) {
    List<RawNode> items = new ArrayList<>();
    for (Tree element : array.parts("elements")) {
      Optional<RawNode> item = read(element);
      if (item.isEmpty()) {
        return item;
      }
      items.add(item.get());
    }
    return Optional.of(new RawSequence(items, true, array.start(), array.end()));
  }

  private Optional<RawNode> scalar(Tree literal, Tree at) {
    if (literal.json().has("regex") || literal.json().has("bigint")) {
      return computed(at);
    }
    boolean isText = literal.json().path("value").isTextual();
    return Optional.of(
        isText
            ? text(literal.text("value"), literal)
            : plain(literal.json().path("value").asText(), literal));
  }

  private Optional<RawNode> template(Tree literal, Tree at) {
    List<Tree> quasis = literal.parts("quasis");
    return quasis.size() == 1
        ? Optional.of(text(quasis.get(0).part("value").text("cooked"), literal))
        : computed(at);
  }

  private Optional<RawNode> negative(Tree literal, Tree at) {
    Tree number = literal.part("argument");
    return literal.text("operator").equals("-") && number.json().path("value").isNumber()
        ? Optional.of(plain("-" + number.json().path("value").asText(), literal))
        : computed(at);
  }

  /** Long texts are written as several, joined by {@code +}. */
  private Optional<RawNode> joined(Tree sum) {
    if (!sum.text("operator").equals("+")) {
      return computed(sum);
    }
    Optional<RawNode> left = read(sum.part("left"));
    Optional<RawNode> right = left.isEmpty() ? left : read(sum.part("right"));
    return left.isPresent()
            && right.isPresent()
            && left.get() instanceof RawScalar first
            && right.get() instanceof RawScalar second
            && first.style() != RawScalar.Style.PLAIN
        ? Optional.of(text(first.value() + second.value(), sum))
        : computed(sum);
  }

  private static RawScalar text(String value, Tree at) {
    return new RawScalar(value, RawScalar.Style.DOUBLE_QUOTED, null, at.start(), at.end());
  }

  private static RawScalar plain(String value, Tree at) {
    return new RawScalar(value, RawScalar.Style.PLAIN, null, at.start(), at.end());
  }

  private Optional<RawNode> computed(Tree at) {
    problems.error(
        "not-a-literal",
        "this is not a literal",
        "`meta` is read without running the module, so it holds texts, numbers, true and false,"
            + " lists and objects of them",
        at.start(),
        Math.max(at.start() + 1, at.end()));
    return Optional.empty();
  }
}
