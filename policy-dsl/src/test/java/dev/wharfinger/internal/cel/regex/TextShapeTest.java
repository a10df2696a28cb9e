package dev.wharfinger.internal.cel.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextShapeTest {

  @ParameterizedTest
  @CsvSource({
    "abc, Part",
    "a\\.b, Part",
    "^docker\\.io/, Beginning",
    "^(docker|quay)\\.io/, Beginning",
    "^https?://, Beginning",
    "^abc.*, Beginning",
    ":latest$, Ending",
    ".*:latest$, Ending",
    "(\\.ya?ml|[.]json)$, Ending",
    "^(a|b|c)$, Whole",
    "^(?:TCP|UDP)$, Whole",
    "^a$|^b$, Whole",
    "^v1(alpha|beta)[1-3]$, Whole",
    "'^a{2,3}$', Whole",
    "^$, Whole",
    "(?i)^(true|false)$, Folded",
    "(?i)password|secret, Folded"
  })
  void areFoundInPatternsAboutAFewTexts(String pattern, String shape) {
    assertThat(TextShape.of(pattern).map(found -> found.getClass().getSimpleName()))
        .contains(shape);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z]+$",
        "a.c",
        "^a|b$",
        "(?m)^a$",
        "(?s)^a",
        "\\bab",
        "^a.*b$",
        "[a-z]{3}",
        "^(a|b$)",
        "(?i)ä",
        "\\x41",
        "[[:alpha:]]",
        "^\\pL$"
      })
  void areNotFoundInOthers(String pattern) {
    assertThat(TextShape.of(pattern)).isEmpty();
  }

  @Property(tries = 5000)
  void agreeWithRe2(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    Optional<Pattern> re2 = re2(pattern);
    if (re2.isPresent()) {
      assertThat(TextPattern.compile(pattern).isIn(text))
          .as("`%s` in `%s`", pattern, text)
          .isEqualTo(re2.get().matcher(text).find());
    }
  }

  private static Optional<Pattern> re2(String pattern) {
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Mostly expressions, sometimes none: the pieces know nothing of each other. */
  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "b",
            "K",
            "s",
            "ab",
            "é",
            "😀",
            "\\.",
            "\\n",
            "\n",
            "\\d",
            "\\w",
            "\\s",
            "\\W",
            ".",
            "[ab]",
            "[^a]",
            "[a-c1-2]",
            "[]a]",
            "[-a]",
            "[a-]",
            "[\\d.]",
            "[^\\w]",
            "(",
            "(?:",
            ")",
            "|",
            "|",
            "^",
            "$",
            "*",
            "+",
            "?",
            "*?",
            "{2}",
            "{0,1}",
            "{1,}",
            "{0}",
            "{",
            "}",
            "]",
            "-",
            "/",
            "1",
            "(a|b)",
            "(ab|)",
            "(?:a|sk)?",
            "\\-",
            "\\Qa.\\E",
            "\\b");
    Arbitrary<String> body = pieces.list().ofMinSize(1).ofMaxSize(6).map(p -> String.join("", p));
    Arbitrary<String> start =
        Arbitraries.of("", "", "^", "^", "(?i)", "(?i)^", "(?s)", "(?m)^", "^(");
    Arbitrary<String> end = Arbitraries.of("", "", "$", "$", ")$", ".*", ")");
    return Combinators.combine(start, body, end).as((s, b, e) -> s + b + e);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "b", "c", "ab", "A", "B", "k", "K", "\u212a", "s", "S", "\u017f", "é", "É", "😀",
            ".", "\n", "1", "-", "]", " ", "/", "_")
        .list()
        .ofMaxSize(5)
        .map(p -> String.join("", p));
  }
}
