package dev.wharfinger.internal.reload;

import dev.wharfinger.PolicySet;
import java.util.Optional;
import java.util.function.Function;

/**
 * One policy set in use, and what it runs in. That is closed when the set is replaced and nobody
 * uses it any more, whichever comes last.
 */
public final class Generation {
  private final PolicySet policies;
  private final Runnable close;
  private int users;
  private boolean retired;

  /**
   * A set that serves.
   *
   * @param close closes what it runs in
   */
  public Generation(PolicySet policies, Runnable close) {
    this.policies = policies;
    this.close = close;
  }

  /** Uses the set; empty if it is replaced already, so that another one is to be asked. */
  public <T> Optional<T> use(Function<PolicySet, T> work) {
    synchronized (this) {
      if (retired) {
        return Optional.empty();
      }
      users++;
    }
    try {
      return Optional.of(work.apply(policies));
    } finally {
      boolean last;
      synchronized (this) {
        users--;
        last = retired && users == 0;
      }
      if (last) {
        close.run();
      }
    }
  }

  /** Lets nobody begin to use the set. A second call does nothing. */
  public void retire() {
    boolean last;
    synchronized (this) {
      last = !retired && users == 0;
      retired = true;
    }
    if (last) {
      close.run();
    }
  }
}
