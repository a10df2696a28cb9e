package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Literals of the usual types: the extremes, what lies beside them, and a little in between. */
final class Literals {
  /** Patterns that engines are known to read differently. */
  static final List<String> PATTERNS =
      List.of(
          "''",
          "'a'",
          "'^a'",
          "'a$'",
          "'^[a-c]+$'",
          "'.'",
          "r'\\s'",
          "r'\\d+'",
          "r'(?i)K'",
          "r'\\pL'",
          "'(a|b)*c'",
          "'^.$'",
          "r'\\bz'",
          "'[^a]'",
          "'a{2,3}'");

  /** Time zones, one of them with a half hour. */
  static final List<String> ZONES =
      List.of("'UTC'", "'Europe/Berlin'", "'+05:30'", "'-11:00'", "'America/St_Johns'");

  private static final Map<Type, List<String>> BY_TYPE =
      Map.of(
          Scalar.BOOL,
          List.of("true", "false"),
          Scalar.INT,
          List.of(
              "0",
              "1",
              "-1",
              "2",
              "3",
              "7",
              "64",
              "9223372036854775807",
              "-9223372036854775808",
              "9007199254740993",
              "1000000007",
              "4294967296"),
          Scalar.UINT,
          List.of(
              "0u",
              "1u",
              "2u",
              "3u",
              "9223372036854775807u",
              "9223372036854775808u",
              "18446744073709551615u"),
          Scalar.DOUBLE,
          List.of(
              "0.0",
              "-0.0",
              "1.0",
              "-1.5",
              "2.0",
              "0.1",
              "1e300",
              "-1e-7",
              "5e-324",
              "9223372036854775807.0",
              "9007199254740992.0",
              "18446744073709551615.0",
              "double('NaN')",
              "double('Infinity')",
              "double('-Infinity')"),
          Scalar.STRING,
          List.of(
              "''",
              "'a'",
              "'b'",
              "'abc'",
              "'k'",
              "'1'",
              "'-7'",
              "'1.5'",
              "'true'",
              "' a\\t'",
              "'\u00e9'",
              "'\ud83d\ude00'",
              "'a\ud83d\ude00b'",
              "'\uff5e'",
              "'K\u212a'",
              "'aab'",
              "'a\\nb'",
              "'1h30m'",
              "'2024-02-29T12:00:00Z'",
              "'YWI='"),
          Scalar.BYTES,
          List.of("b''", "b'a'", "b'ab'", "b'\\xff'", "b'\ud83d\ude00'"),
          Scalar.TIMESTAMP,
          List.of(
              "timestamp('2024-02-29T23:59:59.999999999Z')", "timestamp('1970-01-01T00:00:00Z')",
              "timestamp('0001-01-01T00:00:00Z')", "timestamp('9999-12-31T23:59:59Z')",
              "timestamp('1969-12-31T23:59:59.5Z')", "timestamp('2021-03-28T01:30:00+01:00')"),
          Scalar.DURATION,
          List.of(
              "duration('0s')",
              "duration('1h30m')",
              "duration('-1.5s')",
              "duration('1ns')",
              "duration('2562047h')",
              "duration('-2562047h47m16s')",
              "duration('999ms')"),
          Scalar.TYPE,
          List.of("int", "string", "bool", "double", "uint", "bytes", "null_type", "type"),
          Scalar.DYN,
          List.of("dyn(null)", "dyn(1)", "dyn(1u)", "dyn(1.0)", "dyn('a')", "dyn([])"));

  private Literals() {}

  static String of(Type type, Choice choice) {
    if (type instanceof ListType list) {
      return choice.percent(30)
          ? "[]"
          : "[" + of(list.element(), choice) + ", " + of(list.element(), choice) + "]";
    }
    if (type instanceof MapType map) {
      return choice.percent(30)
          ? "{}"
          : "{" + of(map.key(), choice) + ": " + of(map.value(), choice) + "}";
    }
    if (type instanceof OptionalType optional) {
      return choice.percent(40)
          ? "optional.none()"
          : "optional.of(" + of(optional.element(), choice) + ")";
    }
    if (type == Scalar.INT && choice.percent(20)) {
      return Long.toString(choice.random().nextLong());
    }
    return choice.of(Objects.requireNonNull(BY_TYPE.get(type), type::displayName));
  }
}
