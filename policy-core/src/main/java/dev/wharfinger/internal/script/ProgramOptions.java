package dev.wharfinger.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which options of programs take a value, as the resource {@code program-options.tsv} says of those
 * that do not install packages.
 */
public final class ProgramOptions {
  private static final String RESOURCE = "program-options.tsv";
  private static final Map<String, Set<String>> VALUED = read();

  private ProgramOptions() {}

  /** The options of a program that take a value; none if the program is not known. */
  public static Set<String> valued(String program) {
    return VALUED.getOrDefault(program, Set.of());
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> all = new TreeMap<>();
    try (InputStream stream = ProgramOptions.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the resource `" + RESOURCE + "` is missing");
      }
      new String(stream.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(row -> all.put(row[0], Set.of(row[1].split(" ", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
