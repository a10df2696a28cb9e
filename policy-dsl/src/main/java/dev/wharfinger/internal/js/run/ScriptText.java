package dev.wharfinger.internal.js.run;

import dev.wharfinger.internal.cel.function.GoTimes;
import java.time.Duration;
import java.time.Instant;

/** The text of values that JavaScript does not have, as messages of expressions write them too. */
final class ScriptText {
  private ScriptText() {}

  static String of(Object value) {
    if (value instanceof Duration duration) {
      return GoTimes.text(duration);
    }
    return value instanceof Instant time ? GoTimes.text(time) : value.toString();
  }

  /** The text, or as much of it as may be told. */
  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }
}
