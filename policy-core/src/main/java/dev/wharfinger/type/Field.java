package dev.wharfinger.type;

import java.util.List;

/**
 * A field of an {@link ObjectType}.
 *
 * @param name the name in the file
 * @param slot the position among the fields of its type, from 0
 * @param listMapKeys for a list that is a map in disguise, the fields that identify an element
 *     ({@code x-kubernetes-list-map-keys}), else empty
 * @param accessors the names that expressions read it by, the usual one first; none if they cannot.
 *     Other than the name only in validations of custom resources, as {@code a__dash__b}
 * @param documentation what the field tells, in a sentence or two; empty if nobody says it here, as
 *     of the fields of Kubernetes
 */
public record Field(
    String name,
    int slot,
    Type type,
    Absence absence,
    List<String> listMapKeys,
    List<String> accessors,
    String documentation) {
  public Field {
    listMapKeys = List.copyOf(listMapKeys);
    accessors = List.copyOf(accessors);
  }

  /** A field of which nothing is said. */
  public Field(
      String name,
      int slot,
      Type type,
      Absence absence,
      List<String> listMapKeys,
      List<String> accessors) {
    this(name, slot, type, absence, listMapKeys, accessors, "");
  }

  /** A field that expressions read by its name. */
  public Field(String name, int slot, Type type, Absence absence, List<String> listMapKeys) {
    this(name, slot, type, absence, listMapKeys, List.of(name));
  }
}
