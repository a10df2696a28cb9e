package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to keep the scanner busy. */
class ScannerSpeedTest {
  private static final int SMALL = 200_000;
  private static final int LARGE = 10_000_000;

  /** Ten times what it takes, as the machine may be busy and slow. */
  private static final Duration MOST = Duration.ofSeconds(60);

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
  void timeGrowsWithTheLengthOnly(String word) {
    Duration small = time(word.repeat(SMALL / word.length()));
    assertThat(small).isLessThan(MOST.dividedBy(LARGE / SMALL));
  }

  @Test
  void tenMegabytesOfAllKeywordsAreScannedInTime() {
    StringBuilder text = new StringBuilder(LARGE + 1000);
    List<String> keywords =
        SecretKinds.all().stream().flatMap(kind -> kind.keywords().stream()).toList();
    while (text.length() < LARGE) {
      keywords.forEach(keyword -> text.append(keyword).append(' '));
    }
    assertThat(time(text.toString())).isLessThan(MOST);
  }

  private static Duration time(String text) {
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    SecretScanner.standard().scan(text);
    return Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);
  }
}
