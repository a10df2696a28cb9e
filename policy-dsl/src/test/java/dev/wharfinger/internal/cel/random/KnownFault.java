package dev.wharfinger.internal.cel.random;

import static dev.wharfinger.internal.cel.random.CelJava.LEGACY;
import static dev.wharfinger.internal.cel.random.CelJava.PLANNER;

import dev.wharfinger.internal.cel.random.Answer.Failed;
import dev.wharfinger.internal.cel.random.Answer.Refused;
import dev.wharfinger.internal.cel.random.Answer.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What cel-java 0.14.0 does otherwise than the specification says, or than cel-go does where that
 * says nothing. Each has an expression that shows it, without a document.
 */
enum KnownFault {
  DURATIONS_OVERFLOW(
      "sums of durations leave the 292 years that they have in langdef, \"Overflow\"",
      Set.of(PLANNER, LEGACY),
      "duration('2562047h') + duration('2562047h')",
      it -> weFail(it, "overflow: .*Duration") && it.theirs() instanceof Value),

  NEGATIVE_DURATIONS_WITH_FRACTIONS(
      "a sum is refused where Java and protobuf have other signs of seconds and nanoseconds",
      Set.of(PLANNER, LEGACY),
      "duration('-1.5s') + duration('0s')",
      it ->
          it.ours() instanceof Value
              && theyFail(it, ".*'(_[+-]_|(add|subtract)_.*duration.*)' failed .*PT.*")),

  INDEXES_OF_32_BITS(
      "a position beyond 32 bits is an error, even where one past the end is none",
      Set.of(PLANNER, LEGACY),
      "[][?4294967296].hasValue()",
      it ->
          it.ours() instanceof Value
              && theyFail(it, ".*(\\[\\?_]|list_optindex_optional_int|exceed the int32 range).*")),

  FRACTIONS_OF_SECONDS(
      "times are written with three, six or nine digits of a second; cel-go writes those needed",
      Set.of(PLANNER, LEGACY),
      "string(timestamp('1969-12-31T23:59:59.5Z'))",
      it -> texts(it).filter(KnownFault::areSameTime).isPresent()),

  DOUBLES_AS_IN_JAVA(
      "doubles are written as Java writes them, with `.0` and `E`; langdef and Go do not",
      Set.of(PLANNER, LEGACY),
      "string(1.0)",
      it ->
          texts(it).filter(KnownFault::areSameDouble).isPresent()
              || areSame(it, KnownFault::withNamedDoubles)),

  DURATIONS_WITHOUT_ROUNDING(
      "long durations are written to the nanosecond; cel-go writes their seconds as a double",
      Set.of(PLANNER, LEGACY),
      "string(duration('2562047h') - duration('1ns'))",
      it -> texts(it).filter(KnownFault::areSameSeconds).isPresent()),

  TIMESTAMPS_IN_LOWER_CASE(
      "a timestamp may have a small `t` and `z`; Go, and so cel-go, knows capitals only",
      Set.of(PLANNER, LEGACY),
      "timestamp('2024-02-29t12:00:00z')",
      it ->
          it.text().contains("timestamp(")
              && weFail(it, "bad-conversion: `\\d{4}-.*[tz].*")
              && it.theirs() instanceof Value),

  NAN_HAS_AN_ORDER(
      "NaN is greater than any int or uint; it has no order",
      Set.of(PLANNER, LEGACY),
      "dyn(0) < dyn(double('NaN'))",
      it -> isValue(it.ours(), false) && isValue(it.theirs(), true)),

  OPTIONALS_OF_NUMBERS(
      "numbers of different types are not equal in optionals, as they are elsewhere",
      Set.of(PLANNER, LEGACY),
      "optional.of(dyn(1)) == optional.of(dyn(1u))",
      it ->
          it.text().contains("optional.")
              && Pattern.compile(" [!=]= | in ").matcher(it.text()).find()
              && it.ours() instanceof Value
              && it.theirs() instanceof Value),

