package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactedTest {

  @Test
  void aLongSecretShowsItsFirstCharactersAndAHash() {
    assertThat(Redacted.of("ghp_" + "a".repeat(36))).hasToString("ghp_…(sha256 ba94fef9)");
  }

  @Test
  void aShortOneShowsNoneOfIt() {
    assertThat(Redacted.of("hunter2")).hasToString("…(sha256 f52f)");
    assertThat(Redacted.of("")).hasToString("…(sha256 e3b0)");
  }

  @Test
  void whatDoesNotPrintIsNotShown() {
    assertThat(Redacted.of("\u001b[31m" + "b".repeat(40)).prefix()).isEmpty();
    assertThat(Redacted.of("😀😀" + "b".repeat(40)).prefix()).isEmpty();
  }

  @Test
  void nothingThatIsPrintedOfAFindingHoldsTheSecret() {
    String token = Samples.github("ghp");
    assertThat(SecretScanner.standard().scan("t=" + token))
        .singleElement()
        .satisfies(found -> assertThat(found.toString()).doesNotContain(token.substring(5, 12)));
  }
}
