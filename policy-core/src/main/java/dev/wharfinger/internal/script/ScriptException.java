package dev.wharfinger.internal.script;

/** Thrown where a script cannot be read, and made an opaque command by {@link Script}. */
final class ScriptException extends Exception {
  /** How reasons begin for which every shell refuses a script. */
  static final String UNCLOSED = "a closing ";

  private static final long serialVersionUID = 1L;

  /** A reason in lower case, without full stop. */
  ScriptException(String reason) {
    super(reason, null, false, false);
  }

  /** For a script that ends before what its beginning asks for, as within quotes. */
  static ScriptException unclosed(String missing) {
    return new ScriptException(UNCLOSED + "`%s` is missing".formatted(missing));
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
