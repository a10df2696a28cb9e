package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.INT;
import static dev.wharfinger.type.Scalar.SEMVER;
import static dev.wharfinger.type.Scalar.STRING;

import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.SemanticVersion;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Semantic versions, as the API server has them ({@code pkg/cel/library/semverlib.go}). */
final class SemverFunctions {
  private SemverFunctions() {}

  static List<Function> all() {
    return Stream.of(reading(), comparing()).flatMap(List::stream).toList();
  }

  private static List<Function> reading() {
    List<Type> normalized = List.of(STRING, BOOL);
    return List.of(
        Overload.global("semver", List.of(STRING), SEMVER, "The semantic version of a text.")
            .does(String.class, text -> orFault(text, false)),
        Overload.global("isSemver", List.of(STRING), BOOL, "Whether a text is a semantic version.")
            .does(String.class, text -> read(text, false).isPresent()),
        Overload.global(
                "semver",
                normalized,
                SEMVER,
                "The semantic version of a text, which may have a `v` or lack numbers if so asked.")
            .does(String.class, Boolean.class, SemverFunctions::orFault),
        Overload.global(
                "isSemver",
                normalized,
                BOOL,
                "Whether a text is a semantic version, with a `v` or without numbers if so asked.")
            .does(String.class, Boolean.class, (text, loosely) -> read(text, loosely).isPresent()));
  }

  private static List<Function> comparing() {
    return List.of(
        compare(
            "isGreaterThan",
            BOOL,
            "Whether the version comes after another.",
            (left, right) -> left.compareTo(right) > 0),
        compare(
            "isLessThan",
            BOOL,
            "Whether the version comes before another.",
            (left, right) -> left.compareTo(right) < 0),
        compare(
            "compareTo",
            INT,
            "How the version compares: -1 before another, 0 where they are equal, 1 after it.",
            (left, right) -> (long) left.compareTo(right)),
        number("major", "The first number.", version -> version.major()),
        number("minor", "The second number.", version -> version.minor()),
        number("patch", "The third number.", version -> version.patch()));
  }

  private static Function compare(
      String name,
      Type result,
      String doc,
      Overload.Binary<SemanticVersion, SemanticVersion> body) {
    return Overload.on(SEMVER, name, List.of(SEMVER), result, doc)
        .does(SemanticVersion.class, SemanticVersion.class, body);
  }

  private static Function number(String name, String doc, Overload.Unary<SemanticVersion> body) {
    return Overload.on(SEMVER, name, List.of(), INT, doc).does(SemanticVersion.class, body);
  }

  private static Optional<SemanticVersion> read(String text, boolean loosely) {
    return loosely ? SemanticVersion.tryParseLoosely(text) : SemanticVersion.tryParse(text);
  }

  private static Object orFault(String text, boolean loosely) {
    return read(text, loosely)
        .<Object>map(version -> version)
        .orElseGet(
            () -> new Fault("not-a-semver", "`" + text + "` is not a semantic version as `1.2.3`"));
  }
}
