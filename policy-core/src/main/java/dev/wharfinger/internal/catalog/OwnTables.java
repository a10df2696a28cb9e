package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of types of what is no resource of Kubernetes, a table for each package: {@code
 * docker.Run} is {@code Run} of {@code docker.types}. Types of one may have fields of another's.
 */
public final class OwnTables {
  private static final String PREFIX = "dev.wharfinger.";
  private static final String CONTAINER = "docker.Container";
  private static final List<String> TABLES =
      List.of(
          "docker", "engine", "compose", "image", "supplychain", "signature", "registry", "secret");

  private OwnTables() {}

  /** Adds the types of all tables, which do not depend on a version of Kubernetes. */
  public static void addTo(Catalog.Builder builder) {
    List<String> types = new ArrayList<>();
    TABLES.forEach(table -> types.addAll(TableFile.lines("own/" + table + ".types")));
    PackageNames packages = PackageNames.of(types);
    List<FactTable> facts = new ArrayList<>();
    List<AbsenceTable> absences = new ArrayList<>();
    for (String table : TABLES) {
      facts.add(FactTable.read(table, TableFile.lines("own/" + table + ".facts")));
      absences.add(AbsenceTable.read(TableFile.lines("own/" + table + ".absence.csv"), packages));
    }
    new TableTypes(builder, FactTable.joined(facts), AbsenceTable.joined(absences))
        .add(TypeTableReader.read(types), definition -> definition.id().substring(PREFIX.length()));
    builder.add(CONTAINER, container(builder));
  }

  /** What is said of one container, before it is made or while it runs. */
  private static UnionType container(Catalog.Builder builder) {
    List<ObjectType> members = new ArrayList<>();
    for (String member : List.of("docker.Service", "docker.ContainerInspection")) {
      members.add((ObjectType) builder.type(member).orElseThrow());
    }
    return new UnionType(CONTAINER, members);
  }
}
