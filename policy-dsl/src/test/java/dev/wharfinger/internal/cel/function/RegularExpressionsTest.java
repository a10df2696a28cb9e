package dev.wharfinger.internal.cel.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class RegularExpressionsTest {

  @Test
  void findAMatchAnywhere() {
    assertThat(RegularExpressions.matches(RegularExpressions.compile("b+"), "abbc")).isTrue();
    assertThat(RegularExpressions.matches(RegularExpressions.compile("^b+$"), "abbc")).isFalse();
  }

  @Test
  void putWhatIsWrongWithAPatternIntoWords() {
    PatternSyntaxException problem =
        catchThrowableOfType(
            PatternSyntaxException.class, () -> RegularExpressions.compile("a(?=b)"));

    assertThat(RegularExpressions.fault(problem).code()).isEqualTo("bad-regex");
    assertThat(RegularExpressions.fault(problem).message())
        .startsWith("`(?=` is not a regular expression of RE2: ");
  }
}
