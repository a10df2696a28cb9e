package dev.wharfinger.internal.catalog;

import java.util.List;

/**
 * A field of a {@link Definition}.
 *
 * @param listMapKeys the fields that identify an element of a list that is a map in disguise, else
 *     empty
 */
record Property(String name, Shape shape, boolean required, List<String> listMapKeys) {
  Property {
    listMapKeys = List.copyOf(listMapKeys);
  }
}
