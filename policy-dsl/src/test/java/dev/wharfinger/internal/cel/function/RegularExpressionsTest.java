package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.re2j.PatternSyntaxException;
import dev.wharfinger.internal.cel.regex.PatternCache;
import dev.wharfinger.internal.cel.regex.TextPattern;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionsTest {

  @Test
  void findAMatchAnywhere() {
    assertThat(TextPattern.compile("b+").isIn("abbc")).isTrue();
    assertThat(TextPattern.compile("^b+$").isIn("abbc")).isFalse();
  }

  @Test
  void putWhatIsWrongWithAPatternIntoWords() {
    PatternSyntaxException problem =
        catchThrowableOfType(PatternSyntaxException.class, () -> TextPattern.compile("a(?=b)"));

    assertThat(RegularExpressions.fault(problem).code()).isEqualTo("bad-regex");
    assertThat(RegularExpressions.fault(problem).message())
        .startsWith("`(?=` is not a regular expression of RE2: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((x{100}){100}){100}",
        "(((x{1000}){1000}){1000}){1000}",
        "(?P<n>[]{a}]{50}|y){21}",
        "(\\x{41}{32}){32}"
      })
  void refuseARepetitionOfMoreThanAThousandInAll(String pattern) {
    assertThatThrownBy(() -> TextPattern.compile(pattern)).hasMessageContaining("repeat count");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(x{10}){100}",
        "(x{31}y{31}){32}",
        "[{1000}]{1000}",
        "\\Q{1000}{1000}\\E{1000}",
        "\\p{Greek}{1000}"
      })
  void acceptARepetitionOfAThousandInAll(String pattern) {
    assertThat(TextPattern.compile(pattern).isIn("")).isFalse();
  }

  @Test
  void refuseAPatternThatWouldFillTheMemory() {
    assertThatThrownBy(() -> TextPattern.compile("x{1000}".repeat(101)))
        .hasMessageContaining("too large");
    assertThatThrownBy(() -> TextPattern.compile("a".repeat(1 << 20)))
        .hasMessageContaining("too large");
  }

  @Test
  void refuseAPatternThatNestsTooDeeply() {
    assertThatThrownBy(() -> TextPattern.compile("(".repeat(10_000) + ")".repeat(10_000)))
        .hasMessageContaining("nests too deeply");
    assertThat(TextPattern.compile("(".repeat(900) + "a" + ")".repeat(900)).isIn("a")).isTrue();
  }

  @Test
  void keepSomePatternsThatAreNotKnownBefore() {
    PatternCache cache = new PatternCache();
    TextPattern first = cache.get("^a+");

    assertThat(cache.get("^a+")).isSameAs(first);
  }

  @Test
  void keepNoMorePatternsThanABound() {
    PatternCache cache = new PatternCache();
    for (int i = 0; i < 1000; i++) {
      cache.get("a" + i);
    }

    assertThat(cache.size()).isBetween(64, 128);
  }

  @Test
  void keepAPatternThatIsAskedForAgainAmongManyThatAreNot() {
    PatternCache cache = new PatternCache();
    TextPattern first = cache.get("^a+");
    for (int i = 0; i < 1000; i++) {
      cache.get("a" + i);
      assertThat(cache.get("^a+")).isSameAs(first);
    }
  }

  @Test
  void keepNoLargePattern() {
    PatternCache cache = new PatternCache();
    cache.get("a".repeat(1001));
    cache.get("(x{100}y{100}z{100}){9}".repeat(3));

    assertThat(cache.size()).isZero();
  }

  @Test
  void giveUpASearchThatTakesTimeWithTheSquareOfTheText() {
    String text = "a".repeat(50_000);

    EvaluationContext limited = NoContext.allowing(EvaluationContext.DEFAULT_STEPS);
    for (Object result :
        List.of(
            Calls.call(limited, "findAll", true, text, ".*b|a"),
            Calls.call(limited, "regex.replace", false, text, ".*b|a", "x"))) {
      assertThat(result)
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo("limit-steps"));
    }
  }

  @Test
  void searchAMegabyteForManyMatches() {
    String text = "ab 12 ".repeat(1 << 18);

    assertThat(find("findAll", text, "[0-9]+"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(1 << 18);
  }

  @Test
  void makeNoListOfMoreThanAMillionMatches() {
    Object result = find("findAll", "a".repeat(1_000_001), "a");

    assertThat(result)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("too-large"));
  }

  @Test
  void makeNoTextOfMoreThanSixteenMebibytes() {
    String text = "a".repeat(1 << 20);

    for (Object result :
        List.of(
            Calls.call("regex.replace", false, text, "a", "bcdefghijklmnopqrstuvwxyz"),
            Calls.call("regex.replace", false, text, "a+", "\\0".repeat(1000)))) {
      assertThat(result)
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo("too-large"));
    }
  }

  private static @Nullable Object find(String function, String text, String regex) {
    return Calls.call(function, true, text, regex);
  }
}
