package dev.wharfinger.internal.cel.random;

import static dev.wharfinger.internal.cel.random.Production.way;
import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.BYTES;
import static dev.wharfinger.type.Scalar.DOUBLE;
import static dev.wharfinger.type.Scalar.DURATION;
import static dev.wharfinger.type.Scalar.DYN;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.TIMESTAMP;
import static dev.wharfinger.type.Scalar.TYPE;
import static dev.wharfinger.type.Scalar.UINT;

import dev.wharfinger.internal.cel.random.Production.Part;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What two implementations of CEL have in common, over a document {@code d} of any shape. */
final class CelLanguage implements RandomExpressions.Language {
  private static final Type T = new TypeVariable("T");
  private static final Type R = new TypeVariable("R");
  private static final Type K = Unification.KEY;
  private static final Type LIST = new ListType(T);
  private static final Type MAP = new MapType(K, T);
  private static final Type OPTIONAL = new OptionalType(T);
  private static final Type TEXTS = new ListType(STRING);

  private static final List<Type> KEYS = List.of(STRING, STRING, INT, BOOL, UINT);
  private static final List<Type> SIMPLE =
      List.of(INT, INT, STRING, STRING, DYN, BOOL, DOUBLE, UINT, BYTES, TIMESTAMP, DURATION);

  private static final List<Production> ALL =
      Stream.of(
              anything(),
              numbers(),
              conditions(),
              macros(),
              texts(),
              collections(),
              times(),
              optionals())
          .flatMap(List::stream)
          .toList();

  private final Map<Type, List<Production>> byType = new HashMap<>();

  /** Those that need no value whose type shows when it is evaluated only. */
  static List<Production> typed() {
    return ALL.stream().filter(CelLanguage::isTyped).toList();
  }

  private static boolean isTyped(Production production) {
    return Stream.concat(
            Stream.of(production.result()),
            production.parts().stream()
                .flatMap(part -> Stream.concat(Stream.of(part.type()), part.variables().stream())))
        .noneMatch(
            type -> List.of(DYN, TYPE, BYTES).contains(type) || type.equals(new OptionalType(DYN)));
  }

  @Override
  public List<Production> productions(Type type) {
    return byType.computeIfAbsent(
        type,
        wanted ->
            ALL.stream()
                .filter(production -> new Unification().matches(production.result(), wanted))
                .toList());
  }

  @Override
  public Type anyType(TypeVariable variable, List<Name> names, Choice choice) {
    if (variable.equals(K)) {
      return choice.of(KEYS);
    }
    return switch (choice.below(10)) {
      case 0 -> new ListType(choice.of(SIMPLE));
      case 1 -> new MapType(choice.of(KEYS), choice.of(SIMPLE));
      case 2 -> new OptionalType(choice.of(SIMPLE));
      default -> choice.of(SIMPLE);
    };
  }

  @Override
  public Tree leaf(Type type, List<Name> names, Choice choice) {
    List<Name> fitting = names.stream().filter(name -> name.type().equals(type)).toList();
    if (!fitting.isEmpty() && choice.percent(60)) {
      return Tree.leaf(choice.of(fitting).text());
    }
    if (type == DYN && choice.percent(80)) {
      return Tree.leaf(Reads.any(choice));
    }
    // What is read from the document goes with every type, and mostly has the type too.
    return choice.percent(25)
        ? Tree.leaf(Reads.of(type, choice))
        : Tree.leaf(Literals.of(type, choice));
  }

  private static List<Production> anything() {
    return List.of(
        way(T, "(# ? # : #)", BOOL, T, T),
        way(T, "#[#]", LIST, INT).weighing(1),
        way(T, "#[#]", MAP, K),
        way(T, "cel.bind($, #, #)", Part.of(R), Part.of(T, R)),
        way(T, "#.orValue(#)", OPTIONAL, T),
        way(T, "#.value()", OPTIONAL).weighing(1),
        way(DYN, "dyn(#)", T).weighing(10),
        way(DYN, "#.k", DYN),
        way(DYN, "#['k']", DYN).weighing(1),
        way(DYN, "#[#]", DYN, INT).weighing(1),
        way(DYN, "#[#]", DYN, DYN).weighing(1),
        way(DYN, "(# + #)", DYN, DYN),
        way(DYN, "(# - #)", DYN, DYN).weighing(1),
        way(TYPE, "type(#)", T));
  }