  NAN_IS_ITSELF(
      "NaN is equal to itself where both are the same object; langdef says that it never is",
      Set.of(PLANNER, LEGACY),
      "cel.bind(x, double('NaN'), x != x)",
      it ->
          (it.text() + it.document()).contains("NaN")
              && Pattern.compile(" [!=]= | in |\\.distinct\\(").matcher(it.text()).find()
              && it.ours() instanceof Value
              && it.theirs() instanceof Value),

  LARGE_NUMBERS_IN_SETS(
      "sets take a large uint and the int that is equal to it for different elements",
      Set.of(PLANNER, LEGACY),
      "sets.intersects([9223372036854775807u], dyn([9223372036854775807]))",
      it ->
          it.text().startsWith("sets.")
              && (it.text() + it.document()).contains("9223372036854775807")
              && it.ours() instanceof Value
              && it.theirs() instanceof Value),

  NAN_IS_LEAST_OR_GREATEST(
      "NaN among numbers is passed over or chosen; cel-go refuses to choose",
      Set.of(PLANNER, LEGACY),
      "math.least([double('NaN'), 0.0])",
      it -> weFail(it, "not-ordered: .*")),

  REMAINDER_OF_THE_LEAST_INT(
      "the least int has a remainder by -1, which is an error as its quotient is",
      Set.of(PLANNER, LEGACY),
      "-9223372036854775808 % -1",
      it -> it.text().contains(" % ") && weFail(it, "overflow: .*")),

  BASE64_OF_SEVERAL_LINES(
      "a break of lines in base64 is an error; Go passes over it",
      Set.of(PLANNER, LEGACY),
      "base64.decode('YW\\nI=')",
      it -> it.text().startsWith("base64.decode(") && theyFail(it, ".*")),

  JOIN_OF_ANYTHING(
      "`join` takes what is no text",
      Set.of(PLANNER, LEGACY),
      "dyn([1]).join()",
      it -> it.text().contains(".join(") && weFail(it, "no-such-overload: `join`.*")),

  ZEROS_ARE_DISTINCT(
      "a zero with a sign and one without are distinct elements, although they are equal",
      Set.of(PLANNER, LEGACY),
      "[0.0, -0.0].distinct()",
      it -> it.text().contains(".distinct()") && it.theirs().toString().contains("0.0")),

  TEXTS_IN_THE_ORDER_OF_UTF_16(
      "texts are ordered by the units of UTF-16, and not by code points",
      Set.of(PLANNER, LEGACY),
      "'～' < '😀'",
      it ->
          it.theirs() instanceof Value
              && Pattern.compile(" [<>]=? |sort").matcher(it.text()).find()
              && (it.text() + it.document()).matches("(?s).*[\\uE000-\\uFFFF].*")
              && (it.text() + it.document()).matches("(?s).*[\\x{10000}-\\x{10FFFF}].*")),

  ZEROS_HAVE_AN_ORDER(
      "a zero with a sign is less than one without, although they are equal",
      Set.of(PLANNER, LEGACY),
      "math.least([0, -0.0])",
      it ->
          it.text().matches("math\\.(least|greatest)\\(.*")
              && isZero(it.ours())
              && isZero(it.theirs())),

  ZEROS_ARE_SORTED(
      "a zero with a sign is sorted before one without, although they are equal",
      Set.of(PLANNER, LEGACY),
      "[0.0, -0.0].sort()",
      it -> it.text().contains(".sort") && areSame(it, KnownFault::withoutSignsOfZeros)),

  ZEROS_OF_DIFFERENT_TYPES(
      "an int or uint that is zero is not equal to a zero with a sign",
      Set.of(PLANNER, LEGACY),
      "0 == dyn(-0.0)",
      it ->
          (it.text() + it.document()).contains("-0.0")
              && Pattern.compile(" [!=]= | in ").matcher(it.text()).find()
              && it.ours() instanceof Value
              && it.theirs() instanceof Value),

  NEGATIVE_DURATIONS_ARE_ROUNDED_DOWN(
      "hours and the like of what is less than nothing are rounded down; Go drops the fraction",
      Set.of(PLANNER, LEGACY),
      "duration('-3599.5s').getHours()",
      it ->
          Pattern.compile("\\.get(Hours|Minutes|Seconds|Milliseconds)\\(\\)$")
                  .matcher(it.text())
                  .find()
              && it.ours() instanceof Value ours
              && ours.value() instanceof Long truncated
              && isValue(it.theirs(), truncated - 1)),

