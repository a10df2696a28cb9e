package dev.wharfinger.internal.js.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param reports what the script has found, in the order of its reports
 * @param trouble a {@link dev.wharfinger.type.Fault} or an {@link dev.wharfinger.type.Unknown} that
 *     the script met, or null
 */
record ScriptResult(List<ScriptReport> reports, @Nullable Object trouble) {
  static final ScriptResult NOTHING = new ScriptResult(List.of(), null);
}
