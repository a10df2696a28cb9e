package dev.wharfinger.internal.catalog;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ObjectType;

/**
 * Which fields an API server keeps only if they have another value than {@code false}, {@code 0} or
 * {@code ""}: those that are no pointers in its source, and may be left out. Of custom resources it
 * keeps what is written.
 */
public final class ZeroValues {
  private static final FactTable FACTS =
      FactTable.read("kubernetes", KubernetesTables.lines(KubernetesTables.FACTS));

  private ZeroValues() {}

  /** Whether the zero value of a field and its absence are the same to the server. */
  public static boolean areAbsent(ObjectType type, Field field) {
    return !(field.absence() instanceof Absence.Required)
        && !FACTS.of(type.id(), field.name()).pointer();
  }
}