  SPLITS_WITHOUT_A_LIMIT(
      "a text that is the separator stays whole if the limit is negative, and an empty one fails",
      Set.of(PLANNER, LEGACY),
      "'a'.split('a', -1)",
      it ->
          it.text().contains(".split(")
              && it.ours() instanceof Value
              && (theyFail(it, ".*'(string_)?split.*") || it.theirs() instanceof Value)),

  SORTED_LISTS_OF_LISTS(
      "the type of what `sortBy` yields is a list of such lists",
      Set.of(PLANNER, LEGACY),
      "[2, 1].sortBy(x, x)[0] + 1",
      it -> it.closed().contains(".sortBy(") && it.theirs() instanceof Refused),

  BIG_DOUBLES_ARE_ROUNDED_AS_INTS(
      "rounding goes through an int, which fails or stays at the greatest int",
      Set.of(PLANNER, LEGACY),
      "math.trunc(1e300)",
      it -> it.text().matches("math\\.(round|trunc)\\(.*")),

  ERRORS_INSIDE_OF_VALUES(
      "an error of an element or entry becomes a part of the list or map",
      Set.of(PLANNER),
      "[1].transformList(i, v, (1 / 0 > 0) && true)",
      it -> it.theirs().toString().contains("ErrorValue{")),

  ERRORS_AS_OPERANDS(
      "an error that is looked for, or compared, is a value unlike others, and not the result",
      Set.of(PLANNER),
      "{true: 1}[?(1 / 0 > 0 && true)].hasValue()",
      it ->
          Pattern.compile("\\[\\?| in | [!=]= ").matcher(it.text()).find()
              && it.ours() instanceof Failed
              && (isNothing(it.theirs()) || isValue(it.theirs(), true))),

  OPERANDS_WITHOUT_A_TYPE(
      "an operation has the type of its first overload where that of an operand is open",
      Set.of(PLANNER, LEGACY),
      "true || -([][0]) == 1.5",
      it -> it.theirs() instanceof Refused refused && isAboutOpenTypes(it, refused)),

  OPERANDS_THAT_ARE_NO_BOOL(
      "what is no bool is an error even where the other operand decides",
      Set.of(LEGACY),
      "dyn(0) && 'b'.matches('a')",
      it -> theyFail(it, ".*expected boolean value.*")),

  EPOCH_IS_ZERO(
      "the timestamp without a value is that of 1970, as in protobuf; to cel-go, that of year 1",
      Set.of(PLANNER, LEGACY),
      "optional.ofNonZeroValue(timestamp('1970-01-01T00:00:00Z'))",
      it -> it.text().contains("ofNonZeroValue(") && it.text().contains("timestamp(")),

  SEARCH_FROM_THE_END(
      "a search that begins behind the last character is an error; cel-go finds nothing",
      Set.of(PLANNER, LEGACY),
      "'k'.indexOf('a', 1)",
      it -> theyFail(it, ".*Offset out of range: \\d+.*")),

  NESTED_OPTIONALS(
      "an optional under a key is asked for as if its content stood there",
      Set.of(PLANNER),
      "{'k': optional.of(1)}.?k",
      it -> it.ours().toString().contains("Content[value=Optional")),

  INTS_OF_DURATIONS(
      "a duration is no int; cel-go has its nanoseconds",
      Set.of(PLANNER, LEGACY),
      "int(dyn(duration('1s')))",
      it -> it.text().startsWith("int(") && theyFail(it, ".*function 'int'.*")),

  DURATIONS_OF_INTS(
      "an int is no duration; to cel-go it is its nanoseconds",
      Set.of(PLANNER, LEGACY),
      "duration(0)",
      it ->
          it.text().startsWith("duration(")
              && it.ours() instanceof Value
              && it.theirs().toString().contains("'duration'")),

