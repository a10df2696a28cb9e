package dev.wharfinger.internal.policy.file;

/** A policy that was read, in whatever language it judges. */
public interface ReadPolicy {

  /** What it says of itself. */
  Declaration declaration();

  /** Whether it judges the elements of something, of which there may be none. */
  boolean judgesElements();
}
