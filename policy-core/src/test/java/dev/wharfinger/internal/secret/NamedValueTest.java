package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedValueTest {

  @Test
  void aWellKnownPasswordIsASecretByItsName() {
    assertThat(new NamedValue("DB_PASSWORD", "changeme").secrets())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo("named");
              assertThat(found.start()).isZero();
              assertThat(found.end()).isEqualTo(8);
            });
    assertThat(new NamedValue("DB_HOST", "changeme").secrets()).isEmpty();
  }

  @Test
  void theKindOfACredentialTellsMoreThanItsName() {
    assertThat(new NamedValue("A_TOKEN", "x " + Samples.github("ghp")).secrets())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo("github-personal");
              assertThat(found.start()).isEqualTo(2);
            });
    assertThat(new NamedValue("MERAKI", Samples.random(Samples.HEXADECIMAL, 40)).secrets())
        .singleElement()
        .satisfies(found -> assertThat(found.start()).isZero());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "true", "No", "${X}", "\"${X}\"", "'/run/secrets/x'", "vault:a/b#c"})
  void whatOpensNothingIsNone(String value) {
    assertThat(new NamedValue("DB_PASSWORD", value).secrets()).isEmpty();
  }
}
