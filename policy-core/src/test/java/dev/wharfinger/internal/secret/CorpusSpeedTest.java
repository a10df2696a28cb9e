package dev.wharfinger.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files as people write them are scanned faster than they are read. */
class CorpusSpeedTest {
  private static final int ROUNDS = 3;
  private static final double LEAST = 5;

  @Test
  void realFilesAreScannedAtSomeMegabytesASecond() throws IOException {
    List<String> texts = texts(ConformanceSuite.data("../corpus"));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double fastest = 0;
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      found = texts.stream().mapToLong(each -> SecretScanner.standard().scan(each).size()).sum();
      double microseconds = (threads.getCurrentThreadCpuTime() - start) / 1e3;
      fastest = Math.max(fastest, texts.stream().mapToLong(String::length).sum() / microseconds);
    }
    System.out.printf("secrets: %.1f MB/s, %d found in the corpus%n", fastest, found);
    assertThat(fastest).isGreaterThan(LEAST);
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
