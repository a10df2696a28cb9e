package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Clue;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the verdicts of one policy on one request, and passes it if nothing speaks against it. */
final class Outcome {
  private final int number;
  private final boolean ignoresFailures;
  private final JudgedRequest request;
  private final Verdicts verdicts;
  private boolean told;
  private boolean judged;

  Outcome(int number, boolean ignoresFailures, JudgedRequest request, Verdicts verdicts) {
    this.number = number;
    this.ignoresFailures = ignoresFailures;
    this.request = request;
    this.verdicts = verdicts;
  }

  /** The validations are evaluated, so that there will be a verdict. */
  void judge() {
    judged = true;
  }

  /** A validation does not hold. */
  void fail(String message, List<Clue> clues) {
    told = true;
    verdicts.fail(number, place(clues), message, clues);
  }

  /** Something has no value; a failure that the policy ignores is none. */
  void undecided(@Nullable Object value, List<Clue> clues) {
    if (value instanceof Unknown unknown) {
      told = true;
      verdicts.unknown(number, place(clues), unknown, clues);
    } else if (ignoresFailures) {
      judged = false;
    } else {
      told = true;
      Fault fault =
          value instanceof Fault given
              ? given
              : new Fault("not-bool", "the result is neither true nor false");
      verdicts.error(number, place(clues), fault, clues);
    }
  }

  /**
   * An annotation has no value. Unlike a validation, it refuses a request even if the binding only
   * warns ({@code pkg/admission/plugin/policy/validating/dispatcher.go} of Kubernetes).
   */
  void notAnnotated(@Nullable Object value, String key) {
    if (value instanceof Unknown unknown) {
      undecided(unknown);
    } else if (!ignoresFailures) {
      told = true;
      String reason =
          value instanceof Fault fault ? fault.message() : "it is neither text nor null";
      verdicts.refuse(
          number,
          Place.of(request.resource()),
          new Fault(
              "bad-annotation", "the audit annotation `" + key + "` has no value: " + reason));
    }
  }

  /** Something is to be written down. */
  void annotate(String key, String value) {
    verdicts.note(key, value);
  }

  /** Something has no value that no expression asks for. */
  void undecided(Object value) {
    undecided(value, List.of());
  }

  /** What was judged does not tell all, unless it fails already. */
  void undecidedUnlessFailed(Unknown unknown) {
    if (!told) {
      undecided(unknown);
    }
  }

  /** Tells that the request complies, or that there was nothing to judge. */
  void close() {
    if (told) {
      return;
    }
    if (judged) {
      verdicts.pass(number);
    } else {
      verdicts.skip(number);
    }
  }

  /** Where the first clue is, else the resource as a whole. */
  private Place place(List<Clue> clues) {
    return clues.stream()
        .flatMap(clue -> clue.place().stream())
        .findFirst()
        .orElse(Place.of(request.resource()));
  }
}
