package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The hand-kept tables speak of types and fields that exist, and say what makes sense of them. */
class OverlaysTest {
  /** The derived functions that the design names; a reason may lead to no other. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "addedCapabilities",
          "allowsEverywhere",
          "apparmorProfile",
          "canBeUsedWithout",
          "className",
          "cpuLimit",
          "cpuShares",
          "devices",
          "droppedCapabilities",
          "effectiveHostPort",
          "effectiveResources",
          "effectiveSecurityContext",
          "environment",
          "exposures",
          "healthcheck",
          "image",
          "ipcMode",
          "isOnAllAddresses",
          "isolates",
          "memoryLimit",
          "mounts",
          "mountsServiceAccountToken",
          "namespace",
          "networkMode",
          "os",
          "pidsLimit",
          "pods",
          "principal",
          "publishedPorts",
          "restartPolicy",
          "role",
          "securityOptions",
          "selector",
          "source",
          "target",
          "user");

  private final Map<String, ObjectType> types = typesById();
  private final Overlays overlays = KubernetesTables.overlays(packages());

  @Test
  void everyRowOfAbsenceSpeaksOfAFieldThatExistsAndNamesItsSource() {
    PackageNames packages = packages();
    assertThat(Csv.rows(KubernetesTables.lines(KubernetesTables.ABSENCE), AbsenceTable.COLUMNS))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertField(packages.id(row.get(0), ""), row.get(1));
              assertThat(row.get(6)).isNotBlank();
            });
  }

  @Test
  void everyHandKeptFactSpeaksOfAFieldThatExists() {
    List<String> lines = KubernetesTables.lines(KubernetesTables.OWN_FACTS);
    PackageNames packages = PackageNames.of(lines);
    String currentPackage = "";
    String type = "";
    for (String line : lines) {
      String[] words = line.strip().split(" ", -1);
      if (line.startsWith("package ")) {
        currentPackage = words[2];
      } else if (line.startsWith("type ")) {
        type = packages.id(words[1], currentPackage);
      } else if (line.startsWith(" ")) {
        assertField(type, words[0]);
      }
    }
  }

  @Test
  void everyRemovedVersionIsReadAsAKindAndIsNotServedItself() {
    Catalog catalog = Catalogs.builtIn();
    assertThat(overlays.removedVersions())
        .isNotEmpty()
        .allSatisfy(
            version -> {
              ObjectType type = type(version.typeId());
              assertThat(type.kind()).isPresent();
              assertThat(catalog.kind(version.apiVersion(), version.kind())).containsSame(type);
            });
  }

  @Test
  void emptyIsSaidOnlyOfWhatCanBeEmpty() {
    for (ObjectType type : types.values()) {
      assertThat(type.fields())
          .filteredOn(field -> field.absence() instanceof Absence.Empty)
          .as(type.displayName())
          .allMatch(field -> canBeEmpty(field.type()));
    }
  }

  @Test
  void everyGuardedFieldHasAReasonAndLeadsOnlyToFunctionsOfTheDesign() {
    for (ObjectType type : types.values()) {
      for (Field field : type.fields()) {
        if (field.absence() instanceof Absence.Guarded guarded) {
          String name = type.displayName() + "." + field.name();
          assertThat(guarded.reason()).as(name).isNotBlank().doesNotEndWith(".");
          if (guarded.derivedFunction() != null) {
            assertThat(FUNCTIONS).as(name).contains(guarded.derivedFunction());
          }
        }
      }
    }
  }

  private void assertField(String type, String field) {
    assertThat(type(type).field(field)).as(type + "." + field).isPresent();
  }

  private ObjectType type(String id) {
    return Optional.ofNullable(types.get(id)).orElseThrow(() -> new AssertionError(id));
  }

  private static boolean canBeEmpty(Type type) {
    return type instanceof ListType
        || type instanceof MapType
        || type instanceof ObjectType
        || type == Scalar.STRING;
  }

  private static PackageNames packages() {
    return PackageNames.of(
        KubernetesTables.lines(KubernetesTables.TYPES),
        KubernetesTables.lines(KubernetesTables.OWN_TYPES));
  }

  private static Map<String, ObjectType> typesById() {
    Map<String, ObjectType> types = new HashMap<>();
    Catalog catalog = Catalogs.builtIn();
    for (String name : catalog.typeNames()) {
      if (catalog.type(name).orElseThrow() instanceof ObjectType type) {
        types.put(type.id(), type);
      }
    }
    return types;
  }
}
