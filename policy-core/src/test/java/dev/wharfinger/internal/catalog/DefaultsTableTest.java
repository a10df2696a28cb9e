package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DefaultsTableTest {

  /**
   * The server tells absent from zero where the field is a pointer, and only there. What was a
   * pointer in versions that are read as others is not known here.
   */
  @Test
  void aDefaultTakesThePlaceOfTheZeroValueWhereTheServerCannotTellItFromAbsent() {
    FactTable facts =
        FactTable.read(
            KubernetesTables.lines(KubernetesTables.FACTS),
            KubernetesTables.lines(KubernetesTables.OWN_FACTS));
    Map<String, ObjectType> types = types();
    for (List<String> row : KubernetesTables.defaults()) {
      boolean scalar =
          !row.get(0).equals("*")
              && !isNode(Objects.requireNonNull(types.get(row.get(0))), row.get(1));
      if (scalar && !row.get(2).equals("any") && !row.get(4).startsWith("from ")) {
        boolean pointer = facts.of(row.get(0), row.get(1)).pointer();
        assertThat(row.get(2)).as("over in %s", row).isEqualTo(pointer ? "" : "zero");
      }
    }
  }

  private static boolean isNode(ObjectType type, String field) {
    Type of = type.field(field).orElseThrow().type();
    return of instanceof ObjectType || of instanceof ListType || of instanceof MapType;
  }

  private static Map<String, ObjectType> types() {
    Catalog catalog = Catalogs.builtIn();
    return catalog.typeNames().stream()
        .map(name -> catalog.type(name).orElseThrow())
        .filter(ObjectType.class::isInstance)
        .map(ObjectType.class::cast)
        .collect(Collectors.toMap(ObjectType::id, Function.identity()));
  }
}
