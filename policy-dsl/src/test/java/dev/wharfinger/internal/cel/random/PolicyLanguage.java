package dev.wharfinger.internal.cel.random;

import static dev.wharfinger.internal.cel.random.Production.way;
import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.DOUBLE;
import static dev.wharfinger.type.Scalar.DURATION;
import static dev.wharfinger.type.Scalar.IMAGE_REFERENCE;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.IP;
import static dev.wharfinger.type.Scalar.QUANTITY;
import static dev.wharfinger.type.Scalar.SEMVER;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.TIMESTAMP;

import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What policies of our own are written in: reads of typed objects, with guards and without, and
 * functions that may fail.
 */
final class PolicyLanguage implements RandomExpressions.Language {
  private static final Type T = new TypeVariable("T");
  private static final Type LIST = new ListType(T);
  private static final Type TEXTS = new ListType(STRING);
  private static final Type NUMBERS = new ListType(INT);

  private static final List<Production> ALL =
      Stream.of(CelLanguage.typed(), lists(), texts(), scalars(), fallbacks())
          .flatMap(List::stream)
          .toList();

  private static final Map<Type, List<String>> LITERALS =
      Map.of(
          QUANTITY,
          List.of("quantity('1Gi')", "quantity('500m')", "quantity('0')"),
          IMAGE_REFERENCE,
          List.of("image('nginx')", "image('ghcr.io/acme/web:1')"),
          Scalar.VERSION,
          List.of("version('1.30')", "kubernetes.version"),
          Scalar.INT_OR_STRING,
          List.of("80", "'http'"),
          IP,
          List.of("ip('10.0.0.1')"),
          Scalar.CIDR,
          List.of("cidr('10.0.0.0/8')"),
          SEMVER,
          List.of("semver('1.2.3')"),
          Scalar.URL,
          List.of("url('https://example.com')"),
          // Extremes hide what the test looks for behind errors of arithmetic.
          INT,
          List.of("0", "1", "2", "3", "80", "-1", "5 - 3"),
          STRING,
          List.of("''", "'a'", "'web'", "'12'", "'1h'", "'(a'", "'UTC'", "':'"));

  private final FieldReads reads = new FieldReads();
  private final Map<Type, List<Production>> byType = new HashMap<>();

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
  public Optional<Tree> other(
      Type type, int depth, List<Name> names, RandomExpressions expressions, Choice choice) {
    if (!choice.percent(type == BOOL ? 40 : 10)) {
      return Optional.empty();
    }
    List<Name> all = new ArrayList<>(names);
    all.addAll(reads.of(names));
    Guarded guarded = Guarded.of(choice.of(all), choice);
    List<Name> inside = new ArrayList<>(names);
    // Twice, so that it is read more often than others.
    inside.add(guarded.read());
    inside.add(guarded.read());
    Tree guard = Tree.leaf(guarded.condition());
    Tree there = expressions.expression(type, depth - 1, inside);
    String text = choice.of(type == BOOL ? Forms.CONDITIONS : Forms.VALUES);
    return Optional.of(
        text.chars().filter(c -> c == '#').count() == 2
            ? new Tree(text, List.of(guard, there))
            : new Tree(
                text, List.of(guard, there, expressions.expression(type, depth - 1, names))));
  }

  /** Where a guard may stand, and where it guards nothing. The guard is the first part. */
  private static final class Forms {
    static final List<String> CONDITIONS =
        List.of(
            "(# && #)",
            "(# && #)",
            "(# && #)",
            "(!# || #)",
            "(!# || #)",
            "(!(# && #))",
            "(!(!# || #))",
            "(# ? # : #)",
            "(# ? # : false)",
            "(# == true && #)",
            "(# || #)",
            "(!# && #)",
            "(# ? # && # : true)");
    static final List<String> VALUES = List.of("(# ? # : #)", "(!(!#) ? # : #)", "(!# ? # : #)");
  }

