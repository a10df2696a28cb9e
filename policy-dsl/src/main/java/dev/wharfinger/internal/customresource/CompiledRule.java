package dev.wharfinger.internal.customresource;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.internal.cel.eval.Faults;
import dev.wharfinger.internal.kubernetes.FieldPath;
import dev.wharfinger.internal.kubernetes.StructuralSchema.Rule;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A validation of a definition.
 *
 * @param validation null if it does not compile
 * @param fault why it does not compile; null if it does
 * @param message what says more than the definition's fixed message; null if nothing does
 */
record CompiledRule(
    Rule rule,
    @Nullable Validation validation,
    @Nullable Fault fault,
    @Nullable Validation message) {
  /** {@code MaxEvaluatedMessageExpressionSizeBytes} of {@code apiserver/pkg/apis/cel}. */
  private static final int LONGEST_MESSAGE = 5 * 1024;

  /**
   * What is said of a value that is not valid: what the message expression yields, if that is a
   * message, then the message, then the validation itself. That the expression takes too long is
   * said in the place of the message.
   */
  String message(Object self, @Nullable Object oldSelf, EvaluationContext context, long steps) {
    Optional<Object> said =
        message == null ? Optional.empty() : message.evaluate(self, oldSelf, context, steps);
    if (said.isPresent() && said.get() instanceof Fault limit && Faults.isLimit(limit)) {
      return "its message cannot be told: " + limit.message();
    }
    return rule.reason()
        .tell(
            said.filter(String.class::isInstance)
                .map(text -> ((String) text).strip())
                .filter(CompiledRule::isMessage)
                .orElseGet(this::fixedMessage));
  }

  private String fixedMessage() {
    return rule.message().isBlank()
        ? "failed rule: " + rule.expression().value().strip()
        : rule.message().strip();
  }

  private static boolean isMessage(String text) {
    return !text.isEmpty()
        && text.indexOf('\n') < 0
        && text.getBytes(UTF_8).length <= LONGEST_MESSAGE;
  }

  /** What is to blame: the field that the definition names, or what is there of the way to it. */
  Place blamed(Object self, Place at) {
    FieldPath path = rule.path();
    Place blamed = at;
    Object value = self;
    for (String step : path == null ? List.<String>of() : path.steps()) {
      if (!(value instanceof BoundNode node)) {
        return blamed;
      }
      blamed = node.place(step);
      value = node.get(step);
    }
    return blamed;
  }
}
