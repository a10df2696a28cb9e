package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.policy.check.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The message of a finding.
 *
 * @param fallback what is told if the message has no value
 */
record MessageText(Message<Eval> message, String fallback) {

  /** The text for the subject or element that the frame holds. */
  String text(Frame frame) {
    return Objects.requireNonNullElse(valueOrNull(frame), fallback);
  }

  /** The text; null if an expression in it has no value. */
  @Nullable String valueOrNull(Frame frame) {
    StringBuilder text = new StringBuilder();
    for (Message.Part<Eval> part : message.parts()) {
      if (part instanceof Message.Words<Eval> words) {
        text.append(words.text());
      } else if (part instanceof Message.Value<Eval> value) {
        Object result = value.expression().eval(frame);
        if (NoValue.is(result)) {
          return null;
        }
        ValueText.append(text, result);
      }
    }
    return text.toString();
  }
}
