package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          db_password: hunter22          | db_password: ••••••••
          password: 'a b'                | password: '•••'
          ENV DB_PASSWORD=hunter22 A=b   | ENV DB_PASSWORD=•••••••• A=b
          ENV DB_PASSWORD hunter22       | ENV DB_PASSWORD ••••••••
          - {name: PASSWORD, value: ab}  | - {name: PASSWORD, value: ••}
          {"name":"TOKEN","value":"a,b"} | {"name":"TOKEN","value":•••••}
          url: ftp://shop:hunter22@x/y   | url: ftp://shop:••••••••@x/y
          privileged: true               | privileged: true
          db_password: $(DB_PASSWORD)    | db_password: $(DB_PASSWORD)
          automountServiceAccountToken: true | automountServiceAccountToken: true
          😀 password: 😀a               | 😀 password: ••
          """)
  void secretsOfALineAreDots(String line, String shown) {
    assertThat(Shown.line("", line)).isEqualTo(shown);
  }

  @Test
  void theLineBeforeMayNameAValue() {
    assertThat(Shown.line("  - name: DB_PASSWORD", "    value: hunter22"))
        .isEqualTo("    value: ••••••••");
    assertThat(Shown.line("  - name: DB_HOST", "    value: hunter22"))
        .isEqualTo("    value: hunter22");
  }

  @Test
  void aValueHasWhatMayBeShownInItsPlace() {
    assertThat(Shown.value("", "ftp://shop:hunter22@x/")).startsWith("ftp://shop:…(sha256 ");
    assertThat(Shown.value("DB_PASSWORD", "changeme")).startsWith("…(sha256 ");
    assertThat(Shown.value("DB_HOST", "changeme")).isEqualTo("changeme");
    assertThat(Shown.value("DB_PASSWORD", "${DB}")).isEqualTo("${DB}");
  }

  @Test
  void ofALineOfSecretsNothingIsShown() {
    String line = (Samples.github("ghp") + " ").repeat(2000);
    assertThat(Shown.line("", line)).matches("•+");
  }
}
