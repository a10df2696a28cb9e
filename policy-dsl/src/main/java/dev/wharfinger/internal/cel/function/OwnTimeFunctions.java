package dev.wharfinger.internal.cel.function;

import static dev.wharfinger.type.Scalar.BOOL;
import static dev.wharfinger.type.Scalar.STRING;
import static dev.wharfinger.type.Scalar.TIMESTAMP;

import dev.wharfinger.internal.scalar.DurationText;
import dev.wharfinger.internal.scalar.TimestampText;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function;
import java.time.Instant;
import java.util.List;

/** What our own policies ask about time and CEL has no words for. */
final class OwnTimeFunctions {
  private OwnTimeFunctions() {}

  static List<Function> all() {
    return List.of(
        Overload.global(
                "now",
                List.of(),
                TIMESTAMP,
                "The time of this evaluation, the same wherever it is asked.")
            .asks(EvaluationContext::now),
        Overload.global(
                "isTimestamp",
                List.of(STRING),
                BOOL,
                "Whether a text denotes a timestamp, so that `timestamp()` has an answer.")
            .does(String.class, text -> TimestampText.read(text) instanceof Instant),
        Overload.global(
                "isDuration",
                List.of(STRING),
                BOOL,
                "Whether a text denotes a duration, so that `duration()` has an answer.")
            .does(String.class, text -> DurationText.parse(text).isPresent()));
  }
}
