package dev.wharfinger.benchmarks;

import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** Reading all texts of the corpus from memory: into raw trees, and by the bare parser. */
public class ReadingBenchmark extends SteadyState {
  private Corpus corpus = new Corpus(List.of());
  private long bytes;

  /** Called by JMH. */
  public ReadingBenchmark() {}

  /** Loads the corpus into memory. */
  @Setup
  public void load() {
    corpus = Corpus.read();
    bytes = corpus.bytes();
  }

  /** Raw trees, with positions, comments and problems. */
  @Benchmark
  public void rawTrees(Blackhole blackhole, ByteCounter counter) {
    for (Corpus.File file : corpus.files()) {
      blackhole.consume(ResourceSet.parse(file.name(), file.text()));
    }
    counter.bytes += bytes;
  }

  /** The events of snakeyaml-engine, dropped as they come. */
  @Benchmark
  public void bareEvents(Blackhole blackhole, ByteCounter counter) {
    for (Corpus.File file : corpus.files()) {
      blackhole.consume(YamlEvents.count(file.text()));
    }
    counter.bytes += bytes;
  }
}
