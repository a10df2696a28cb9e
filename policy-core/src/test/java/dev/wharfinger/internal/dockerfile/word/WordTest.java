package dev.wharfinger.internal.dockerfile.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.wharfinger.internal.dockerfile.word.Expanded.Defaulted;
import dev.wharfinger.internal.dockerfile.word.Expanded.Known;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
  private static final Map<String, Expanded> VARIABLES =
      Map.of(
          "known", new Known("k k"),
          "empty", new Known(""),
          "defaulted", new Defaulted("d"),
          "nothing", new Defaulted(""),
          "unknown", Expanded.unknown(),
          "path", new Known("/a/b.tar.gz"),
          "lines", new Known("a\nb"),
          "faces", new Known("😀x😀"));

  private static Expansion expand(String text, WordSyntax syntax) {
    return Word.read(text, i -> i, syntax, ReadLimits.DEFAULT)
        .expand(name -> Optional.ofNullable(VARIABLES.get(name)));
  }

  private static Expansion expand(String text) {
    return expand(text, WordSyntax.escapedBy('\\'));
  }

  private static String shown(Expanded value) {
    String certainty = value.getClass().getSimpleName();
    return value.text().map(text -> certainty + ':' + text).orElse(certainty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      value = {
        "a                     | Known:a",
        "a$known               | Known:ak k",
        "a$defaulted           | Defaulted:ad",
        "a$unknown$defaulted   | Unknown",
        "'$unknown'            | Known:$unknown",
        "${unset:-$defaulted}  | Defaulted:d",
        "${known:-$unknown}    | Known:k k",
        "${known:+$unknown}    | Unknown",
        "${empty:-$unknown}    | Unknown",
        "${empty-w}            | Known:",
        "${nothing:-w}         | Defaulted:w",
        "${nothing:+w}         | Defaulted:",
        "${defaulted:+w}       | Defaulted:w",
        "${unknown:-w}         | Unknown",
        "${unknown:+w}         | Unknown",
        "${unknown:?w}         | Unknown",
        "${nothing:?w}         | Unknown",
        "${unset+$unknown}     | Known:",
        "${path##*/}           | Known:b.tar.gz",
        "${path%.*}            | Known:/a/b.tar",
        "${path%%.*}           | Known:/a/b",
        "${path#$unknown}      | Unknown",
        "${defaulted#x}        | Defaulted:d",
        "${path/b/$defaulted}  | Defaulted:/a/d.tar.gz",
        "${path//?/-}          | Known:-----------",
        "${path//*/-}          | Known:-",
        "${path/nowhere/-}     | Known:/a/b.tar.gz",
        "${faces#?}            | Known:x😀",
        "${faces%?}            | Known:😀x",
      })
  void aWordIsAsCertainAsWhatItIsMadeOf(String text, String expected) {
    Expansion expansion = expand(text);
    assertThat(expansion.problems()).isEmpty();
    assertThat(shown(expansion.value())).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void patternsDoNotReachBeyondALineFeed() {
    assertThat(shown(expand("${lines#*b}${lines##*}").value())).isEqualTo("Known:a\nb\nb");
  }

  @Test
  void wordsHaveTheCertaintyOfTheirParts() {
    Expansion expansion = expand("a $known$defaulted \"b $empty\" c$unknown '' d");
    assertThat(expansion.words().stream().map(WordTest::shown))
        .containsExactly("Known:a", "Known:k", "Defaulted:kd", "Known:b ", "Unknown", "Known:d");
  }

  @Test
  void eachUseHasItsPlaceAndItsValue() {
    String text = "x$known-${unset:-${defaulted}}😀\"$unknown\"";
    List<VariableUse> uses = expand(text).uses();
    assertThat(uses.stream().map(use -> text.substring(use.start(), use.end())))
        .containsExactly("$known", "${unset:-${defaulted}}", "${defaulted}", "$unknown");
    assertThat(uses.stream().map(VariableUse::isSet)).containsExactly(true, false, true, true);
  }

  @Test
  void placesAreThoseInTheFile() {
    Word word =
        Word.read("$a$b", i -> i < 2 ? i : i + 10, WordSyntax.escapedBy('\\'), ReadLimits.DEFAULT);
    VariableUse last = word.expand(name -> Optional.empty()).uses().get(1);
    assertThat(last).isEqualTo(new VariableUse("b", 12, 14, null));
  }

  @Test
  void theBackquoteEscapesWhereTheFileSaysSo() {
    WordSyntax syntax = WordSyntax.escapedBy('`');
    assertThat(shown(expand("C:\\a`$known", syntax).value())).isEqualTo("Known:C:\\a$known");
    assertThat(shown(expand("\"`\"\\`a\"", syntax).value())).isEqualTo("Known:\"\\`a");
  }

  @Test
  void quotesAndEscapesMayBeLeft() {
    WordSyntax raw = new WordSyntax('\\', true, true, false, false);
    assertThat(shown(expand("\\a'b'\"$known\"", raw).value())).isEqualTo("Known:\\a'b'\"k k\"");
    WordSyntax heredoc = WordSyntax.heredoc('\\');
    assertThat(shown(expand("it's \\$known", heredoc).value())).isEqualTo("Known:it's \\$known");
  }

  @ParameterizedTest
  @CsvSource({
    "$unset,$unset",
    "${unset},${unset}",
    "${unset:-$known},${unset:-k k}",
    "${unset#*a},${unset#*a}",
    "${unset/a/b},${unset/a/b}",
    "${unset:-$unknown},",
  })
  void whatIsNotSetMayBeLeft(String text, String expected) {
    WordSyntax syntax = new WordSyntax('\\', false, false, false, true);
    assertThat(expand(text, syntax).value().text()).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      value = {
        "a'b            | dockerfile-word | 1 | 3 | a closing `'` is missing",
        "a\"b           | dockerfile-word | 1 | 3 | a closing `\"` is missing",
        "a${b           | dockerfile-word | 1 | 4 | a `}` is missing to end this expression",
        "a${b:-c        | dockerfile-word | 6 | 7 | a `}` is missing to end this expression",
        "a${unset:?why} | dockerfile-variable | 1 | 14 | `unset` is not set, which stops the build"
            + " with `why`; set it before, by `ARG` or `ENV`",
        "a${empty:?}    | dockerfile-variable | 1 | 11 | `empty` is empty, which stops the build;"
            + " set it before, by `ARG` or `ENV`",
        "${}            | dockerfile-word | 0 | 2 | the name of a variable is missing between the"
            + " braces",
        "${known#\\a}   | dockerfile-variable | 0 | 11 | the pattern `\\a` escapes a character that"
            + " needs no escape; only `*`, `?`, `\\`, `}` and `/` can be escaped",
        "${a=b}         | dockerfile-word | 0 | 4 | `=` is nothing that can be done with a"
            + " variable; there are `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/` and"
            + " `//`",
      })
  void whatStopsTheBuildIsTold(String text, String code, int start, int end, String message) {
    Expansion expansion = expand(text);
    assertThat(expansion.problems()).containsExactly(ReadProblem.error(code, message, start, end));
    assertThat(expansion.value()).isEqualTo(Expanded.unknown());
  }

  @Test
  void nestingIsLimited() {
    String text = "${a:-".repeat(5000) + "}".repeat(5000);
    assertThat(expand(text).problems().get(0).message())
        .isEqualTo("variables are nested more than 100 deep");
  }

  @Test
  void wordsThatGrowAreLimited() {
    Word word =
        Word.read("$a".repeat(1000), i -> i, WordSyntax.escapedBy('\\'), ReadLimits.DEFAULT);
    Expansion expansion = word.expand(name -> Optional.of(new Known("x".repeat(1000))));
    assertThat(expansion.problems().get(0).message())
        .isEqualTo("this word is longer than 133072 characters once variables are replaced");
  }

  @Test
  void patternsAreMatchedInBoundedTime() {
    String pattern = "*a".repeat(2000);
    Word word =
        Word.read(
            "${x//" + pattern + "b/}", i -> i, WordSyntax.escapedBy('\\'), ReadLimits.DEFAULT);
    Expansion expansion =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> word.expand(name -> Optional.of(new Known("a".repeat(100_000)))));
    assertThat(expansion.problems().get(0).message())
        .isEqualTo("this pattern needs too many steps to be matched");
  }

  @Test
  void aLongTextIsExpandedAtOnce() {
    String text = "it's $known and \"more\"\n".repeat(450_000);
    Word word = Word.read(text, i -> i, WordSyntax.heredoc('\\'), ReadLimits.DEFAULT);
    Expansion expansion =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> word.expand(name -> Optional.empty()));
    assertThat(expansion.value().text().orElseThrow()).hasSize(text.length() - 6 * 450_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n", "\uFEFF", "\0", "$", "\\", "😀", "\ud83d"})
  void littleTextsStayWhatTheyAre(String text) {
    Expansion expansion = expand(text);
    assertThat(expansion.value()).isEqualTo(new Known(text.equals("\\") ? "" : text));
  }

  @Property(tries = 3000)
  void noTextIsTooStrange(@ForAll("words") String text) {
    for (char escape : new char[] {'\\', '`'}) {
      Expansion expansion = expand(text, WordSyntax.escapedBy(escape));
      for (VariableUse use : expansion.uses()) {
        assertThat(text.substring(use.start(), use.end())).startsWith("$").contains(use.name());
      }
      for (ReadProblem problem : expansion.problems()) {
        assertThat(problem.start()).isBetween(0, text.length());
        assertThat(problem.end()).isBetween(problem.start(), text.length());
      }
    }
  }

  @Provide
  Arbitrary<String> words() {
    List<String> pieces =
        List.of(
            "$",
            "{",
            "}",
            "${",
            "known",
            "unknown",
            "defaulted",
            ":-",
            ":+",
            ":?",
            "#",
            "##",
            "%",
            "/",
            "//",
            "*",
            "?",
            "'",
            "\"",
            "\\",
            "`",
            " ",
            "\n",
            "😀",
            "a",
            "$known",
            "${path");
    return Arbitraries.of(pieces).list().ofMaxSize(20).map(list -> String.join("", list));
  }
}
