package dev.wharfinger.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the cases of one conformance suite, writes what came out to {@code
 * target/conformance/<suite>.json}, and fails where a case fails that is not listed, with its
 * reason, in the resource {@code /conformance/<suite>.exceptions}.
 */
public final class ConformanceSuite {
  private static final String LOCATION = "wharfinger.conformance";

  private final String name;
  private final Map<String, String> failures = new TreeMap<>();
  private final Map<String, Integer> apart = new TreeMap<>();
  private int total;

  private ConformanceSuite(String name) {
    this.name = name;
  }

  public static ConformanceSuite named(String name) {
    return new ConformanceSuite(name);
  }

  /** A file of the conformance data; the test is skipped where the data is absent. */
  public static Path data(String path) {
    String location = System.getProperty(LOCATION, "");
    Path file = Path.of(location).resolve(path);
    assumeTrue(
        !location.isEmpty() && Files.exists(file),
        () -> "skipped: no conformance data; set -D" + LOCATION + "=<directory>");
    return file;
  }

  /** One case; a text that is not empty tells why it fails. */
  public void check(String id, String failure) {
    total++;
    if (!failure.isEmpty()) {
      failures.put(id, failure);
    }
  }

  /** A row of the data that is no case; the reason and the number of such rows are written. */
  public void countApart(String reason) {
    apart.merge(reason, 1, Integer::sum);
  }

  /** Writes the result; fails on the cases that fail unexpectedly, and on exceptions that pass. */
  public void finish(int expectedTotal) throws IOException {
    write();
    Map<String, String> exceptions = exceptions();
    Map<String, String> unexpected = new TreeMap<>(failures);
    unexpected.keySet().removeAll(exceptions.keySet());
    assertThat(unexpected).as("failed cases of " + name).isEmpty();
    List<String> needless = new ArrayList<>(exceptions.keySet());
    needless.removeAll(failures.keySet());
    assertThat(needless).as("exceptions of " + name + " that pass").isEmpty();
    assertThat(total).as("cases of " + name).isEqualTo(expectedTotal);
  }

  private void write() throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("suite", name);
    result.put("total", total);
    result.put("passed", total - failures.size());
    result.put("failed", List.copyOf(failures.keySet()));
    if (!apart.isEmpty()) {
      result.put("apart", apart);
    }
    Path directory = Files.createDirectories(Path.of("target", "conformance"));
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(directory.resolve(name + ".json").toFile(), result);
  }

  /** Why cases may fail: lines of an id, a tab and the reason; {@code #} begins a comment. */
  public Map<String, String> exceptions() throws IOException {
    Map<String, String> exceptions = new LinkedHashMap<>();
    String resource = "/conformance/" + name + ".exceptions";
    try (InputStream stream = ConformanceSuite.class.getResourceAsStream(resource)) {
      if (stream != null) {
        new String(stream.readAllBytes(), UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t", 2))
            .forEach(parts -> exceptions.put(parts[0], parts[1]));
      }
    }
    return exceptions;
  }
}
