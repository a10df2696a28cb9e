package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.catalog.KubernetesTables;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code defaults.csv} by the type that they speak of; read when first asked for. */
final class DefaultTable {
  private static final Map<String, List<DefaultRow>> ROWS = read();

  /** Stands in the table for every type that is a kind. */
  private static final String EVERY_KIND = "*";

  private DefaultTable() {}

  /** The rows of a type, in the order in which they apply. */
  static List<DefaultRow> rows(ObjectType type) {
    return ROWS.getOrDefault(type.id(), List.of());
  }

  /** The rows of all types that are kinds. */
  static List<DefaultRow> rowsOfEveryKind() {
    return ROWS.getOrDefault(EVERY_KIND, List.of());
  }

  private static Map<String, List<DefaultRow>> read() {
    Map<String, List<DefaultRow>> rows = new HashMap<>();
    for (List<String> row : KubernetesTables.defaults()) {
      rows.computeIfAbsent(row.get(0), type -> new ArrayList<>()).add(parse(row));
    }
    return rows;
  }

  private static DefaultRow parse(List<String> row) {
    return new DefaultRow(
        row.get(1),
        DefaultValues.parse(row.get(2)),
        row.get(3).isEmpty() ? null : Conditions.parse(row.get(3)),
        version(row.get(4)),
        version(row.get(5)));
  }

  private static @Nullable Version version(String text) {
    return text.isEmpty() ? null : Version.parse(text);
  }
}
