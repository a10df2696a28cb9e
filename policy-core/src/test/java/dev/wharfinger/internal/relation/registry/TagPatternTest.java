package dev.wharfinger.internal.relation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "** | v1.0.0 | true",
        "* | v1.0.0 | true",
        "v* | v1.0.0 | true",
        "v* | 1.0.0 | false",
        "v?.?.? | v1.0.0 | true",
        "*-rc | v1-rc-rc | true",
        "*-rc | v1-rc-1 | false",
        "{v*,release-*} | release-3 | true",
        "{v*,release-*} | latest | false",
        "1.{0,1} | 1.1 | true",
        "latest | latest | true",
        "latest | latest2 | false",
      })
  void patternsSelectTags(String pattern, String tag, boolean matches) {
    assertThat(TagPattern.matches(pattern, tag)).contains(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"v[0-9]", "{a,{b,c}}", "{a", "a}", "{a}{b}", "\\*"})
  void whatIsNotReadIsNotDecided(String pattern) {
    assertThat(TagPattern.matches(pattern, "a")).isEmpty();
  }

  @Test
  void manyStarsEndInTime() {
    assertThat(TagPattern.matches("*a".repeat(5_000) + "b", "a".repeat(10_000))).contains(false);
  }
}
