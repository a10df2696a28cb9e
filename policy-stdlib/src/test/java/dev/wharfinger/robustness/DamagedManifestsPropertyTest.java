package dev.wharfinger.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.report.ReportFormat;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever happens to a manifest, it is judged or complained of, and nothing throws. */
class DamagedManifestsPropertyTest {
  private static final List<String> TEXTS = Samples.texts();
  private static final String PIECES = "\n:-{}[]\"'#&*!|>%@`~ \t\u0000\ud83d\ude000aé名";

  @Property(tries = 100)
  void aDamagedManifestIsJudgedOrComplainedOf(@ForAll Random random) {
    judge(random);
  }

  @Tag("fuzz")
  @Property(tries = 50_000)
  void manyDamagedManifestsAreJudgedOrComplainedOf(@ForAll Random random) {
    judge(random);
  }

  private static void judge(Random random) {
    String text = damaged(TEXTS.get(random.nextInt(TEXTS.size())), random);
    Report report = Samples.POLICIES.evaluate(ResourceSet.parse("damaged.yaml", text));
    Stream.concat(
            report.findings().stream().map(Finding::location),
            report.problems().stream().map(Problem::location))
        .forEach(location -> assertThat(lies(location, text)).as("%s", location).isTrue());
    assertThat(ReportFormat.TEXT.format(report)).endsWith("matched nothing\n");
    assertThat(ReportFormat.JSON.format(report)).endsWith("}\n");
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(damaged.length());
      int end = Math.min(damaged.length(), at + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> damaged.delete(at, Math.min(end, damaged.length() - 1));
        case 1 -> damaged.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
        default -> damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, end));
      }
    }
    return damaged.toString();
  }

  /** Whether a location is in the text; its end may be behind the last character. */
  private static boolean lies(Location location, String text) {
    List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
    return location.line() >= 1
        && location.endLine() >= location.line()
        && location.endLine() <= lines.size()
        && location.column() >= 1
        && location.endColumn() >= 1;
  }
}
