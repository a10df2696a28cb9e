package dev.wharfinger.type;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The rows of a conformance file, named after the tables that they come from. */
final class ScalarCases {
  private final ConformanceSuite suite;
  private final Map<String, Integer> rowsOfTable = new HashMap<>();

  ScalarCases(String suite) {
    this.suite = ConformanceSuite.named(suite);
  }

  static JsonNode read(String file) throws IOException {
    return new ObjectMapper()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(ConformanceSuite.data(file).toFile());
  }

  void check(String table, JsonNode row, Predicate<JsonNode> correct) {
    String id = table + "#" + rowsOfTable.merge(table, 1, Integer::sum);
    suite.check(id, failure(row, correct));
  }

  private static String failure(JsonNode row, Predicate<JsonNode> correct) {
    try {
      return correct.test(row) ? "" : "differs from " + row;
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  void finish(int rows) throws IOException {
    suite.finish(rows);
  }
}
