package dev.wharfinger.examples.cli.library;

/**
 * The name of a control, as {@code cis-kubernetes/5.2.2}, or the beginning of several, as {@code
 * cis-kubernetes/5.2} or {@code cis-kubernetes}.
 */
record ControlName(String text) {

  /** Whether it names a control, or where it begins. */
  boolean covers(String control) {
    return control.startsWith(text)
        && (control.length() == text.length() || "./".indexOf(control.charAt(text.length())) >= 0);
  }
}
