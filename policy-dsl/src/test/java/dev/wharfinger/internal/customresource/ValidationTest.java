package dev.wharfinger.internal.customresource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
  private static final String TEXTS =
      """
      type: object
      required: [always]
      properties:
        always: {type: string}
        plain: {type: string}
        nullable: {type: string, nullable: true}
        tags: {type: array, items: {type: string, nullable: true}}
        labels: {type: object, additionalProperties: {type: string, nullable: true}}
        names: {type: array, items: {type: string}}
        filled: {type: string, default: here}
        nothing: {type: object, default: {}, properties: {deep: {type: integer, default: 7}}}
      """;

  @Test
  void aPropertyThatIsNullIsNotThere() {
    Judged judged = Judged.of(TEXTS, "{plain: null, nullable: null}");
    assertThat(judged.by("has(self.plain) || has(self.nullable)")).isEqualTo(false);
    assertThat(judged.by("self.nullable == 'x'")).isEqualTo("no-such-field");
    assertThat(judged.by("self.?nullable.orValue('') == ''")).isEqualTo(true);
  }

  @Test
  void anElementThatIsNullIsThereIfItMayBe() {
    Judged judged = Judged.of(TEXTS, "{tags: [null], labels: {a: null}, names: [null, b]}");
    assertThat(judged.by("type(self.tags[0]) == null_type && 'a' in self.labels")).isEqualTo(true);
    assertThat(judged.by("self.names[1] == 'b'")).isEqualTo(true);
    assertThat(judged.by("self.names[0] == 'b'")).isEqualTo("wrong-type");
    assertThat(judged.by("self.names.exists(n, n == 'b')")).isEqualTo(true);
  }

  @Test
  void anEmptyListIsThere() {
    assertThat(Judged.of(TEXTS, "{names: []}").by("has(self.names) && self.names.size() == 0"))
        .isEqualTo(true);
  }

  @Test
  void whatTheApiServerFillsInIsThere() {
    Judged judged = Judged.of(TEXTS, "{filled: null}");
    assertThat(judged.by("has(self.filled) && self.filled == 'here'")).isEqualTo(true);
    assertThat(judged.by("self.nothing.deep == 7")).isEqualTo(true);
  }

  @Test
  void nullStaysWhereItMayBeAlthoughThereIsADefault() {
    String schema = "{type: object, properties: {a: {type: string, nullable: true, default: x}}}";
    assertThat(Judged.of(schema, "{a: null}").by("has(self.a)")).isEqualTo(false);
    assertThat(Judged.of(schema, "{}").by("self.a == 'x'")).isEqualTo(true);
  }

  @Test
  void anElementThatMustNotBeNullIsItsDefault() {
    String element = "{type: integer, default: 7%s}";
    String schema =
        "{type: object, properties: {l: {type: array, items: %s}, m: {type: object,"
            + " additionalProperties: %s}}}";
    String seven = element.formatted("");
    Judged judged = Judged.of(schema.formatted(seven, seven), "{l: [1, null], m: {k: null}}");
    assertThat(judged.by("self.l == [1, 7] && self.m == {'k': 7}")).isEqualTo(true);
    String nullable = element.formatted(", nullable: true");
    Judged mayBe = Judged.of(schema.formatted(nullable, nullable), "{l: [null], m: {k: null}}");
    assertThat(mayBe.by("type(self.l[0]) == null_type && type(self.m.k) == null_type"))
        .isEqualTo(true);
  }

  @Test
  void aReadThatMayFindNothingIsAWarning() {
    Judged judged = Judged.of(TEXTS, "{}");
    assertThat(judged.problems("self.plain == 'x'")).containsExactly("?unguarded-field");
    assertThat(judged.problems("!has(self.plain) || self.plain == 'x'")).isEmpty();
    assertThat(judged.problems("self.always == 'x' && self.filled == 'x'")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.always == null",
        "self.names == null",
        "self == null || self.always == null",
      })
  void whatIsNeverNullIsNotComparedWithIt(String expression) {
    assertThat(Judged.of(TEXTS, "{}").problems(expression)).contains("null-comparison");
  }

  @Test
  void anObjectIsNoMap() {
    Judged judged = Judged.of(TEXTS, "{}");
    assertThat(judged.problems("self['always'] == 'x'")).containsExactly("type-mismatch");
    assertThat(judged.problems("self.all(k, k != '')")).containsExactly("not-iterable");
    assertThat(judged.problems("'always' in self")).containsExactly("type-mismatch");
  }

  @Test
  void typesAreNotMixedButWhereTheyAreWritten() {
    Judged judged = Judged.of(TEXTS, "{}");
    assertThat(judged.problems("[1, 'a'].size() == 2")).containsExactly("mixed-types");
    assertThat(judged.problems("{'a': 1, 'b': ''}.size() == 2")).containsExactly("mixed-types");
    assertThat(judged.problems("'%d %s'.format([1, 'a']) == '1 a'")).isEmpty();
    assertThat(judged.problems("[[], [1]].size() == 2")).isEmpty();
  }

  @Test
  void aValidationIsABool() {
    assertThat(Judged.of(TEXTS, "{}").problems("self.always")).containsExactly("not-bool");
  }

  @Test
  void thereAreNoNamesOfOtherExpressions() {
    Judged judged = Judged.of(TEXTS, "{}");
    assertThat(judged.problems("object == self")).containsExactly("unknown-name");
    assertThat(judged.problems("authorizer.path('/').check('get').allowed()"))
        .containsExactly("unknown-name");
  }

  @Test
  void namesAreEscapedInSuggestionsToo() {
    String schema = "{type: object, properties: {max-age: {type: integer}, if: {type: integer}}}";
    Judged judged = Judged.of(schema, "{max-age: 3, if: 4}");
    assertThat(judged.by("self.max__dash__age == 3 && self.__if__ == self.if")).isEqualTo(true);
    assertThat(judged.problems("self.max__dash__ago == 3")).containsExactly("unknown-field");
    assertThat(judged.by("dyn(self).max__dash__age == 3")).isEqualTo(true);
    assertThat(judged.by("dyn(self).exists(k, k == 'max__dash__age')")).isEqualTo(true);
  }

  @Test
  void aTransitionIsJudgedOnlyWhereThereWasSomethingBefore() {
    Judged judged = Judged.of("{type: integer}", "3");
    assertThat(judged.by("self >= oldSelf")).isEqualTo("skipped");
    assertThat(judged.was("5").by("self >= oldSelf")).isEqualTo(false);
    assertThat(judged.was("5").by("self == 3")).isEqualTo(true);
    assertThat(judged.by("[7].all(oldSelf, oldSelf == 7)")).isEqualTo(true);
  }

  @Test
  void anOptionalOldValueIsAlwaysJudged() {
    Judged judged = Judged.of("{type: integer}", "3");
    String grows = "self >= oldSelf.orValue(0)";
    assertThat(judged.by(grows, OldValue.OPTIONAL)).isEqualTo(true);
    assertThat(judged.was("5").by(grows, OldValue.OPTIONAL)).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "string(self.t) == '2026-01-31T12:00:00.5+01:00'",
        "string(self.t + duration('1h')) == '2026-01-31T13:00:00.5+01:00'",
        "string(duration('1h') + self.t) == '2026-01-31T13:00:00.5+01:00'",
        "string(self.t - duration('1h')) == '2026-01-31T11:00:00.5+01:00'",
        "'%s'.format([self.t]) == '2026-01-31T12:00:00.5+01:00'",
        "self.t == self.utc && self.utc == self.t && !(self.t < self.utc) && self.t <= self.utc",
        "self.t == timestamp('2026-01-31T13:00:00.5+02:00')",
        "string(timestamp('2026-01-31T13:00:00+02:00')) == '2026-01-31T13:00:00+02:00'",
        "self.t - self.utc == duration('0s') && self.utc - self.t == duration('0s')",
        "self.t.getHours() == 11 && self.t.getHours('Europe/Berlin') == 12",
        "type(self.t) == type(self.utc) && int(self.t) == int(self.utc)",
        "[self.utc, self.t].sort().size() == 2 && [self.t, self.utc].max() == self.utc",
        "[self.t, self.utc].distinct().size() == 1 && self.utc in [self.t]",
        "timestamp(self.t) == self.t && optional.ofNonZeroValue(self.t).hasValue()",
      })
  void aTimeKeepsTheOffsetOfItsTextAndIsTheSameTimeInUtc(String expression) {
    String time = "{type: string, format: date-time}";
    String schema =
        "{type: object, required: [t, utc], properties: {t: " + time + ", utc: " + time + "}}";
    String self = "{t: '2026-01-31T12:00:00.5+01:00', utc: '2026-01-31T11:00:00.5Z'}";
    assertThat(Judged.of(schema, self).by(expression)).isEqualTo(true);
  }

  @Test
  void aSchemaMayBeDeep() {
    int depth = 45;
    String schema =
        "{type: object, properties: {a: ".repeat(depth) + "{type: integer}" + "}}".repeat(depth);
    String value = "{a: ".repeat(depth) + "5" + "}".repeat(depth);
    assertThat(Judged.of(schema, value).by("self" + ".a".repeat(depth) + " == 5")).isEqualTo(true);
  }

  @Test
  void whatNoSchemaTellsOfCountsForEqualityOnly() {
    String schema =
        """
        type: array
        items:
          type: object
          x-kubernetes-preserve-unknown-fields: true
          properties: {known: {type: integer}, "k!": {type: integer}}
        """;
    Judged judged =
        Judged.of(schema, "[{known: 1, x: [a]}, {known: 1, x: [b]}, {known: 1, x: [a]}]");
    assertThat(judged.by("self[0] == self[2] && self[0] != self[1]")).isEqualTo(true);
    assertThat(judged.problems("self[0].x == 1")).contains("unknown-field");
  }
}
