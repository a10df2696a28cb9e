package dev.wharfinger.examples.cli.model;

import dev.wharfinger.type.Absence;

/** What it means that a field is not there, in words. */
final class AbsenceWords {
  private AbsenceWords() {}

  static String of(Absence absence) {
    if (absence instanceof Absence.Default known) {
      return "absent: " + (known.value().equals("") ? "empty" : known.value());
    }
    if (absence instanceof Absence.Guarded guarded) {
      String ask = guarded.derivedFunction();
      return "absent: "
          + guarded.reason()
          + "; ask by has() or .?"
          + (ask == null ? "" : ", or by " + ask);
    }
    if (absence instanceof Absence.NotKnown unknown) {
      return "absent: unknown, as " + unknown.reason();
    }
    return absence instanceof Absence.Required ? "must be there" : "absent: empty";
  }
}
