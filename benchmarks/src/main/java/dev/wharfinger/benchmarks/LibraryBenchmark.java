package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All standard policies on the corpus, and what has to be done to it before. */
@Warmup(iterations = 10, time = 3) // so much code is used that compiling it takes that long
public class LibraryBenchmark extends SteadyState {
  private final PolicySet policies = StandardLibrary.compile();
  private Unjudged unjudged = new Unjudged(List.of());
  private ResourceSet judged = unjudged.fresh();
  private long bytes;

  /** Called by JMH. */
  public LibraryBenchmark() {}

  /** Reads the corpus, and has it judged once. */
  @Setup
  public void read() {
    Corpus corpus = Corpus.read();
    bytes = corpus.bytes();
    unjudged = Unjudged.of(corpus.files());
    judged = unjudged.fresh();
    policies.evaluate(judged);
  }

  /** Finds the type of each document, and what does not fit it; slots are bound when first read. */
  @Benchmark
  public void bind(Blackhole blackhole, ByteCounter counter) {
    for (RawDocument document : unjudged.documents()) {
      blackhole.consume(
          DocumentBinder.bind(policies.catalog(), VersionedView.WRITTEN, Unjudged.fresh(document)));
    }
    counter.bytes += bytes;
  }

  /** Binds and judges what was read. */
  @Benchmark
  public Report bindAndJudge(VerdictCounter counter) {
    return counter.count(policies.evaluate(unjudged.fresh()));
  }

  /** Judges once more what is bound. */
  @Benchmark
  public Report judge(VerdictCounter counter) {
    return counter.count(policies.evaluate(judged));
  }
}
