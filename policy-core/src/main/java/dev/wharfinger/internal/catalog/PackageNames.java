package dev.wharfinger.internal.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The short names that a table gives to packages, as {@code core.v1}. */
final class PackageNames {
  private final Map<String, String> packages = new HashMap<>();

  private PackageNames() {}

  /** The names of the packages that tables declare. */
  @SafeVarargs
  static PackageNames of(List<String>... tables) {
    PackageNames names = new PackageNames();
    for (List<String> table : tables) {
      for (String line : table) {
        if (line.startsWith("package ")) {
          String[] words = line.split(" ", -1);
          names.packages.put(words[1], words[2]);
        }
      }
    }
    return names;
  }

  /**
   * The id of a type.
   *
   * @param name as {@code Pod} in its own package, {@code core.v1.Pod} elsewhere
   * @param currentPackage the package where the name stands
   */
  String id(String name, String currentPackage) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return currentPackage + '.' + name;
    }
    String packageName = packages.get(name.substring(0, dot));
    if (packageName == null) {
      throw new IllegalArgumentException("`" + name + "` is of a package that the table lacks");
    }
    return packageName + name.substring(dot);
  }
}
