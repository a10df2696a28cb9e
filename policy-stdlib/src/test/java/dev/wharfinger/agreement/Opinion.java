package dev.wharfinger.agreement;

import static java.util.function.Predicate.not;

import java.util.List;

/**
 * What our policies say of each resource that a case means.
 *
 * @param verdicts one for each resource
 * @param undecided why a verdict could not be reached
 * @param places what is blamed where one fails, as {@code spec.containers[0]}
 */
record Opinion(List<Verdict> verdicts, List<String> undecided, List<String> places) {

  /** How an opinion relates to that of another tool. */
  enum Relation {
    AGREES,
    DIFFERS,
    UNDECIDED
  }

  Relation to(Verdict expected) {
    if (verdicts.stream().allMatch(expected::equals)) {
      return Relation.AGREES;
    }
    boolean opposite =
        verdicts.stream().filter(not(Verdict.UNDECIDED::equals)).anyMatch(not(expected::equals));
    return opposite ? Relation.DIFFERS : Relation.UNDECIDED;
  }
}
