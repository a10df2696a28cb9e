package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.js.module.ModuleText;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;

/** What became of scripts that did not end well, in words for the reader of a report. */
final class ScriptFaults {
  static final Fault CLOSED = new Fault("closed", "the JavaScript runtime was closed");

  private ScriptFaults() {}

  /** Why a context came to its end. */
  static Fault ofEnd(PolyglotException e, ScriptLimits limits) {
    if (e.isResourceExhausted() && isStatementLimit(e)) {
      return new Fault(
          "limit-statements",
          "the policy takes more than " + limits.statements() + " statements for one subject");
    }
    if (e.isResourceExhausted()) {
      return new Fault("limit-memory", "the policy takes more memory than there is");
    }
    return e.isCancelled()
        ? CLOSED
        : new Fault("exception", "the JavaScript engine failed: " + e.getMessage());
  }

  private static boolean isStatementLimit(PolyglotException e) {
    return String.valueOf(e.getMessage()).contains("Statement count limit");
  }

  /** What a script threw, or let be thrown. */
  static Fault thrown(PolyglotException e) {
    String message = String.valueOf(e.getMessage());
    return new Fault("script", ScriptText.shortened(message, ScriptLimits.MESSAGE));
  }

  /** The same with the place in the module, if it is known. */
  static Object located(Object value, PolyglotException e, Script script) {
    String place = place(e, script);
    if (place == null) {
      return value;
    }
    if (value instanceof Unknown unknown) {
      return new Unknown(unknown.reason() + " (" + place + ")", unknown.atLeast());
    }
    Fault fault = (Fault) value;
    return new Fault(fault.code(), fault.message() + " (" + place + ")");
  }

  /** Where the script was, as {@code names.mjs:12:7}. */
  private static @Nullable String place(PolyglotException e, Script script) {
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      SourceSection section = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      if (section != null && script.has(section.getSource())) {
        int line = section.getStartLine() - ModuleText.LINES_BEFORE;
        return section.getSource().getName() + ":" + line + ":" + section.getStartColumn();
      }
    }
    return null;
  }
}