  @Override
  public Type anyType(TypeVariable variable, List<Name> names, Choice choice) {
    if (variable.equals(Unification.KEY)) {
      return STRING;
    }
    List<Name> all = reads.of(names);
    if (all.isEmpty() || choice.percent(20)) {
      return choice.of(List.of(INT, STRING, BOOL, QUANTITY, DURATION, TIMESTAMP));
    }
    List<Name> lists = all.stream().filter(read -> read.type() instanceof ListType).toList();
    Type type = choice.of(lists.isEmpty() || choice.percent(40) ? all : lists).type();
    if (type instanceof ListType list) {
      return list.element();
    }
    return type instanceof MapType map ? map.value() : type;
  }

  @Override
  public Tree leaf(Type type, List<Name> names, Choice choice) {
    List<Name> fitting = new ArrayList<>();
    List<Name> all = new ArrayList<>(names);
    all.addAll(reads.of(names));
    for (Name name : all) {
      if (name.type().equals(type)) {
        fitting.add(name);
      } else if (type instanceof OptionalType optional
          && name.type().equals(optional.element())
          && name.text().contains(".")) {
        fitting.add(FieldReads.optional(name));
      }
    }
    // The guarded reads stand among the names, and names are few.
    List<Name> named = fitting.stream().filter(names::contains).toList();
    if (!named.isEmpty() && choice.percent(50)) {
      return Tree.leaf(choice.of(named).text());
    }
    if (!fitting.isEmpty() && (isObject(type) || choice.percent(60))) {
      return Tree.leaf(choice.of(fitting).text());
    }
    return Tree.leaf(isObject(type) ? names.get(0).text() : literal(type, choice));
  }

  private static boolean isObject(Type type) {
    return !(type instanceof Scalar
        || type instanceof EnumType
        || type instanceof ListType
        || type instanceof MapType
        || type instanceof OptionalType);
  }

  private static String literal(Type type, Choice choice) {
    if (type instanceof EnumType words) {
      return "'" + choice.of(words.values()) + "'";
    }
    if (type instanceof ListType list) {
      return isObject(list.element())
          ? "[]"
          : "[" + literal(list.element(), choice) + ", " + literal(list.element(), choice) + "]";
    }
    if (type instanceof OptionalType optional) {
      return isObject(optional.element()) || choice.percent(30)
          ? "optional.none()"
          : "optional.of(" + literal(optional.element(), choice) + ")";
    }
    if (type instanceof MapType map) {
      return isObject(map.value()) ? "{}" : "{'cpu': " + literal(map.value(), choice) + "}";
    }
    List<String> known = LITERALS.get(type);
    return known == null ? Literals.of(type, choice) : choice.of(known);
  }

  /** What is there, or else something. */
  private static List<Production> fallbacks() {
    return List.of(
        way(T, "#.orValue(#)", new OptionalType(T), T).weighing(12),
        way(BOOL, "#.hasValue()", new OptionalType(T)).weighing(6),
        way(new OptionalType(STRING), "#.tag()", IMAGE_REFERENCE),
        way(new OptionalType(STRING), "#.digest()", IMAGE_REFERENCE).weighing(1),
        way(new OptionalType(T), "#.first()", LIST).weighing(1),
        way(new OptionalType(T), "#.last()", LIST).weighing(1));
  }

  private static List<Production> lists() {
    List<Production> all = new ArrayList<>();
    for (Type ordered : List.of(INT, STRING, DURATION, TIMESTAMP, DOUBLE)) {
      Type list = new ListType(ordered);
      all.add(way(ordered, "#.min()", list).weighing(1));
      all.add(way(ordered, "#.max()", list).weighing(1));
      all.add(way(list, "#.sort()", list).weighing(1));
      all.add(way(BOOL, "#.isSorted()", list).weighing(1));
    }
    all.add(way(INT, "#.sum()", NUMBERS).weighing(1));
    all.add(way(INT, "math.greatest(#)", NUMBERS).weighing(1));
    all.add(way(INT, "math.least(#)", NUMBERS).weighing(1));
    all.add(way(DOUBLE, "math.least(#, #)", DOUBLE, DOUBLE).weighing(1));
    all.add(way(INT, "#.indexOf(#)", LIST, T).weighing(1));
    all.add(way(INT, "#.lastIndexOf(#)", LIST, T).weighing(1));
    all.add(way(LIST, "#.flatten()", new ListType(LIST)).weighing(1));
    all.add(way(new ListType(Scalar.DYN), "#.flatten(#)", new ListType(LIST), INT).weighing(1));
    all.add(way(LIST, "#.slice(0, #.size())", LIST, LIST).weighing(1));
    all.add(way(NUMBERS, "lists.range(#)", INT).weighing(1));
    all.add(way(NUMBERS, "lists.range(#.size())", LIST).weighing(1));
    return all;
  }

