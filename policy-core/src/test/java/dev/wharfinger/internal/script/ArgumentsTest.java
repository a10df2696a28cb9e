package dev.wharfinger.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
  private static Arguments arguments(String script) {
    List<Command> commands = Script.read(script, i -> i).commands();
    // those of substitutions stand before it
    Command command = commands.get(commands.size() - 1);
    return new Arguments(command.arguments(), Set.of("-u", "--uid", "-o", "-ldflags"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a -u 1 b | -u | 1",
        "a -u1 b | -u | 1",
        "a -mu 1 | -u | 1",
        "a -mu1 | -u | 1",
        "a -u | -u | ''",
        "a --uid 1 --uid=2 | --uid | 1 2",
        "a --uid='1' | --uid | 1",
        "a -u $X -u2 | -u | ? 2",
        "a -u$X | -u | ?",
        "a --uid=$X | --uid | ?",
        "a -o -u 1 | -u | ''",
        "a -- -u 1 | -u | ''",
        "a -ldflags -u1 -u 2 | -u | 2",
        "a -m 1 | -m | ''",
      })
  void valuesStandInTheWordOrBehindIt(String script, String option, String expected) {
    assertThat(arguments(script).values(option))
        .extracting(each -> each.value().known().orElse("?"))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "a -ok, -k, false",
    "a -kofile, -k, true",
    "a -o -k, -k, false",
    "a -o x -k, -k, true",
    "a -mo -k, -k, false",
    "a -#k, -k, false",
  })
  void whatTakesAValueEndsTheLetters(String script, String option, boolean expected) {
    assertThat(arguments(script).has(option)).isEqualTo(Optional.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a \"$X/b\" | false",
        "a \"${X}/${Y}\" | false",
        "a $X/b | true",
        "a \"$X\" | true",
        "a \"${X%/}\" | true",
        "a \"$(b /c)\" | true",
        "a \"$X=/b\" | true",
      })
  void aPathIsNoOptionIfItIsOneWord(String script, boolean maybe) {
    assertThat(arguments(script).has("--yes").isEmpty()).isEqualTo(maybe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a -mu 1 b c | b c", "a -u1 b -- -u c | b -u c", "a - --uid=1 | -", "a $X | $X"})
  void operandsAreTheRest(String script, String expected) {
    assertThat(arguments(script).operands())
        .extracting(Word::text)
        .containsExactly(expected.split(" ", -1));
  }
}
