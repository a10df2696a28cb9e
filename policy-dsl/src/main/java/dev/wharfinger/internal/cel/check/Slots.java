package dev.wharfinger.internal.cel.check;

/** Hands out the slots of a frame, each once. One counter serves all expressions of a policy. */
public final class Slots {
  private int next;

  /**
   * Starts a counter.
   *
   * @param first the first slot that is free
   */
  public Slots(int first) {
    this.next = first;
  }

  /** Takes a slot. */
  public int next() {
    return next++;
  }

  /** How many slots a frame needs. */
  public int count() {
    return next;
  }
}
