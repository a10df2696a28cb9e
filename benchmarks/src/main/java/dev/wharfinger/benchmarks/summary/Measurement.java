package dev.wharfinger.benchmarks.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was measured of one benchmark.
 *
 * @param name the class and the method, and the values of parameters behind colons
 * @param nanoseconds for each operation: the median of its iterations; processor time of the
 *     measuring threads where that is known, else time of the clock
 * @param allocated bytes for each operation; empty for what runs once
 * @param heap bytes in use when it was done; empty where that is not measured
 * @param counts how many of the things that the benchmark counts are in one operation, by name
 */
record Measurement(
    String name,
    double nanoseconds,
    OptionalDouble allocated,
    OptionalDouble heap,
    Map<String, Double> counts) {
  /** What the profiler of this module tells of what is repeated. */
  private static final String REPEATED = "thread.time.norm";

  /** What benchmarks count themselves if they run once. */
  private static final String ONCE = "nanoseconds";

  private static final String HEAP = "heap";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** What is counted as it is, and not for a time. */
  private static final Set<String> OF_EVENTS = Set.of(ONCE, HEAP);

  Measurement {
    counts = Map.copyOf(counts);
  }

  /** Understands one element of the results that JMH writes as JSON. */
  static Measurement of(JsonNode result) {
    JsonNode primary = result.required("primaryMetric");
    JsonNode secondary = result.required("secondaryMetrics");
    boolean once = result.required("mode").textValue().equals("ss");
    JsonNode processor = secondary.path(once ? ONCE : REPEATED);
    double time = processor.isMissingNode() ? nanoseconds(primary) : Samples.median(processor);
    OptionalDouble allocated = once ? OptionalDouble.empty() : median(secondary, ALLOCATED);
    return new Measurement(
        name(result), time, allocated, median(secondary, HEAP), counts(primary, secondary));
  }

  private static OptionalDouble median(JsonNode metrics, String name) {
    return metrics.has(name)
        ? OptionalDouble.of(Samples.median(metrics.required(name)))
        : OptionalDouble.empty();
  }

  /** The time for each of the things that the benchmark counts; empty if it counts no such. */
  Optional<Double> nanosecondsPer(String unit) {
    return Optional.ofNullable(counts.get(unit)).map(count -> nanoseconds / count);
  }

  private static String name(JsonNode result) {
    String full = result.required("benchmark").textValue();
    StringBuilder name =
        new StringBuilder(full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1));
    result.path("params").forEach(value -> name.append(':').append(value.textValue()));
    return name.toString();
  }

  private static double nanoseconds(JsonNode metric) {
    String unit = metric.required("scoreUnit").textValue();
    double factor =
        switch (unit) {
          case "ns/op" -> 1;
          case "us/op" -> 1e3;
          case "ms/op" -> 1e6;
          case "s/op" -> 1e9;
          default -> throw new IllegalArgumentException("`" + unit + "` is no time");
        };
    return factor * Samples.median(metric);
  }

  /** JMH gives the time for each thing counted; both times are of the same operations. */
  private static Map<String, Double> counts(JsonNode primary, JsonNode secondary) {
    Map<String, Double> counts = new TreeMap<>();
    double time = primary.required("score").doubleValue();
    secondary
        .properties()
        .forEach(
            metric -> {
              double each = metric.getValue().required("score").doubleValue();
              boolean counted =
                  !metric.getKey().contains(".")
                      && !OF_EVENTS.contains(metric.getKey())
                      && each > 0;
              if (counted) {
                counts.put(metric.getKey(), time / each);
              }
            });
    return counts;
  }
}