  private static List<Production> numbers() {
    List<Production> all = new ArrayList<>();
    for (Type number : List.of(INT, UINT, DOUBLE)) {
      for (String operator : List.of("+", "-", "*", "/")) {
        all.add(way(number, "(# " + operator + " #)", number, number));
      }
      all.add(way(number, "math.greatest(#, #)", number, number).weighing(1));
      all.add(way(number, "math.least([#, #])", number, number).weighing(1));
      all.add(way(number, "math.abs(#)", number).weighing(1));
      all.add(way(number, "math.sign(#)", number).weighing(1));
    }
    for (Type integer : List.of(INT, UINT)) {
      all.add(way(integer, "(# % #)", integer, integer));
      all.add(way(integer, "math.bitAnd(#, #)", integer, integer).weighing(1));
      all.add(way(integer, "math.bitXor(#, #)", integer, integer).weighing(1));
      all.add(way(integer, "math.bitNot(#)", integer).weighing(1));
      all.add(way(integer, "math.bitShiftLeft(#, #)", integer, INT).weighing(1));
      all.add(way(integer, "math.bitShiftRight(#, #)", integer, INT).weighing(1));
    }
    for (String rounding : List.of("ceil", "floor", "round", "trunc", "sqrt")) {
      all.add(way(DOUBLE, "math." + rounding + "(#)", DOUBLE).weighing(1));
    }
    for (Type from : List.of(INT, UINT, DOUBLE, STRING, DYN)) {
      all.add(way(INT, "int(#)", from).weighing(1));
      all.add(way(UINT, "uint(#)", from).weighing(1));
      all.add(way(DOUBLE, "double(#)", from).weighing(1));
    }
    all.add(way(INT, "-(#)", INT));
    all.add(way(DOUBLE, "-(#)", DOUBLE));
    all.add(way(BOOL, "math.isNaN(#)", DOUBLE).weighing(1));
    all.add(way(BOOL, "math.isInf(#)", DOUBLE).weighing(1));
    return all;
  }

  private static List<Production> conditions() {
    List<Production> all = new ArrayList<>();
    for (String operator : List.of("<", "<=", ">", ">=")) {
      for (Type ordered :
          List.of(INT, UINT, DOUBLE, STRING, BYTES, BOOL, TIMESTAMP, DURATION, DYN)) {
        all.add(way(BOOL, "(# " + operator + " #)", ordered, ordered).weighing(1));
      }
      all.add(way(BOOL, "(# " + operator + " #)", INT, DOUBLE).weighing(1));
      all.add(way(BOOL, "(# " + operator + " #)", UINT, INT).weighing(1));
    }
    all.add(way(BOOL, "(# == #)", T, T).weighing(6));
    all.add(way(BOOL, "(# != #)", T, T).weighing(6));
    all.add(way(BOOL, "(# == #)", DYN, DYN).weighing(6));
    all.add(way(BOOL, "(# == null)", DYN));
    all.add(way(BOOL, "(# in #)", T, LIST).weighing(4));
    all.add(way(BOOL, "(# in #)", K, MAP).weighing(4));
    all.add(way(BOOL, "(# in #)", DYN, DYN));
    all.add(way(BOOL, "(# && #)", BOOL, BOOL).weighing(16));
    all.add(way(BOOL, "(# || #)", BOOL, BOOL).weighing(16));
    all.add(way(BOOL, "(# && # && #)", BOOL, BOOL, BOOL).weighing(4));
    all.add(way(BOOL, "(# || # || #)", BOOL, BOOL, BOOL).weighing(4));
    all.add(way(BOOL, "!#", BOOL).weighing(8));
    all.add(way(BOOL, "has(#.k)", DYN).weighing(4));
    all.add(way(BOOL, "has(#.k)", new MapType(STRING, T)).weighing(4));
    all.add(way(BOOL, "#.hasValue()", OPTIONAL).weighing(4));
    all.add(way(BOOL, "bool(#)", STRING));
    return all;
  }

