package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.catalog.KubernetesTables;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefaultTableTest {
  private static final Map<String, ObjectType> TYPES = types(Catalogs.builtIn());

  @Test
  void everyRowNamesAFieldOfTheCatalogAndItsSource() {
    assertThat(KubernetesTables.defaults())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.get(0))
                  .satisfiesAnyOf(
                      type -> assertThat(type).isEqualTo("*"),
                      type -> assertThat(TYPES).containsKey(type));
              assertThat(fields(row)).isNotEmpty();
              assertThat(row.get(6)).isNotEmpty();
            });
  }

  @Test
  void everyValueIsOneOfTheFieldsType() {
    for (List<String> row : KubernetesTables.defaults()) {
      for (Field field : fields(row)) {
        assertThat(fits(row.get(2), field.type())).as("%s", row).isTrue();
      }
    }
  }

  @Test
  void noRowSaysTheSameTwice() {
    assertThat(KubernetesTables.defaults().stream().map(row -> row.subList(0, 6)))
        .doesNotHaveDuplicates();
  }

  @Test
  void noRowStandsBehindOneThatAlwaysFillsItsField() {
    Set<List<String>> filled = new HashSet<>();
    for (List<String> row : KubernetesTables.defaults()) {
      List<String> field = row.subList(0, 2);
      assertThat(filled).as("%s", row).doesNotContain(field);
      boolean always = row.subList(3, 6).stream().allMatch(String::isEmpty);
      if (always && !row.get(2).endsWith(")")) {
        filled.add(field);
      }
    }
  }

  @Test
  void versionsAreInTheirOrder() {
    for (List<String> row : KubernetesTables.defaults()) {
      if (!row.get(4).isEmpty() && !row.get(5).isEmpty()) {
        assertThat(Version.parse(row.get(4))).isLessThanOrEqualTo(Version.parse(row.get(5)));
      }
    }
  }

  private static boolean fits(String value, Type type) {
    if (value.endsWith(")")) {
      return true; // computed from other values, which have types of their own
    }
    if (value.equals("{}")) {
      return type instanceof ObjectType;
    }
    boolean number = value.matches("-?\\d+");
    boolean flag = value.equals("true") || value.equals("false");
    if (type instanceof EnumType values) {
      return values.values().contains(value);
    }
    if (type == Scalar.BOOL) {
      return flag;
    }
    if (type == Scalar.INT) {
      return number;
    }
    return type == Scalar.INT_OR_STRING || (type == Scalar.STRING && !number && !flag);
  }

  private static List<Field> fields(List<String> row) {
    List<Field> fields = new ArrayList<>();
    for (ObjectType type : TYPES.values()) {
      if (row.get(0).equals(type.id()) || (row.get(0).equals("*") && type.kind().isPresent())) {
        fields.add(type.field(row.get(1)).orElseThrow());
      }
    }
    return fields;
  }

  private static Map<String, ObjectType> types(Catalog catalog) {
    Map<String, ObjectType> types = new HashMap<>();
    for (String name : catalog.typeNames()) {
      if (catalog.type(name).orElseThrow() instanceof ObjectType type) {
        types.put(type.id(), type);
      }
    }
    return types;
  }
}