  FIRST_OVERLOAD_OF_MANY(
      "of what has no known type, only the first overload is tried",
      Set.of(PLANNER, LEGACY),
      "size((true ? optional.of({}) : dyn(1)).value())",
      it -> theyFail(it, ".*function '[^']+'. Overload candidates: \\w+$")),

  INDEXES_OF_OPTIONALS(
      "an index of an optional without a known type may be one of a list or of a map, and is neither",
      Set.of(LEGACY),
      "dyn(optional.none())[0].hasValue()",
      it -> theyFail(it, ".*Ambiguous overloads for function '_\\[_]'.*")),

  SORTS_OF_WHAT_HAS_NO_ORDER(
      "a list of one element is sorted, whatever the element is; cel-go looks at it",
      Set.of(PLANNER, LEGACY),
      "dyn([{}]).sort()",
      it ->
          it.theirs() instanceof Value
              && weFail(it, "no-such-overload: `sort(By)?` is not defined.*")),

  THE_GREATEST_INT_BESIDE_A_UINT(
      "the greatest int is taken for less than the uint of the same value",
      Set.of(PLANNER, LEGACY),
      "9223372036854775807u <= 9223372036854775807",
      it ->
          (it.text() + it.document()).contains("9223372036854775807")
              && Pattern.compile(" [<>]=? ").matcher(it.text()).find()
              && it.ours() instanceof Value
              && it.theirs() instanceof Value),

  UNSIGNED_INDEXES_OF_LISTS(
      "an index that is a uint is one of maps only, where no type says that it is a list",
      Set.of(LEGACY),
      "dyn(['a'])[0u]",
      it -> theyFail(it, ".*function '_\\[_]'. Overload candidates: index_map,.*")),

  RANGES_OF_NEGATIVE_NUMBERS(
      "`lists.range` of less than nothing is empty; cel-go refuses it",
      Set.of(PLANNER, LEGACY),
      "lists.range(-1)",
      it -> weFail(it, "negative-number: `lists.range`.*")),

  OPTIONAL_SELECTION_OF_WHAT_HAS_NO_FIELDS(
      "`.?` and `has` of what has no fields find nothing; the other runtime, and we, say an error",
      Set.of(PLANNER),
      "dyn(false).?k.hasValue()",
      it -> weFail(it, "no-such-overload: `(\\[]|has)`.*") && it.theirs() instanceof Value),

  REVERSAL_OF_DYNAMIC_LISTS(
      "`reverse` of a value without a type is looked for among texts only",
      Set.of(PLANNER),
      "dyn([1]).reverse()",
      it -> theyFail(it, ".*function 'reverse'.*")),

  ALTERNATIVES_OF_OPTIONALS(
      "`or` yields what is no optional",
      Set.of(PLANNER, LEGACY),
      "optional.none().or(dyn(1))",
      it -> it.text().contains(".or(") && weFail(it, "no-such-overload: `orValue`.*")),

  KEYS_OF_ANY_TYPE(
      "maps may have keys of any type",
      Set.of(LEGACY),
      "{dyn(1.5): 1}",
      it ->
          it.theirs() instanceof Value
              && (weFail(it, "no-such-overload: `\\{}`.*")
                  || it.ours().toString().contains("cannot be the key of a map"))),

  KEYS_OF_LEFT_OUT_ENTRIES(
      "an entry that is left out may not have a key of any type either; cel-go does not look at it",
      Set.of(PLANNER),
      "{?dyn([1]): optional.none(), 0: 0}",
      it -> it.ours() instanceof Value && theyFail(it, ".*Unsupported key type.*")),

  MAPS_IN_ANOTHER_ORDER(
      "maps are gone through in the order of their hashes; we keep the order in which they are made",
      Set.of(LEGACY),
      "[0, 0].transformMap(x, y, 0).filter(x, true)",
      it -> !it.text().contains(".sort") && (areSameElements(it) || isOfAMap(it))),
  ;

  private static final Pattern EXPONENT = Pattern.compile("\\d+(\\.\\d+)?[eE][-+]?\\d+");

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<CelJava> runtimes;

  private final String example;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Predicate<Comparison> shows;

  KnownFault(
      String description, Set<CelJava> runtimes, String example, Predicate<Comparison> shows) {
    this.description = description;
    this.runtimes = runtimes;
    this.example = example;
    this.shows = shows;
  }

