package dev.wharfinger.spi;

import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.List;

/** Receives what policies find. A policy is named by its number in the policy set. */
public interface Verdicts {

  /** The subject, or one element of it, complies. */
  void pass(int policy);

  /** A match condition does not hold, so there is nothing to judge. */
  void skip(int policy);

  /**
   * The subject does not comply.
   *
   * @param clues why, the most telling first
   */
  void fail(int policy, Place at, String message, List<Clue> clues);

  /**
   * The subject does not comply, and the policy knows what would mend it.
   *
   * @param clues why, the most telling first
   */
  default void fail(int policy, Place at, String message, List<Clue> clues, ProposedFix fix) {
    fail(policy, at, message, clues);
  }

  /**
   * The policy could not be evaluated.
   *
   * @param clues why, the most telling first
   */
  void error(int policy, Place at, Fault fault, List<Clue> clues);

  /**
   * The policy could not be evaluated, and that refuses a request whatever the policy wants done
   * with those that do not comply.
   */
  default void refuse(int policy, Place at, Fault fault) {
    error(policy, at, fault, List.of());
  }

  /**
   * Something is to be written down of a request.
   *
   * @param key what it is called, as {@code policy/key}
   */
  default void note(String key, String value) {}

  /**
   * Whether the subject complies cannot be known.
   *
   * @param clues why, the most telling first
   */
  void unknown(int policy, Place at, Unknown unknown, List<Clue> clues);
}
