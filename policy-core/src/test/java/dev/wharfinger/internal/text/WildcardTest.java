package dev.wharfinger.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WildcardTest {

  @Test
  void saysOfEveryShortPatternAndTextWhatARegularExpressionSays() {
    List<String> texts = words("ab", 5);
    for (String pattern : words("ab*", 5)) {
      Pattern expected = Pattern.compile(pattern.replace("*", ".*"));
      for (String text : texts) {
        assertThat(Wildcard.matches(pattern, text))
            .as("`%s` of `%s`", text, pattern)
            .isEqualTo(expected.matcher(text).matches());
      }
    }
  }

  @Test
  void nothingButTheStarStandsForOthers() {
    assertThat(Wildcard.matches("k8s.*", "k8s-tag")).isFalse();
    assertThat(Wildcard.matches("*\\Ea\\Q", "b\\Ea\\Q")).isTrue();
    assertThat(Wildcard.isIn("k8s-?[a]")).isFalse();
  }

  /** All words of so many letters at most. */
  private static List<String> words(String letters, int length) {
    List<String> words = new ArrayList<>(List.of(""));
    for (int begin = 0; words.get(words.size() - 1).length() < length; ) {
      int end = words.size();
      for (; begin < end; begin++) {
        for (int i = 0; i < letters.length(); i++) {
          words.add(words.get(begin) + letters.charAt(i));
        }
      }
    }
    return words;
  }
}