  private static List<Production> macros() {
    List<Production> all = new ArrayList<>();
    for (String macro : List.of("all", "exists", "exists_one")) {
      all.add(way(BOOL, "#." + macro + "($, #)", Part.of(LIST), Part.of(BOOL, T)).weighing(4));
      all.add(way(BOOL, "#." + macro + "($, #)", Part.of(MAP), Part.of(BOOL, K)));
      all.add(way(BOOL, "#." + macro + "($, #)", Part.of(DYN), Part.of(BOOL, DYN)));
    }
    for (String macro : List.of("all", "exists", "existsOne")) {
      all.add(way(BOOL, "#." + macro + "($, @, #)", Part.of(LIST), Part.of(BOOL, INT, T)));
      all.add(way(BOOL, "#." + macro + "($, @, #)", Part.of(MAP), Part.of(BOOL, K, T)));
    }
    Type results = new ListType(R);
    Part element = Part.of(R, T);
    Part entry = Part.of(R, K, T);
    all.add(way(LIST, "#.filter($, #)", Part.of(LIST), Part.of(BOOL, T)).weighing(4));
    all.add(way(new ListType(K), "#.filter($, #)", Part.of(MAP), Part.of(BOOL, K)));
    all.add(way(results, "#.map($, #)", Part.of(LIST), element).weighing(4));
    all.add(way(results, "#.map($, #, #)", Part.of(LIST), Part.of(BOOL, T), element));
    all.add(way(results, "#.transformList($, @, #)", Part.of(LIST), Part.of(R, INT, T)));
    all.add(way(results, "#.transformList($, @, #)", Part.of(MAP), entry));
    all.add(
        way(
            results,
            "#.transformList($, @, #, #)",
            Part.of(LIST),
            Part.of(BOOL, INT, T),
            Part.of(R, INT, T)));
    Type transformed = new MapType(K, R);
    all.add(way(transformed, "#.transformMap($, @, #)", Part.of(MAP), entry));
    all.add(
        way(transformed, "#.transformMap($, @, #, #)", Part.of(MAP), Part.of(BOOL, K, T), entry));
    all.add(way(new MapType(INT, R), "#.transformMap($, @, #)", Part.of(LIST), Part.of(R, INT, T)));
    all.add(
        way(
            new MapType(K, R),
            "#.transformMapEntry($, @, {#: #})",
            Part.of(LIST),
            Part.of(K, INT, T),
            Part.of(R, INT, T)));
    return all;
  }

  private static List<Production> texts() {
    List<Production> all = new ArrayList<>();
    for (String test : List.of("startsWith", "endsWith", "contains")) {
      all.add(way(BOOL, "#." + test + "(#)", STRING, STRING));
    }
    for (String pattern : Literals.PATTERNS) {
      all.add(way(BOOL, "#.matches(" + pattern + ")", STRING).weighing(1));
    }
    for (String edit : List.of("lowerAscii", "upperAscii", "trim", "reverse")) {
      all.add(way(STRING, "#." + edit + "()", STRING).weighing(1));
    }
    all.add(way(STRING, "(# + #)", STRING, STRING).weighing(4));
    all.add(way(STRING, "#.charAt(#)", STRING, INT));
    all.add(way(STRING, "#.substring(#)", STRING, INT));
    all.add(way(STRING, "#.substring(#, #)", STRING, INT, INT));
    all.add(way(STRING, "#.replace(#, #)", STRING, STRING, STRING));
    all.add(way(STRING, "#.replace(#, #, #)", STRING, STRING, STRING, INT).weighing(1));
    all.add(way(STRING, "strings.quote(#)", STRING).weighing(1));
    all.add(way(STRING, "#.join(#)", TEXTS, STRING));
    all.add(way(STRING, "#.join()", TEXTS).weighing(1));
    all.add(way(TEXTS, "#.split(#)", STRING, STRING));
    all.add(way(TEXTS, "#.split(#, #)", STRING, STRING, INT).weighing(1));
    for (Type from : List.of(INT, UINT, DOUBLE, BOOL, BYTES, TIMESTAMP, DURATION, STRING, DYN)) {
      all.add(way(STRING, "string(#)", from).weighing(1));
    }
    all.add(way(INT, "#.indexOf(#)", STRING, STRING).weighing(1));
    all.add(way(INT, "#.lastIndexOf(#)", STRING, STRING).weighing(1));
    all.add(way(INT, "#.indexOf(#, #)", STRING, STRING, INT).weighing(1));
    all.add(way(INT, "#.lastIndexOf(#, #)", STRING, STRING, INT).weighing(1));
    all.add(way(BYTES, "bytes(#)", STRING));
    all.add(way(BYTES, "(# + #)", BYTES, BYTES));
    all.add(way(BYTES, "base64.decode(#)", STRING).weighing(1));
    all.add(way(STRING, "base64.encode(#)", BYTES).weighing(1));
    return all;
  }

