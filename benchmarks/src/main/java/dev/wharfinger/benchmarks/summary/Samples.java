package dev.wharfinger.benchmarks.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The single results behind a score. */
final class Samples {
  private Samples() {}

  /** The median over all forks and iterations. */
  static double median(JsonNode metric) {
    List<Double> samples = new ArrayList<>();
    metric
        .required("rawData")
        .forEach(fork -> fork.forEach(sample -> samples.add(sample.doubleValue())));
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("a metric has no samples");
    }
    samples.sort(null);
    int middle = samples.size() / 2;
    return samples.size() % 2 == 1
        ? samples.get(middle)
        : (samples.get(middle - 1) + samples.get(middle)) / 2;
  }
}
