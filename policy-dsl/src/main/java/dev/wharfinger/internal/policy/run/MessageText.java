package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.policy.check.Message;
import dev.wharfinger.internal.policy.file.TitleMessage;
import org.jspecify.annotations.Nullable;

/**
 * The message of a finding.
 *
 * @param title the title of the policy
 */
record MessageText(Message<Eval> message, String title) {

  /**
   * The text for the subject or element that the frame holds; what has no value is told as such.
   */
  String text(Frame frame) {
    StringBuilder text = new StringBuilder();
    boolean says = false;
    for (Message.Part<Eval> part : message.parts()) {
      if (part instanceof Message.Words<Eval> words) {
        text.append(words.text());
        says |= !words.text().isBlank();
      } else if (part instanceof Message.Value<Eval> value) {
        Object result = value.expression().eval(frame);
        ValueText.append(text, result);
        says |= !NoValue.is(result);
      }
    }
    return says ? text.toString() : TitleMessage.of(title);
  }

  /** The text with every value as it is; null if an expression in it has no value. */
  static @Nullable String wholeOrNull(Message<Eval> message, Frame frame) {
    StringBuilder text = new StringBuilder();
    for (Message.Part<Eval> part : message.parts()) {
      if (part instanceof Message.Words<Eval> words) {
        text.append(words.text());
      } else if (part instanceof Message.Value<Eval> value) {
        Object result = value.expression().eval(frame);
        if (NoValue.is(result)) {
          return null;
        }
        ValueText.appendWhole(text, result);
      }
    }
    return text.toString();
  }
}
