package dev.wharfinger.internal.script;

/** Whether a command is run. */
public enum When {
  /** Whenever the script gets there. */
  ALWAYS,
  /** If another command succeeded before it ({@code &&}). */
  ON_SUCCESS,
  /** If another command failed before it ({@code ||}). */
  ON_FAILURE,
  /** If a condition is met, once for each of some items, or when a function is called. */
  CONDITIONALLY;

  /** What is true of a command within a command. */
  When within(When outer) {
    return this == ALWAYS ? outer : outer == ALWAYS ? this : CONDITIONALLY;
  }
}
