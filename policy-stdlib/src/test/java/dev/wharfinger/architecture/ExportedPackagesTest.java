package dev.wharfinger.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is public: a promise to users, so that nothing gets there by accident. */
class ExportedPackagesTest {
  static final Set<String> PUBLIC =
      Set.of(
          "dev.wharfinger",
          "dev.wharfinger.admission",
          "dev.wharfinger.compiler",
          "dev.wharfinger.report",
          "dev.wharfinger.resource",
          "dev.wharfinger.spi",
          "dev.wharfinger.stdlib",
          "dev.wharfinger.testing",
          "dev.wharfinger.type");

  @Test
  void aPackageIsExportedToAllIfAndOnlyIfItIsMeantToBePublic() {
    for (ModuleDescriptor module : Wharfinger.modules()) {
      Set<String> meant = new HashSet<>(module.packages());
      meant.retainAll(PUBLIC);
      assertThat(exported(module)).as(module.name()).isEqualTo(meant);
    }
  }

  @Test
  void everyOtherPackageIsInternal() {
    for (ModuleDescriptor module : Wharfinger.modules()) {
      assertThat(module.packages())
          .filteredOn(name -> !PUBLIC.contains(name))
          .allMatch(name -> name.startsWith("dev.wharfinger.internal."));
    }
  }

  @Test
  void noPackageLiesInTwoModules() {
    List<String> packages =
        Wharfinger.modules().stream().flatMap(m -> m.packages().stream()).toList();
    assertThat(packages).doesNotHaveDuplicates();
  }

  @Test
  void theModelRequiresNoOtherModuleOfOurs() {
    assertThat(Wharfinger.modules().get(0).requires())
        .noneMatch(required -> required.name().startsWith("dev.wharfinger"));
  }

  @Test
  void nothingIsNamedByItsWayOfBeingBuilt() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Factory)")
        .check(Wharfinger.CLASSES);
  }

  @Test
  void whatUsersMayNameIsNoMoreThanAHundredTypes() {
    List<String> types =
        Wharfinger.CLASSES.stream()
            .filter(type -> PUBLIC.contains(type.getPackageName()))
            .filter(type -> type.isTopLevelClass())
            .filter(type -> type.getModifiers().stream().anyMatch(m -> m.name().equals("PUBLIC")))
            .map(type -> type.getName())
            .sorted(Comparator.naturalOrder())
            .toList();
    assertThat(types).hasSizeBetween(20, 100);
  }

  private static Set<String> exported(ModuleDescriptor module) {
    return module.exports().stream()
        .filter(exports -> !exports.isQualified())
        .map(Exports::source)
        .collect(Collectors.toSet());
  }
}
