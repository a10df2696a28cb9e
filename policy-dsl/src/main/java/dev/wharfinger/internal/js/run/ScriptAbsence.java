package dev.wharfinger.internal.js.run;

/** What is said where an application has no JavaScript. */
public final class ScriptAbsence {
  /** Names the artifact that is missing. */
  public static final String MESSAGE =
      "policies in JavaScript need GraalJS: add the artifact `org.graalvm.polyglot:js-community`"
          + " (type `pom`) to the application";

  private ScriptAbsence() {}
}
