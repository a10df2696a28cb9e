package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What authors write who come from JavaScript, Java, Go, Rego, JMESPath or the policies of a
 * cluster, and what says the same here. In a help, {@code $} is the value and {@code %} what it is
 * asked for.
 */
final class ForeignWords {
  private static final String EXISTS = "$.exists(e, ...)";
  private static final String ALL = "$.all(e, ...)";
  private static final String SIZE = "$.size()";
  private static final String IN = "% in $";
  private static final String LOWER = "$.lowerAscii()";
  private static final String UPPER = "$.upperAscii()";
  private static final String MATCHES = "$.matches('...')";

  private static final Map<String, String> OF_LISTS =
      Map.ofEntries(
          Map.entry("any", EXISTS),
          Map.entry("anyMatch", EXISTS),
          Map.entry("some", EXISTS),
          Map.entry("every", ALL),
          Map.entry("allMatch", ALL),
          Map.entry("forEach", ALL),
          Map.entry("noneMatch", "!$.exists(e, ...)"),
          Map.entry("none", "!$.exists(e, ...)"),
          Map.entry("find", "$.filter(e, ...)"),
          Map.entry("flatMap", "$.map(e, ...).flatten()"),
          Map.entry("contains", IN),
          Map.entry("includes", IN),
          Map.entry("containsKey", IN),
          Map.entry("hasKey", IN),
          Map.entry("hasOwnProperty", IN),
          Map.entry("keys", "$.map(key, key)"),
          Map.entry("get", "$[?%]"),
          Map.entry("getOrDefault", "$[?%].orValue(...)"),
          Map.entry("isEmpty", "$.size() == 0"),
          Map.entry("length", SIZE),
          Map.entry("len", SIZE),
          Map.entry("count", SIZE));

  private static final Map<String, String> OF_TEXT =
      Map.ofEntries(
          Map.entry("toLowerCase", LOWER),
          Map.entry("toLower", LOWER),
          Map.entry("to_lower", LOWER),
          Map.entry("lower", LOWER),
          Map.entry("toUpperCase", UPPER),
          Map.entry("toUpper", UPPER),
          Map.entry("to_upper", UPPER),
          Map.entry("upper", UPPER),
          Map.entry("includes", "$.contains(%)"),
          Map.entry("equals", "$ == %"),
          Map.entry("equalsIgnoreCase", "$.lowerAscii() == ..."),
          Map.entry("match", MATCHES),
          Map.entry("test", MATCHES),
          Map.entry("regexMatch", MATCHES),
          Map.entry("regex_match", MATCHES),
          Map.entry("strip", "$.trim()"),
          Map.entry("isEmpty", "$ == ''"),
          Map.entry("length", SIZE),
          Map.entry("len", SIZE));

  private static final Map<String, String> OF_ANYTHING =
      Map.ofEntries(
          Map.entry("toString", "string($)"),
          Map.entry("isPresent", "has(...)"),
          Map.entry("exists", "has(...)"));

  private static final Map<String, String> GLOBAL =
      Map.ofEntries(
          Map.entry("len", SIZE),
          Map.entry("length", SIZE),
          Map.entry("count", SIZE),
          Map.entry("lower", LOWER),
          Map.entry("to_lower", LOWER),
          Map.entry("upper", UPPER),
          Map.entry("to_upper", UPPER),
          Map.entry("regex_match", MATCHES),
          Map.entry("parseInt", "int($)"),
          Map.entry("Number", "double($)"),
          Map.entry("String", "string($)"),
          Map.entry("not", "!$"),
          Map.entry("exists", "has($)"),
          Map.entry("defined", "has($)"),
          Map.entry("isset", "has($)"));

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(
              "request",
              "a policy sees `object`, and `old` before a change; `operations` says for what it"
                  + " is"),
          Map.entry("oldObject", "write `old`, the object before a change"),
          Map.entry("namespaceObject", "write `object.namespace()`"),
          Map.entry(
              "authorizer",
              "nobody is asked who may do what; roles and bindings of the files have functions for"
                  + " it, as `object.permissions()`"),
          Map.entry("resource", "write `object`, the whole resource"),
          Map.entry("input", "write `object`, the whole resource"),
          Map.entry("this", "write `self`"),
          Map.entry("it", "write `item`, the element of `each`, or `self`"),
          Map.entry("element", "write `item`, the element of `each`"),
          Map.entry("undefined", "ask whether something is there: `has(...)`"),
          Map.entry("nil", "ask whether something is there: `has(...)`"),
          Map.entry("None", "ask whether something is there: `has(...)`"),
          Map.entry("True", "write `true`"),
          Map.entry("False", "write `false`"));

  private ForeignWords() {}

  /** What to write in place of a function of a value; null if the name is no known one. */
  static @Nullable String onValue(Expr.Call call, Expr written, Type type) {
    String form = form(call.name(), type);
    String argument = call.arguments().isEmpty() ? "..." : Written.operand(call.arguments().get(0));
    return form == null ? null : help(form, Written.operand(written), argument);
  }

  /** What to write in place of a field of what has none; null if the name is no known one. */
  static @Nullable String field(String name, String written, Type type) {
    String form = form(name, type);
    return form == null || form.contains("%") ? null : help(form, written, "");
  }

  private static @Nullable String form(String name, Type type) {
    if (type instanceof ListType || type instanceof MapType) {
      return OF_LISTS.getOrDefault(name, OF_ANYTHING.get(name));
    }
    return type == Scalar.STRING
        ? OF_TEXT.getOrDefault(name, OF_ANYTHING.get(name))
        : OF_ANYTHING.get(name);
  }

  /** What to write in place of a function that stands alone; null if the name is no known one. */
  static @Nullable String global(Expr.Call call) {
    String form = GLOBAL.get(call.name());
    boolean given = !call.arguments().isEmpty();
    return form == null
        ? null
        : help(form, given ? Written.operand(call.arguments().get(0)) : "self", "...");
  }

  /** What to write in place of a name that stands alone; null if it is no known one. */
  static @Nullable String name(String name) {
    return NAMES.get(name);
  }

  private static String help(String form, String value, String argument) {
    StringBuilder text = new StringBuilder("write `");
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      switch (c) {
        case '$' -> text.append(value);
        case '%' -> text.append(argument);
        default -> text.append(c);
      }
    }
    return text.append('`').toString();
  }
}
