package dev.wharfinger.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.Diagnostic;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** What the tests of the architecture look at: the classes and modules of the library itself. */
final class Wharfinger {
  /** The modules, each by a class of its own. */
  private static final List<Class<?>> MODULES = List.of(PolicySet.class, Diagnostic.class);

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.wharfinger");

  private Wharfinger() {}

  /** The modules core and dsl, in this order. */
  static List<ModuleDescriptor> modules() {
    return MODULES.stream()
        .map(Wharfinger::home)
        .map(home -> ModuleFinder.of(home).findAll().iterator().next())
        .map(ModuleReference::descriptor)
        .toList();
  }

  private static Path home(Class<?> type) {
    try {
      URI uri = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
