package dev.wharfinger.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Report;
import dev.wharfinger.resource.ResourceSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One policy set and one set of resources serve many threads. */
class ManyThreadsTest {
  private static final int THREADS = 8;

  @Test
  void everyThreadGetsTheReportThatOneThreadGets() throws Exception {
    everyThreadAgrees(Duration.ofSeconds(1));
  }

  @Test
  @Tag("soak")
  void everyThreadGetsItForMinutes() throws Exception {
    everyThreadAgrees(Duration.ofMinutes(5));
  }

  private static void everyThreadAgrees(Duration time)
      throws ExecutionException, InterruptedException {
    ResourceSet resources = ResourceSet.parse("all.yaml", String.join("---\n", Samples.texts()));
    Report expected = Samples.POLICIES.evaluate(resources);
    assertThat(expected.findings()).isNotEmpty();
    // unbound, so that the threads also compete to bind it
    ResourceSet fresh = ResourceSet.parse("all.yaml", String.join("---\n", Samples.texts()));
    long end = System.nanoTime() + time.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Report>> different = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        different.add(threads.submit(() -> lastUntil(end, fresh, expected)));
      }
      for (Future<Report> last : different) {
        assertThat(last.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The first report that is not as expected, else the last one. */
  private static Report lastUntil(long end, ResourceSet resources, Report expected) {
    Report report;
    do {
      report = Samples.POLICIES.evaluate(resources);
    } while (report.equals(expected) && System.nanoTime() < end);
    return report;
  }
}
