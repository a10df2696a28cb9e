package dev.wharfinger.type;

import java.util.List;

/**
 * A field of an {@link ObjectType}.
 *
 * @param name the name in the file
 * @param slot the position among the fields of its type, from 0
 * @param listMapKeys for a list that is a map in disguise, the fields that identify an element
 *     ({@code x-kubernetes-list-map-keys}), else empty
 */
public record Field(String name, int slot, Type type, Absence absence, List<String> listMapKeys) {
  public Field {
    listMapKeys = List.copyOf(listMapKeys);
  }
}