  private static List<Production> texts() {
    List<Production> all = new ArrayList<>();
    all.add(way(BOOL, "#.matches(#)", STRING, STRING));
    all.add(way(STRING, "#.find(#)", STRING, STRING).weighing(1));
    all.add(way(TEXTS, "#.findAll('[a-z]+')", STRING).weighing(1));
    all.add(way(TEXTS, "#.findAll('a', #)", STRING, INT).weighing(1));
    all.add(way(STRING, "regex.replace(#, #, #)", STRING, STRING, STRING).weighing(1));
    all.add(way(STRING, "regex.replace(#, '(a)', #)", STRING, STRING).weighing(1));
    all.add(way(new OptionalType(STRING), "regex.extract(#, #)", STRING, STRING).weighing(1));
    all.add(way(STRING, "'%s and %d'.format([#, #])", STRING, INT).weighing(1));
    all.add(way(STRING, "#.format([#])", STRING, INT).weighing(1));
    all.add(way(STRING, "string(base64.decode(#))", STRING).weighing(1));
    all.add(way(INT, "#.getHours(#)", TIMESTAMP, STRING).weighing(1));
    all.add(way(INT, "int(#)", Scalar.INT_OR_STRING).weighing(1));
    all.add(way(STRING, "string(#)", Scalar.INT_OR_STRING).weighing(1));
    return all;
  }

  private static List<Production> scalars() {
    List<Production> all = new ArrayList<>();
    for (String operator : List.of("<", "<=", ">", ">=", "==")) {
      all.add(way(BOOL, "(# " + operator + " #)", QUANTITY, QUANTITY));
    }
    all.add(way(QUANTITY, "#.add(#)", QUANTITY, QUANTITY));
    all.add(way(QUANTITY, "#.sub(#)", QUANTITY, INT).weighing(1));
    all.add(way(INT, "#.asInteger()", QUANTITY).weighing(1));
    all.add(way(INT, "#.sign()", QUANTITY).weighing(1));
    all.add(way(QUANTITY, "quantity(#)", STRING).weighing(1));
    all.add(way(BOOL, "isQuantity(#)", STRING));
    all.add(way(IMAGE_REFERENCE, "image(#)", STRING));
    all.add(way(BOOL, "#.isUnder('ghcr.io/acme')", IMAGE_REFERENCE));
    all.add(way(BOOL, "#.isUnder(#)", IMAGE_REFERENCE, STRING).weighing(1));
    all.add(way(BOOL, "#.isPinned()", IMAGE_REFERENCE));
    all.add(way(STRING, "#.registry()", IMAGE_REFERENCE));
    all.add(way(IP, "ip(#)", STRING).weighing(1));
    all.add(way(INT, "#.family()", IP).weighing(1));
    all.add(way(BOOL, "#.containsIP(#)", Scalar.CIDR, STRING).weighing(1));
    all.add(way(BOOL, "#.containsIP(#)", Scalar.CIDR, IP).weighing(1));
    all.add(way(SEMVER, "semver(#)", STRING).weighing(1));
    all.add(way(INT, "#.major()", SEMVER).weighing(1));
    all.add(way(BOOL, "#.isAtLeast(#)", Scalar.VERSION, STRING).weighing(1));
    all.add(way(STRING, "#.getHost()", Scalar.URL).weighing(1));
    all.add(way(Scalar.URL, "url(#)", STRING).weighing(1));
    all.add(way(LIST, "#.others()", T).weighing(1));
    all.add(way(INT, "#.index()", T).weighing(1));
    return all;
  }
}
