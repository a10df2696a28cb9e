package dev.wharfinger.internal.catalog;

import java.util.List;

/**
 * A field of a {@link Definition}.
 *
 * @param listMapKeys the fields that identify an element of a list that is a map in disguise, else
 *     empty
 * @param documentation empty if nobody says anything of it
 */
record Property(
    String name, Shape shape, boolean required, List<String> listMapKeys, String documentation) {
  Property {
    listMapKeys = List.copyOf(listMapKeys);
  }

  /** A field of which nothing is said. */
  Property(String name, Shape shape, boolean required, List<String> listMapKeys) {
    this(name, shape, required, listMapKeys, "");
  }
}