  /** What is wrong. */
  String description() {
    return description;
  }

  /** Who has it. */
  Set<CelJava> runtimes() {
    return runtimes;
  }

  /** An expression that shows it. */
  String example() {
    return example;
  }

  /** Whether this is why both disagree on an expression of which they agree on each part. */
  boolean explains(Comparison smallest) {
    return runtimes.contains(smallest.runtime()) && shows.test(smallest);
  }

  private static boolean weFail(Comparison comparison, String pattern) {
    return comparison.ours() instanceof Failed failed
        && Pattern.compile(pattern, Pattern.DOTALL).matcher(failed.message()).matches();
  }

  private static boolean theyFail(Comparison comparison, String pattern) {
    return comparison.theirs() instanceof Failed failed
        && Pattern.compile(pattern, Pattern.DOTALL).matcher(failed.message()).matches();
  }

  private static boolean isValue(Answer answer, Object value) {
    return answer instanceof Value given && value.equals(given.value());
  }

  private static boolean isAboutOpenTypes(Comparison it, Refused refused) {
    return Pattern.compile("no matching overload|expected type|cannot be range|not support field")
            .matcher(refused.message())
            .find()
        && Pattern.compile("\\[]|\\{}|none\\(\\)|d[.\\[]|dyn").matcher(it.closed()).find();
  }

  private static boolean isNothing(Answer answer) {
    return answer instanceof Value given
        && (Optional.empty().equals(given.value()) || Boolean.FALSE.equals(given.value()));
  }

  private static boolean isZero(Answer answer) {
    return answer instanceof Value given
        && given.value() instanceof Number number
        && number.doubleValue() == 0;
  }

  private static boolean areSameElements(Comparison it) {
    return it.ours() instanceof Value ours
        && ours.value() instanceof List<?> our
        && it.theirs() instanceof Value theirs
        && theirs.value() instanceof List<?> their
        && sorted(our).equals(sorted(their));
  }

  /** Whether a variable stands for a key of a map, or for what comes of it. */
  private static boolean isOfAMap(Comparison it) {
    return it.text().matches("\\w+")
        && it.closed().contains(".map(q, q)[")
        && it.theirs() instanceof Value;
  }

  private static boolean areSame(Comparison it, UnaryOperator<String> simplified) {
    return it.ours() instanceof Value ours
        && it.theirs() instanceof Value theirs
        && simplified.apply(ours.toString()).equals(simplified.apply(theirs.toString()));
  }

  private static String withoutSignsOfZeros(String text) {
    return text.replace("-0.0", "0.0");
  }

  private static String withNamedDoubles(String text) {
    return EXPONENT
        .matcher(text)
        .replaceAll(found -> Double.toHexString(Double.parseDouble(found.group())));
  }

  private static List<String> sorted(List<?> elements) {
    return elements.stream().map(String::valueOf).sorted().toList();
  }

  /** Two texts that should be the same. */
  private record Texts(String ours, String theirs) {}

  private static Optional<Texts> texts(Comparison comparison) {
    return comparison.ours() instanceof Value ours
            && ours.value() instanceof String our
            && comparison.theirs() instanceof Value theirs
            && theirs.value() instanceof String their
        ? Optional.of(new Texts(our, their))
        : Optional.empty();
  }

  private static boolean areSameTime(Texts texts) {
    return texts.theirs().replaceFirst("0+(Z|s)$", "$1").equals(texts.ours());
  }

  private static boolean areSameSeconds(Texts texts) {
    Pattern seconds = Pattern.compile("(-?[0-9.]+)s");
    Matcher ours = seconds.matcher(texts.ours());
    Matcher theirs = seconds.matcher(texts.theirs());
    return ours.matches()
        && theirs.matches()
        && Double.parseDouble(ours.group(1)) == Double.parseDouble(theirs.group(1));
  }

  private static boolean areSameDouble(Texts texts) {
    try {
      String ours = texts.ours().replace("Inf", "Infinity");
      return Double.parseDouble(ours) == Double.parseDouble(texts.theirs());
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
