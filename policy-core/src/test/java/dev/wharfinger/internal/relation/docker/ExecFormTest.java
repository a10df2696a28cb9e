package dev.wharfinger.internal.relation.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['a', 'b']",
        "[ 'a' ]",
        "[\"a\" \"b\"]",
        "[\"a\", \"b\"",
        "[\"a\", \"b\",]",
        "[a, b]",
        "[ a, b ]",
        "[\u201ca\u201d]",
        " [\"a\"] b",
      })
  void aListThatIsNoJsonIsMeantToBeOne(String script) {
    assertThat(ExecForm.isMeant(script)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ -f /a ] && b",
        "[ \"$a\" = b ]",
        "[ \"a b\" != \"c, d\" ] || e",
        "[[ -f /a ]]",
        "[[ $a == [a,b]* ]]",
        "[ $a = b ]",
        "echo [\"a\"]",
        "[",
        "",
      })
  void aTestOfAShellIsNone(String script) {
    assertThat(ExecForm.isMeant(script)).isFalse();
  }
}
