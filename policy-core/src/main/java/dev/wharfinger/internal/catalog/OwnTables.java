package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Catalog;
import java.util.List;

/**
 * The tables of types of what is no resource of Kubernetes, a table for each package: {@code
 * docker.Run} is {@code Run} of {@code docker.types}.
 */
public final class OwnTables {
  private static final String PREFIX = "dev.wharfinger.";

  private OwnTables() {}

  /** Adds the types of all tables, which do not depend on a version of Kubernetes. */
  public static void addTo(Catalog.Builder builder) {
    add(builder, "docker");
  }

  private static void add(Catalog.Builder builder, String name) {
    List<String> types = TableFile.lines("own/" + name + ".types");
    FactTable facts = FactTable.read(name, TableFile.lines("own/" + name + ".facts"));
    AbsenceTable absences =
        AbsenceTable.read(TableFile.lines("own/" + name + ".absence.csv"), PackageNames.of(types));
    new TableTypes(builder, facts, absences)
        .add(TypeTableReader.read(types), definition -> definition.id().substring(PREFIX.length()));
  }
}
