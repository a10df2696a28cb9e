package dev.wharfinger.examples.cli.check;

import java.time.Duration;

/** Says when to look again. */
@FunctionalInterface
interface Ticker {
  /** Looks so often that a change shows before the eyes are back from the editor. */
  Duration INTERVAL = Duration.ofMillis(300);

  /** Ticks for ever. */
  Ticker OF_CLOCK =
      () -> {
        Thread.sleep(INTERVAL.toMillis());
        return true;
      };

  /**
   * Waits for the next look.
   *
   * @return false if there is none
   */
  boolean next() throws InterruptedException;
}
