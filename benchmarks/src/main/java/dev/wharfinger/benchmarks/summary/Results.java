package dev.wharfinger.benchmarks.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was measured in one run or several, by the names of the benchmarks. Immutable. */
public final class Results {
  /** Nothing was measured. */
  public static final Results NONE = new Results(Map.of());

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Measurement> measurements;

  private Results(Map<String, Measurement> measurements) {
    this.measurements = measurements;
  }

  /**
   * Reads the results of a run.
   *
   * @param file what JMH has written as JSON
   * @throws IOException if it cannot be read
   */
  public static Results read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /** Understands the JSON of JMH. */
  static Results parse(String json) throws IOException {
    Map<String, Measurement> measurements = new LinkedHashMap<>();
    for (JsonNode result : MAPPER.readTree(json)) {
      Measurement measurement = Measurement.of(result);
      measurements.put(measurement.name(), measurement);
    }
    return new Results(measurements);
  }

  /** These results and those of a later run, which replace them where both have some. */
  public Results and(Results later) {
    Map<String, Measurement> both = new LinkedHashMap<>(measurements);
    both.putAll(later.measurements);
    return new Results(both);
  }

  /** In the order in which they were measured. */
  Iterable<Measurement> all() {
    return measurements.values();
  }

  Optional<Measurement> find(String name) {
    return Optional.ofNullable(measurements.get(name));
  }

  /** The time of an operation. */
  Optional<Double> nanoseconds(String name) {
    return find(name).map(Measurement::nanoseconds);
  }

  /** How many times as long the first takes as the second; empty unless both were measured. */
  Optional<Double> ratio(String slower, String faster) {
    return nanoseconds(slower).flatMap(slow -> nanoseconds(faster).map(fast -> slow / fast));
  }
}
