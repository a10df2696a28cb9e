package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;

/** Reads of the document {@code d}, whose fields are named after what they mostly hold. */
final class Reads {
  private static final Map<Type, String> FIELDS =
      Map.of(
          Scalar.BOOL, "b",
          Scalar.INT, "i",
          Scalar.UINT, "u",
          Scalar.DOUBLE, "f",
          Scalar.STRING, "s");

  private static final List<String> OWNERS =
      List.of("d", "d", "d", "d", "d", "d", "d", "d.m", "d.m.m", "d.l[0]");

  private Reads() {}

  static String of(Type type, Choice choice) {
    String field = type instanceof ListType ? "l" : type instanceof MapType ? "m" : null;
    return in(choice.of(OWNERS), FIELDS.getOrDefault(type, field == null ? "x" : field), choice);
  }

  static String any(Choice choice) {
    return choice.percent(10)
        ? choice.of(OWNERS)
        : in(choice.of(OWNERS), choice.of(RandomDocuments.FIELDS), choice);
  }

  private static String in(String owner, String field, Choice choice) {
    return choice.percent(20) ? owner + "['" + field + "']" : owner + "." + field;
  }
}
