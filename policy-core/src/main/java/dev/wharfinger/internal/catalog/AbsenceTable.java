package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Absence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hand-kept meanings of absence, a row a field. A row says {@code default} with a value, {@code
 * empty}, {@code guarded} with a reason and perhaps a function, {@code unknown} with a reason, or
 * {@code required}, and where it is known from.
 */
final class AbsenceTable {
  static final List<String> COLUMNS =
      List.of("type", "field", "absence", "value", "reason", "function", "source");

  private final Map<String, Map<String, Absence>> rows = new HashMap<>();

  private AbsenceTable() {}

  /**
   * Reads a table. Types are named by the short names of packages.
   *
   * @throws IllegalArgumentException if a row makes no sense, or a field has two
   */
  static AbsenceTable read(List<String> lines, PackageNames packages) {
    AbsenceTable table = new AbsenceTable();
    String type = "";
    Map<String, Absence> fields = Map.of();
    for (List<String> row : Csv.rows(lines, COLUMNS)) {
      if (!row.get(0).equals(type)) {
        type = row.get(0);
        fields = table.rows.computeIfAbsent(packages.id(type, ""), id -> new HashMap<>());
      }
      if (fields.put(row.get(1), absence(row)) != null) {
        throw new IllegalArgumentException(
            "`" + row.get(0) + "." + row.get(1) + "` has more than one row");
      }
    }
    return table;
  }

  /** Tables that speak of different types, as one. */
  static AbsenceTable joined(List<AbsenceTable> tables) {
    AbsenceTable all = new AbsenceTable();
    tables.forEach(table -> all.rows.putAll(table.rows));
    return all;
  }

  /** The row of a field; null if there is none. The value of a default is text here. */
  @Nullable Absence rowOrNull(String typeId, String field) {
    Map<String, Absence> fields = rows.get(typeId);
    return fields == null ? null : fields.get(field);
  }

  private static Absence absence(List<String> row) {
    String function = row.get(5);
    return switch (row.get(2)) {
      case "default" -> new Absence.Default(row.get(3));
      case "empty" -> new Absence.Empty();
      case "guarded" -> new Absence.Guarded(row.get(4), function.isEmpty() ? null : function);
      case "unknown" -> new Absence.NotKnown(row.get(4));
      case "required" -> new Absence.Required();
      default ->
          throw new IllegalArgumentException("`" + row.get(2) + "` is no meaning of absence");
    };
  }
}