  private static List<Production> collections() {
    List<Production> all = new ArrayList<>();
    for (Type sized : List.of(STRING, BYTES, LIST, MAP)) {
      all.add(way(INT, "size(#)", sized));
      all.add(way(INT, "#.size()", sized).weighing(1));
    }
    all.add(way(LIST, "[#]", T));
    all.add(way(LIST, "[#, #]", T, T).weighing(4));
    all.add(way(LIST, "[#, #, #]", T, T, T).weighing(4));
    all.add(way(LIST, "[#, ?#]", T, OPTIONAL).weighing(1));
    all.add(way(LIST, "(# + #)", LIST, LIST));
    all.add(way(MAP, "{#: #}", K, T));
    all.add(way(MAP, "{#: #, #: #}", K, T, K, T).weighing(4));
    all.add(way(MAP, "{?#: #, #: #}", K, OPTIONAL, K, T).weighing(1));
    all.add(way(BOOL, "sets.contains(#, #)", LIST, LIST).weighing(1));
    all.add(way(BOOL, "sets.equivalent(#, #)", LIST, LIST).weighing(1));
    all.add(way(BOOL, "sets.intersects(#, #)", LIST, LIST).weighing(1));
    all.add(way(LIST, "#.slice(#, #)", LIST, INT, INT).weighing(1));
    all.add(way(LIST, "#.reverse()", LIST).weighing(1));
    all.add(way(LIST, "#.distinct()", LIST).weighing(1));
    all.add(way(LIST, "#.sortBy($, #)", Part.of(LIST), Part.of(INT, T)).weighing(1));
    all.add(way(TEXTS, "#.sort()", TEXTS).weighing(1));
    all.add(way(new ListType(INT), "#.sort()", new ListType(INT)).weighing(1));
    all.add(way(new ListType(INT), "lists.range((# % 5))", INT).weighing(1));
    return all;
  }

  private static List<Production> times() {
    List<Production> all = new ArrayList<>();
    for (String part :
        List.of(
            "FullYear",
            "Month",
            "Date",
            "DayOfMonth",
            "DayOfYear",
            "DayOfWeek",
            "Hours",
            "Minutes",
            "Seconds",
            "Milliseconds")) {
      all.add(way(INT, "#.get" + part + "()", TIMESTAMP).weighing(1));
    }
    for (String zone : Literals.ZONES) {
      all.add(way(INT, "#.getHours(" + zone + ")", TIMESTAMP).weighing(1));
      all.add(way(INT, "#.getDayOfYear(" + zone + ")", TIMESTAMP).weighing(1));
    }
    for (String part : List.of("Hours", "Minutes", "Seconds", "Milliseconds")) {
      all.add(way(INT, "#.get" + part + "()", DURATION).weighing(1));
    }
    all.add(way(TIMESTAMP, "(# + #)", TIMESTAMP, DURATION));
    all.add(way(TIMESTAMP, "(# + #)", DURATION, TIMESTAMP));
    all.add(way(TIMESTAMP, "(# - #)", TIMESTAMP, DURATION));
    all.add(way(DURATION, "(# - #)", TIMESTAMP, TIMESTAMP));
    all.add(way(DURATION, "(# + #)", DURATION, DURATION));
    all.add(way(DURATION, "(# - #)", DURATION, DURATION));
    all.add(way(TIMESTAMP, "timestamp(#)", STRING));
    all.add(way(TIMESTAMP, "timestamp(#)", INT));
    all.add(way(DURATION, "duration(#)", STRING));
    all.add(way(INT, "int(#)", TIMESTAMP).weighing(1));
    return all;
  }

  private static List<Production> optionals() {
    return List.of(
        way(OPTIONAL, "optional.of(#)", T),
        way(OPTIONAL, "optional.ofNonZeroValue(#)", T),
        way(OPTIONAL, "#.or(#)", OPTIONAL, OPTIONAL),
        way(OPTIONAL, "#[?#]", LIST, INT),
        way(OPTIONAL, "#[?#]", MAP, K),
        way(OPTIONAL, "#.?k", new MapType(STRING, T)),
        way(OPTIONAL, "#[?#]", new OptionalType(LIST), INT).weighing(1),
        way(new OptionalType(R), "#.optMap($, #)", Part.of(OPTIONAL), Part.of(R, T)),
        way(
            new OptionalType(R),
            "#.optFlatMap($, #)",
            Part.of(OPTIONAL),
            Part.of(new OptionalType(R), T)),
        way(new OptionalType(DYN), "#.?k", DYN),
        way(new OptionalType(DYN), "#.?k.?l", DYN),
        way(new OptionalType(DYN), "#[?#]", DYN, DYN));
  }
}
