package dev.wharfinger.internal.script;

/** Thrown where a script cannot be read, and made an opaque command by {@link Script}. */
final class ScriptException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A reason in lower case, without full stop. */
  ScriptException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
