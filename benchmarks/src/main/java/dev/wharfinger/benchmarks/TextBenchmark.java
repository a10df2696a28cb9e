package dev.wharfinger.benchmarks;

import dev.wharfinger.internal.dockerfile.DockerfileParser;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.secret.SecretScanner;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** Texts that are no YAML: Dockerfiles, and whatever secrets may stand in. */
public class TextBenchmark extends SteadyState {
  private Corpus dockerfiles = new Corpus(List.of());
  private Corpus manifests = new Corpus(List.of());

  /** Called by JMH. */
  public TextBenchmark() {}

  /** Loads the corpus into memory. */
  @Setup
  public void load() {
    dockerfiles = Corpus.dockerfiles();
    manifests = Corpus.read();
  }

  /** Instructions with the place of every word. */
  @Benchmark
  public void instructions(Blackhole blackhole, ByteCounter counter) {
    for (Corpus.File file : dockerfiles.files()) {
      SourceText source = new SourceText(file.name(), file.text());
      blackhole.consume(DockerfileParser.parse(source, ReadLimits.DEFAULT));
    }
    counter.bytes += dockerfiles.bytes();
  }

  /** The same as raw trees, with commands and uses of variables. */
  @Benchmark
  public void dockerfileTrees(Blackhole blackhole, ByteCounter counter) {
    for (Corpus.File file : dockerfiles.files()) {
      blackhole.consume(ResourceSet.parse("Dockerfile", file.text()));
    }
    counter.bytes += dockerfiles.bytes();
  }

  /** The secrets in manifests. */
  @Benchmark
  public void secrets(Blackhole blackhole, ByteCounter counter) {
    for (Corpus.File file : manifests.files()) {
      blackhole.consume(SecretScanner.standard().scan(file.text()));
    }
    counter.bytes += manifests.bytes();
  }
}
