package dev.wharfinger.examples.embedding;

import dev.wharfinger.Finding;
import dev.wharfinger.Measurement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Counts what evaluations do, from any number of threads. With a library such as Micrometer, {@code
 * add} is {@code registry.counter(name, tags).increment(amount)}, and the time goes to a timer.
 */
public final class Counters implements Consumer<Measurement> {
  private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

  @Override
  public void accept(Measurement done) {
    add("evaluations", 1);
    add("nanoseconds", done.time().toNanos());
    add("resources", done.report().resources());
    add("problems", done.report().problems().size());
    for (Finding finding : done.report().findings()) {
      add("findings{" + finding.policy().id() + "," + finding.outcome() + "}", 1);
    }
  }

  /** What was counted, by name. */
  public Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    counters.forEach((name, counter) -> all.put(name, counter.sum()));
    return all;
  }

  /** How long all evaluations took together. */
  public Duration time() {
    return Duration.ofNanos(all().getOrDefault("nanoseconds", 0L));
  }

  private void add(String name, long amount) {
    counters.computeIfAbsent(name, unused -> new LongAdder()).add(amount);
  }
}
