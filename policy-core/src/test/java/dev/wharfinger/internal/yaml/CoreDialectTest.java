package dev.wharfinger.internal.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoreDialectTest {
  private final List<ReadProblem> problems = new ArrayList<>();

  @Test
  void scalarsAreTypedByTheCoreSchema() {
    assertThat(read("[yes, on, 'true', True, 0755, 0o17, 0x1F, +1, -1, 1_0]"))
        .isEqualTo(List.of("yes", "on", "true", true, 755L, 15L, 31L, 1L, -1L, "1_0"));
    assertThat(read("[1.0, .5, 1e3, .inf, 1.2.3, 12:30, 99999999999999999999]"))
        .isEqualTo(
            List.of(
                1.0,
                0.5,
                1000.0,
                Double.POSITIVE_INFINITY,
                "1.2.3",
                "12:30",
                new BigInteger("99999999999999999999")));
    assertThat(
            read(
                "[~, null, , 'null', !!str 1, !!float 1, !!null '']".replace(", ,", ", !!null ~,")))
        .isEqualTo(Arrays.asList(null, null, null, "null", "1", 1.0, null));
    assertThat(problems).isEmpty();
  }

  @Test
  void keysAreNamedByTheirTextAndMergesAreKeys() {
    assertThat(read("{on: 1, 0644: 2, <<: {a: 3}}"))
        .isEqualTo(Map.of("on", 1L, "0644", 2L, "<<", Map.of("a", 3L)));
  }

  @Test
  void repeatedAndImpossibleKeysAreProblems() {
    assertThat(read("a: 1\na: 2\n~: 3\n[x]: 4\n")).isEqualTo(Map.of("a", 2L));
    assertThat(problems)
        .extracting(ReadProblem::code)
        .containsExactly("duplicate-key", "not-a-key", "not-a-key");
  }

  @Test
  void aTagThatDoesNotFitIsAProblem() {
    read("[!!int x, !!bool 1]");
    assertThat(problems).extracting(ReadProblem::code).containsOnly("not-a-value").hasSize(2);
    assertThat(problems.get(0).message()).isEqualTo("`x` is no `!!int`");
  }

  private Object read(String text) {
    SourceText source = new SourceText("t.yaml", text);
    RawDocument document =
        new YamlReader(YamlVersion.CORE, ReadLimits.DEFAULT).readDocument(source);
    assertThat(document.problems()).isEmpty();
    return requireNonNull(
        new PlainValues(new CoreDialect(source), problems::add)
            .value(requireNonNull(document.root())));
  }
}
