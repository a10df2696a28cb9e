package dev.wharfinger.internal.script;

/** Counts how deep the parsers of one script, which call each other, are nested. */
final class Depth {
  private static final int MOST_NESTED = 100;

  private int depth;

  /** Begins a part of a part; {@link #leave} ends it, unless the script cannot be read. */
  void enter() throws ScriptException {
    if (++depth > MOST_NESTED) {
      throw new ScriptException("commands are nested more than %d deep".formatted(MOST_NESTED));
    }
  }

  void leave() {
    depth--;
  }

  /** Whether what is read is part of nothing but the script. */
  boolean isTop() {
    return depth == 0;
  }
}
