package dev.wharfinger.internal.catalog;

/**
 * What no document says of its types.
 *
 * @param absences the hand-kept meanings of absence
 * @param facts what the Go source tells of fields
 */
record Overlays(AbsenceTable absences, FactTable facts) {}
