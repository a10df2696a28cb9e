package dev.wharfinger.internal.admissionpolicy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The fields that every admitted object has, though its schema does not require them. */
final class PresentFields {
  private static final String RESOURCE = "present-fields.txt";
  private static final String PREFIX = "io.k8s.api.";
  private static final Map<String, Set<String>> FIELDS = load();

  private PresentFields() {}

  /**
   * Whether a field is always there.
   *
   * @param typeId the OpenAPI name of the type
   */
  static boolean contain(String typeId, String field) {
    String name = typeId.startsWith(PREFIX) ? typeId.substring(PREFIX.length()) : typeId;
    return FIELDS.getOrDefault(name, Set.of()).contains(field);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> fields = new HashMap<>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.asList(line.split(" ", -1)))
        .forEach(
            words ->
                fields
                    .computeIfAbsent(words.get(0), type -> new HashSet<>())
                    .addAll(words.subList(1, words.size())));
    return fields;
  }

  private static String text() {
    try (InputStream stream = PresentFields.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("there is no resource " + RESOURCE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
