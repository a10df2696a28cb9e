package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Field;
import java.util.List;
import java.util.Optional;

/**
 * What absence of a field means for all types that it may belong to: the strictest meaning wins.
 */
final class FieldAbsence {
  private FieldAbsence() {}

  /** Why it has to be asked whether the field is there; empty if it has not. */
  static Optional<Absence.Guarded> guarded(List<Typed.Member> members) {
    for (Typed.Member member : members) {
      if (absence(member) instanceof Absence.Guarded guarded) {
        return Optional.of(guarded);
      }
    }
    long defaults =
        members.stream()
            .map(FieldAbsence::absence)
            .filter(Absence.Default.class::isInstance)
            .distinct()
            .count();
    return defaults > 1
        ? Optional.of(new Absence.Guarded("another default for each kind", null))
        : Optional.empty();
  }

  static boolean isRequired(Typed.Member member) {
    return absence(member) instanceof Absence.Required;
  }

  /** Whether a read may give an empty object for one that is not there. */
  static boolean mayBeEmptyObject(List<Typed.Member> members) {
    return members.stream()
        .anyMatch(
            member ->
                absence(member) instanceof Absence.Empty
                    && !Types.members(member.field().type()).isEmpty());
  }

  /** What says of which type a resource is was there, or it would not have been read as one. */
  private static Absence absence(Typed.Member member) {
    Field field = member.field();
    return Narrowing.identifies(member.owner(), field.name())
        ? new Absence.Required()
        : field.absence();
  }
}
