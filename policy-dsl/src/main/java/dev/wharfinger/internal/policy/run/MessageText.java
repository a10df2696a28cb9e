package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Frame;
import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.policy.check.Message;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The message of a finding.
 *
 * @param fallback what is told if the message has no value
 */
record MessageText(Message<Eval> message, String fallback) {

  /** The text for the subject or element that the frame holds. */
  String text(Frame frame) {
    return Objects.requireNonNullElse(valueOrNull(frame, ValueText::append), fallback);
  }

  /** The text with every value as it is; null if an expression in it has no value. */
  @Nullable String wholeOrNull(Frame frame) {
    return valueOrNull(frame, ValueText::appendWhole);
  }

  private @Nullable String valueOrNull(
      Frame frame, BiConsumer<StringBuilder, @Nullable Object> append) {
    StringBuilder text = new StringBuilder();
    for (Message.Part<Eval> part : message.parts()) {
      if (part instanceof Message.Words<Eval> words) {
        text.append(words.text());
      } else if (part instanceof Message.Value<Eval> value) {
        Object result = value.expression().eval(frame);
        if (NoValue.is(result)) {
          return null;
        }
        append.accept(text, result);
      }
    }
    return text.toString();
  }
}
