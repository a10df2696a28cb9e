package dev.wharfinger.spi;

import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;

/** Receives what policies find. A policy is named by its number in the policy set. */
public interface Verdicts {

  /** The subject, or one element of it, complies. */
  void pass(int policy);

  /** A match condition does not hold, so there is nothing to judge. */
  void skip(int policy);

  /** The subject does not comply. */
  void fail(int policy, Place at, String message);

  /** The policy could not be evaluated. */
  void error(int policy, Place at, Fault fault);

  /** Whether the subject complies cannot be known. */
  void unknown(int policy, Place at, Unknown unknown);
}
