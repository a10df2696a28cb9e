package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawNode;
import java.util.regex.Pattern;

/** How files name the controls of benchmarks. */
final class Controls {
  static final Pattern CONTROL = Pattern.compile("[a-z0-9][a-z0-9.-]*/[A-Za-z0-9][\\w.-]*");

  private Controls() {}

  /** Tells of a text that names none. */
  static void check(String control, RawNode at, Problems problems) {
    if (!CONTROL.matcher(control).matches()) {
      problems.error(
          "control-id",
          "`" + control + "` does not name a control",
          "write the benchmark and the control, as `cis-kubernetes/5.2.2`",
          at);
    }
  }
}
