package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to keep the scanner busy. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // only so that one that hangs ends
class HostileTextTest {
  private static final int SMALL = 200_000;
  private static final int LARGE = 10_000_000;

  /** So that a hostile text does not make a report without end either. */
  private static final int MOST_FINDINGS = 2_000;

  static List<String> wordsThatKeepItBusy() {
    return List.of(
        "ghp_",
        " ghp_a",
        "-----BEGIN PRIVATE KEY-----\n",
        "eyJ",
        " eyJaaaaaaaa.eyJ",
        "eyJaaaaaaaa.",
        "curl -u ",
        "curl --user a:",
        "-u \"",
        "token",
        "token=",
        "my_api_key: ",
        "://a:",
        "://",
        "AKIA",
        "password=",
        "bearer ",
        "Bearer aaaaaaaaaaaaaaaaaaaaaaaa ",
        "sk-",
        " sk-aaaa",
        "sk-proj-",
        "auth=",
        "client-key-data=",
        "Private-Lines: 1\n",
        "secret\\\\\\",
        "hvb.AAAAAQJ-",
        "-",
        "\u0000",
        "\ud83d\ude00token='");
  }

  @ParameterizedTest
  @MethodSource("wordsThatKeepItBusy")
  void aWordWithoutEndIsScannedToItsEnd(String word) {
    assertThat(SecretScanner.standard().scan(word.repeat(SMALL / word.length())))
        .hasSizeLessThanOrEqualTo(MOST_FINDINGS);
  }

  @Test
  void tenMegabytesOfAllKeywordsAreScannedToTheirEnd() {
    StringBuilder text = new StringBuilder(LARGE + 1000);
    List<String> keywords =
        SecretKinds.all().stream().flatMap(kind -> kind.keywords().stream()).toList();
    while (text.length() < LARGE) {
      keywords.forEach(keyword -> text.append(keyword).append(' '));
    }
    assertThat(SecretScanner.standard().scan(text.toString()))
        .hasSizeLessThanOrEqualTo(MOST_FINDINGS);
  }
}
