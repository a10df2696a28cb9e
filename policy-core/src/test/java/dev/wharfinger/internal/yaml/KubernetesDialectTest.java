package dev.wharfinger.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.ReadProblem;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the conformance probes do not show: exact Java types, messages, keys, merges. */
class KubernetesDialectTest {

  @Test
  void numbersAreLongsWhereTheJsonThatGoWritesIsAnInteger() {
    assertThat(value("1.0")).isEqualTo(1L);
    assertThat(value("1e20")).isEqualTo(1e20);
    assertThat(value("-0.0")).isEqualTo(0L);
    assertThat(value("0.5")).isEqualTo(0.5);
    assertThat(value("18446744073709551615")).isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(value("18446744073709551616")).isEqualTo(0x1p64);
  }

  @ParameterizedTest
  @CsvSource({
    "0b-11, -3",
    "0b+11, 3",
    "-0b-11, '\"-0b-11\"'",
    ".5_0, 0.5",
    ".5_, '\".5_\"'",
    "._5, '\"._5\"'",
    "0x_, '\"0x_\"'",
    "00000000000000000000000000000000000000000000000000000000000000000000017, 15"
  })
  void oddNumbersAreReadAsGoReadsThem(String text, String expected) {
    Object value = value(text);
    assertThat(value instanceof String ? "\"" + value + "\"" : String.valueOf(value))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5",
    "1e6, 1e+06",
    "123456.0, 123456",
    "1234567.0, 1.234567e+06",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1.23456789, 1.2345679",
    "-2.5, -2.5",
    "16777217.0, 1.6777216e+07",
    ".inf, .inf",
    "1e300, .inf",
    "true, true",
    "0x10, 16",
    "!!binary YQ==, a",
    "2001-1-1, 2001-1-1"
  })
  void aKeyIsTheTextThatGoWritesForItsValue(String key, String name) {
    assertThat(ReadYaml.of(key + ": x\n").value()).isEqualTo(Map.of(name, "x"));
  }

  @ParameterizedTest
  @CsvSource({"~", "'? [a]\n'", "18446744073709551615"})
  void whatCannotBeAKeyIsAProblem(String key) {
    assertThat(ReadYaml.of(key + ": x\n").codes()).containsExactly("not-a-key");
  }

  @ParameterizedTest
  @CsvSource({
    "!!int x",
    "!!bool 1",
    "!!float a",
    "!!null a",
    "!!timestamp 2001-13-01",
    "!!binary a",
    ".nan",
    "!!float 18446744073709551615",
    "!!int ''"
  })
  void whatIsNotOfItsTagIsAProblem(String text) {
    assertThat(ReadYaml.of("v: " + text + "\n").codes()).containsExactly("not-a-value");
  }

  @Test
  void aRepeatedKeyIsToldWithTheLineOfTheFirst() {
    ReadYaml read = ReadYaml.of("b: 0\na: 1\n'a': 2\n");
    assertThat(read.value()).isEqualTo(Map.of("b", 0L, "a", 2L));
    ReadProblem problem = read.problems().get(0);
    assertThat(problem.level()).isEqualTo(ReadProblem.Level.ERROR);
    assertThat(problem.message()).isEqualTo("key `a` is already set on line 2; the last one wins");
    assertThat(problem.start()).isEqualTo(10);
    assertThat(problem.end()).isEqualTo(13);
  }

  @Test
  void aMergeIsCarriedOutWhereItStands() {
    String base = "base: &b {x: 1, z: 3}\n";
    ReadYaml first = ReadYaml.of(base + "c:\n  <<: *b\n  x: 5\n");
    assertThat(child(first)).isEqualTo(Map.of("x", 5L, "z", 3L));
    assertThat(first.problems()).allMatch(p -> p.level() == ReadProblem.Level.NOTE).hasSize(1);
    ReadYaml last = ReadYaml.of(base + "c:\n  x: 5\n  <<: *b\n");
    assertThat(child(last)).isEqualTo(Map.of("x", 1L, "z", 3L));
    assertThat(last.problems().get(0).message())
        .isEqualTo("this merge replaces key `x` of line 3; put `<<` first");
  }

  @Test
  void aQuotedMergeKeyIsAKey() {
    assertThat(ReadYaml.of("'<<': {a: 1}\n").value()).isEqualTo(Map.of("<<", Map.of("a", 1L)));
  }

  @Test
  void whatIsMergedMayMergeItself() {
    ReadYaml read = ReadYaml.of("- &a {x: 1}\n- &b {<<: *a, v: 2}\n- {<<: [*b], w: 0}\n");
    assertThat(read.list().get(2)).isEqualTo(Map.of("x", 1L, "v", 2L, "w", 0L));
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1", "[1]", "'[[{}]]'"})
  void onlyMappingsCanBeMerged(String value) {
    assertThat(ReadYaml.of("<<: " + value + "\n").codes()).containsExactly("not-mergeable");
  }

  private static @Nullable Object child(ReadYaml read) {
    return read.map().get("c");
  }

  private static @Nullable Object value(String text) {
    return ReadYaml.of("v: " + text + "\n").map().get("v");
  }
}
