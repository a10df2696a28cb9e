package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.cel.syntax.Range;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds conversions of text that may fail. */
final class Conversions {
  private static final Set<String> PARTIAL =
      Set.of(
          "int",
          "uint",
          "double",
          "bool",
          "quantity",
          "timestamp",
          "duration",
          "version",
          "semver",
          "ip",
          "cidr",
          "url",
          "image");

  /** How to write what may be converted, where a literal shows that the author does not know. */
  private static final Map<String, String> FORMS =
      Map.of(
          "timestamp",
          "write it as `timestamp('2026-01-31T12:00:00Z')`",
          "duration",
          "write it as `duration('1h30m')`; a day is `24h`");

  /** The functions that read their last argument, if it is text, as a conversion does. */
  private static final Map<String, String> READING =
      Map.of(
          "ip.isCanonical",
          "ip",
          "containsIP",
          "ip",
          "containsCIDR",
          "cidr",
          "isAtLeast",
          "version",
          "isUnder",
          "imagePrefix",
          "base64.decode",
          "base64");

  private static final Set<String> NUMBERS = Set.of("int", "uint", "double");

  private final Problems problems;

  Conversions(Problems problems) {
    this.problems = problems;
  }

  void check(
      Expr.Call call,
      String name,
      List<Checked> arguments,
      List<Function> candidates,
      Environment environment) {
    if (call.arguments().isEmpty()) {
      return;
    }
    String conversion = READING.get(name);
    if (conversion != null) {
      Expr text = call.arguments().get(call.arguments().size() - 1);
      List<Checked> last = arguments.subList(arguments.size() - 1, arguments.size());
      check(call, text, conversion, last, environment.functions(conversion), environment);
    } else if (PARTIAL.contains(name) && call.target() == null) {
      check(call, call.arguments().get(0), name, arguments, candidates, environment);
    }
  }

  /** The value of a conversion of what is written in the expression itself. */
  Optional<Object> constant(
      String name, Function function, List<Checked> arguments, Environment environment) {
    boolean literal =
        arguments.stream()
                .allMatch(
                    a -> a.typed() instanceof Typed.Constant constant && !constant.parameter())
            && arguments.stream().noneMatch(Checked::isFaulty);
    if (!PARTIAL.contains(name) || !literal || arguments.isEmpty() || !environment.isTyped()) {
      return Optional.empty();
    }
    Object[] values = arguments.stream().map(a -> ((Typed.Constant) a.typed()).value()).toArray();
    Object value = function.body().call(NoEvaluation.CONTEXT, values);
    return value instanceof Fault ? Optional.empty() : Optional.ofNullable(value);
  }

  private void check(
      Expr.Call call,
      Expr text,
      String conversion,
      List<Checked> arguments,
      List<Function> candidates,
      Environment environment) {
    if (arguments.stream().allMatch(a -> a.typed() instanceof Typed.Constant)) {
      literal(conversion, candidates, arguments, environment);
      return;
    }
    Checked argument = arguments.get(0);
    if (!isText(argument.type()) || (conversion.equals("image") && isImageField(argument))) {
      return;
    }
    Path path = Paths.result(conversion, arguments);
    if (!environment.facts().proves(path)) {
      String written = Written.text(text);
      problems.unproven(
          new Problems.Unproven(
              path,
              "partial-conversion",
              "`" + written + "` may be text that is no `" + conversion + "`",
              argument.type() == Scalar.INT_OR_STRING
                  ? "guard it with `type(" + written + ") == int &&`"
                  : help(conversion, written, environment),
              call.nameRange()));
    }
  }

  /** What a valid resource has in such a field is an image reference. */
  private static boolean isImageField(Checked text) {
    return text.path() instanceof Path.FieldOf field && field.name().equals("image");
  }

  private static boolean isText(Type type) {
    return type == Scalar.INT_OR_STRING
        || (Assignability.isAssignable(type, Scalar.STRING) && !Types.isOpen(type));
  }

  private static String help(String name, String written, Environment environment) {
    Optional<Function> test = test(name, environment).stream().findFirst();
    if (test.isPresent()) {
      return "guard it with `" + test.get().name() + "(" + written + ") &&`";
    }
    return NUMBERS.contains(name)
        ? "guard it with `" + written + ".matches('^[0-9]{1,18}$') &&`"
        : "compare the text itself, or list the texts that you expect";
  }

  /** The functions that tell whether a text can be converted. */
  private static List<Function> test(String name, Environment environment) {
    String test = "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    String acronym = "is" + name.toUpperCase(Locale.ROOT);
    return Stream.of(test, acronym).flatMap(f -> environment.functions(f).stream()).toList();
  }

  private void literal(
      String name, List<Function> candidates, List<Checked> arguments, Environment environment) {
    List<Type> types = arguments.stream().map(Checked::type).toList();
    Object[] values = arguments.stream().map(a -> ((Typed.Constant) a.typed()).value()).toArray();
    Optional<Function> conversion =
        candidates.stream()
            .filter(function -> Overloads.signature(function).equals(types))
            .findFirst();
    if (conversion.isPresent()
        && conversion.get().body().call(NoEvaluation.CONTEXT, values) instanceof Fault fault) {
      tell(name, fault, arguments.get(0).typed().range());
    } else if (candidates.isEmpty()) {
      tested(name, arguments.get(0), environment);
    }
  }

  /** Of what there is no function that reads it, there is one that tests it. */
  private void tested(String name, Checked argument, Environment environment) {
    String text = String.valueOf(((Typed.Constant) argument.typed()).value());
    boolean passes =
        test(name, environment).stream().anyMatch(test -> KnownElements.passes(test, text));
    if (!passes && name.equals("imagePrefix")) {
      problems.advised(
          "bad-literal",
          "`" + text + "` is not the beginning of an image reference",
          "write `registry` or `registry/path`, without wildcard, scheme or tag",
          argument.range());
    }
  }

  /** The API server refuses literals of time; all others it takes, and fails to evaluate. */
  private void tell(String name, Fault fault, Range range) {
    if (FORMS.containsKey(name)) {
      // Text of the right form may still be out of range.
      String help = fault.code().equals("bad-conversion") ? FORMS.get(name) : null;
      problems.error("bad-literal", fault.message(), help, range);
    } else {
      problems.advised("bad-literal", fault.message(), null, range);
    }
  }
}
