package dev.wharfinger.internal.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares values with JSON as others wrote it: numbers by what they are, not how written. */
public final class JsonComparison {
  private JsonComparison() {}

  public static boolean same(JsonNode expected, @Nullable Object actual) {
    if (expected.isNull()) {
      return actual == null;
    }
    if (expected.isObject()) {
      return actual instanceof Map<?, ?> map && sameEntries(expected, map);
    }
    if (expected.isArray()) {
      return actual instanceof List<?> list && sameItems(expected, list);
    }
    if (expected.isNumber()) {
      return actual instanceof Number number && sameNumber(expected, number);
    }
    return expected.isBoolean()
        ? Boolean.valueOf(expected.booleanValue()).equals(actual)
        : expected.textValue().equals(actual);
  }

  private static boolean sameEntries(JsonNode expected, Map<?, ?> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!actual.containsKey(name) || !same(expected.get(name), actual.get(name))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameItems(JsonNode expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < actual.size(); i++) {
      if (!same(expected.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameNumber(JsonNode expected, Number actual) {
    if (actual instanceof Long || actual instanceof BigInteger) {
      return expected.isIntegralNumber()
          && expected.bigIntegerValue().equals(new BigInteger(actual.toString()));
    }
    return expected.doubleValue() == actual.doubleValue();
  }
}
