package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operators and macros of the language, each with the version of Kubernetes that brought it
 * ({@code pkg/cel/environment/base.go} of the API server). Functions are none of them.
 */
public enum Feature {
  LOGIC("a && b, a || b, !a", "1.0", "An operand that decides does so whatever the other is."),
  CONDITIONAL("a ? b : c", "1.0", "Only the operand that is chosen is evaluated."),
  EQUALITY(
      "a == b, a != b", "1.0", "Numbers are equal by value, lists and maps by what is in them."),
  ORDER("a < b, a <= b, a > b, a >= b", "1.0", "Texts are ordered by their code points."),
  ARITHMETIC(
      "a + b, a - b, a * b, a / b, a % b, -a",
      "1.0",
      "What leaves the range of its type is an error; `+` joins texts, bytes and lists too."),
  MEMBERSHIP("a in b", "1.0", "Whether a list has an element, or a map a key."),
  SELECTION("a.b, a[b]", "1.0", "A field, an entry of a map or an element of a list."),
  HAS("has(a.b)", "1.0", "Whether a field or key is there."),
  ALL("list.all(x, condition)", "1.0", "Whether a condition holds for every element."),
  EXISTS("list.exists(x, condition)", "1.0", "Whether a condition holds for an element."),
  EXISTS_ONE(
      "list.exists_one(x, condition)", "1.0", "Whether a condition holds for just one element."),
  FILTER("list.filter(x, condition)", "1.0", "The elements for which a condition holds."),
  MAP(
      "list.map(x, value), list.map(x, condition, value)",
      "1.0",
      "What each element becomes, of those for which a condition holds."),
  OPTIONAL_SELECTION(
      "a.?b, a[?b]", "1.28", "An optional with what is there; without a value if nothing is."),
  OPTIONAL_ENTRY(
      "[?a], {?k: a}", "1.28", "An element or entry that is left out if there is no value."),
  HAS_VALUE("a.hasValue()", "1.28", "Whether an optional has a value."),
  VALUE("a.value()", "1.28", "The value of an optional; whether it has one is to be asked before."),
  OR("a.or(b)", "1.28", "An optional, or another one if it has no value."),
  OR_VALUE("a.orValue(b)", "1.28", "The value of an optional, or another if it has none."),
  OPT_MAP("a.optMap(x, value)", "1.28", "An optional of what the value of an optional becomes."),
  OPT_FLAT_MAP(
      "a.optFlatMap(x, optional)", "1.28", "What the value of an optional becomes, an optional."),
  TWO_VARIABLES(
      "list.all(i, x, condition), map.exists(k, v, condition), existsOne",
      "1.32",
      "The same with the index of each element, or with key and value of each entry."),
  TRANSFORM_LIST(
      "list.transformList(i, x, value), list.transformList(i, x, condition, value)",
      "1.32",
      "What each element or entry becomes, as a list."),
  TRANSFORM_MAP(
      "map.transformMap(k, v, value), map.transformMap(k, v, condition, value)",
      "1.32",
      "What the value of each entry becomes, as a map with the same keys."),
  TRANSFORM_MAP_ENTRY(
      "map.transformMapEntry(k, v, {key: value})",
      "1.32",
      "What each entry becomes, as one map; a key that comes twice is an error."),
  SORT_BY("list.sortBy(x, key)", "1.34", "The elements in the order of a key of each."),
  BIND("cel.bind(x, value, expression)", null, "An expression in which a name stands for a value."),
  RESOURCES("resources(type)", null, "All resources of a type in the set."),
  ENCLOSING("a.enclosing(type)", null, "The nearest value of a type that a value is a part of."),
  KNOWN("known(a)", null, "Whether a value is known; of what is unknown, only this can be asked.");

  private final String written;
  private final @Nullable String since;
  private final String documentation;

  Feature(String written, @Nullable String since, String documentation) {
    this.written = written;
    this.since = since;
    this.documentation = documentation;
  }

  /** How it is written. */
  public String written() {
    return written;
  }

  /** The version of Kubernetes that brought it; empty if none did. */
  public Optional<Version> since() {
    return Optional.ofNullable(since).map(Version::parse);
  }

  /** What it is, in one sentence. */
  public String documentation() {
    return documentation;
  }

  /** Whether the language definition or the extensions of cel-spec have it. */
  public boolean inCel() {
    return switch (this) {
      case SORT_BY, RESOURCES, ENCLOSING, KNOWN -> false;
      default -> true;
    };
  }

  /** The feature of which an expression is a use; empty if every language has that. */
  static Optional<Feature> usedBy(Expr expr) {
    if (expr instanceof Expr.Select select) {
      return when(select.optional(), OPTIONAL_SELECTION);
    }
    if (expr instanceof Expr.Index index) {
      return when(index.optional(), OPTIONAL_SELECTION);
    }
    if (expr instanceof Expr.ListLiteral list) {
      return when(list.elements().stream().anyMatch(Expr.Element::optional), OPTIONAL_ENTRY);
    }
    if (expr instanceof Expr.MapLiteral map) {
      return when(map.entries().stream().anyMatch(Expr.Entry::optional), OPTIONAL_ENTRY);
    }
    if (expr instanceof Expr.Comprehension macro) {
      return Optional.of(of(macro));
    }
    return expr instanceof Expr.Bind bind ? Optional.of(of(bind.kind())) : Optional.empty();
  }

  private static Feature of(Expr.Comprehension macro) {
    boolean two = macro.variables().size() == 2;
    return switch (macro.macro()) {
      case ALL -> two ? TWO_VARIABLES : ALL;
      case EXISTS -> two ? TWO_VARIABLES : EXISTS;
      case EXISTS_ONE -> two ? TWO_VARIABLES : EXISTS_ONE;
      case FILTER -> FILTER;
      case MAP -> MAP;
      case SORT_BY -> SORT_BY;
      case TRANSFORM_LIST -> TRANSFORM_LIST;
      case TRANSFORM_MAP -> TRANSFORM_MAP;
      case TRANSFORM_MAP_ENTRY -> TRANSFORM_MAP_ENTRY;
    };
  }

  private static Feature of(Expr.BindKind kind) {
    return switch (kind) {
      case BIND -> BIND;
      case OPT_MAP -> OPT_MAP;
      case OPT_FLAT_MAP -> OPT_FLAT_MAP;
    };
  }

  private static Optional<Feature> when(boolean used, Feature feature) {
    return used ? Optional.of(feature) : Optional.empty();
  }
}
