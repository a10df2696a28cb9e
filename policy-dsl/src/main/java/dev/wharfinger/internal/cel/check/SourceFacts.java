package dev.wharfinger.internal.cel.check;

import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Field;
import java.util.Optional;

/** What {@code volume.source() == 'secret'} proves: the function names a field that is there. */
final class SourceFacts {
  private static final String FUNCTION = "source";

  /** What the function also gives where no field is there ({@code SetDefaults_Volume}). */
  private static final String DEFAULT = "emptyDir";

  private SourceFacts() {}

  /** What follows if the value is this text. */
  static Facts of(Checked value, String text) {
    return value.path() instanceof Path.ResultOf result
            && result.function().equals(FUNCTION)
            && !text.equals(DEFAULT)
            && value.typed() instanceof Typed.Call call
            && Types.members(call.arguments().get(0).type()).stream()
                .flatMap(type -> type.field(text).stream())
                .anyMatch(SourceFacts::isTold)
        ? Facts.present(new Path.FieldOf(result.arguments().get(0), text))
        : Facts.NONE;
  }

  /** Whether the function tells whether a field with this absence is there. */
  static boolean isAsked(Absence.Guarded absence) {
    return FUNCTION.equals(absence.derivedFunction());
  }

  /** What proves that a field is there; empty where the function does not. */
  static Optional<String> guard(FieldRequest asked, Absence.Guarded absence) {
    return isAsked(absence) && !asked.name().equals(DEFAULT)
        ? Optional.of(asked.text() + "." + FUNCTION + "() == " + Written.literal(asked.name()))
        : Optional.empty();
  }

  private static boolean isTold(Field field) {
    return field.absence() instanceof Absence.Guarded guarded && isAsked(guarded);
  }
}
