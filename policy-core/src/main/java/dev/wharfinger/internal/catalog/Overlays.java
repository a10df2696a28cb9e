package dev.wharfinger.internal.catalog;

import java.util.List;

/**
 * What no document says of its types.
 *
 * @param absences the hand-kept meanings of absence
 * @param facts what the Go source tells of fields
 * @param removedVersions the versions that are read as others
 */
record Overlays(AbsenceTable absences, FactTable facts, List<RemovedVersion> removedVersions) {
  Overlays {
    removedVersions = List.copyOf(removedVersions);
  }
}
