package dev.wharfinger.examples.embedding;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Measurement;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** An audit of very many manifests, which somebody watches and may cancel from another thread. */
public final class Audit {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final PolicySet policies =
      PolicyCompiler.create().add(StandardPolicies.profile("pss-restricted")).compile();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final Consumer<String> status;
  private final EvaluationOptions options;

  /**
   * Prepares an audit.
   *
   * @param status hears how far it is
   * @param counters hears what it did
   */
  public Audit(Consumer<String> status, Consumer<Measurement> counters) {
    this.status = status;
    this.options =
        EvaluationOptions.builder()
            .progress((done, total) -> status.accept("judged " + done + " of " + total))
            .cancellation(cancelled::get)
            .deadline(LONGEST)
            .measured(counters)
            .build();
  }

  /** Judges everything; what was not judged any more after a cancellation is a problem of it. */
  public Report run(Path manifests) {
    ResourceSet read =
        ResourceSet.read(
            List.of(manifests), (done, total) -> status.accept("read " + done + " of " + total));
    return policies.evaluate(read, options);
  }

  /** Ends the audit soon. */
  public void cancel() {
    cancelled.set(true);
  }
}
