package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.policy.check.Message;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The message of a policy as an expression that yields text. */
final class MessageWords {
  /** What {@code string(...)} takes, and shows as our own messages do. */
  private static final Set<Type> NUMBERS = Set.of(Scalar.INT, Scalar.BOOL);

  private MessageWords() {}

  /** The text, if the message has nothing but words. */
  static Optional<String> constant(Message<Typed> message) {
    StringBuilder text = new StringBuilder();
    for (Message.Part<Typed> part : message.parts()) {
      if (!(part instanceof Message.Words<Typed> words)) {
        return Optional.empty();
      }
      text.append(words.text());
    }
    return Optional.of(text.toString());
  }

  /**
   * The parts, joined.
   *
   * @throws Unsayable if one has no words in a cluster
   */
  static Expr of(Message<Typed> message, Translation translation) {
    List<Expr> parts = new ArrayList<>();
    for (Message.Part<Typed> part : message.parts()) {
      if (part instanceof Message.Words<Typed> words) {
        parts.add(Cel.literal(words.text().replaceAll("\\s+", " ")));
      } else if (part instanceof Message.Value<Typed> value) {
        parts.add(text(value.expression(), translation));
      }
    }
    // Only beside what is surely text is a value of unknown type taken for text.
    boolean surelyText =
        parts.subList(0, Math.min(2, parts.size())).stream()
            .anyMatch(Expr.Literal.class::isInstance);
    if (parts.size() == 1 || !surelyText) {
      parts.add(0, Cel.literal(""));
    }
    return parts.stream().reduce(Cel::add).orElseThrow();
  }

  private static Expr text(Typed value, Translation translation) {
    Type type = value.type();
    if (type instanceof OptionalType optional && isText(optional.element())) {
      return Cel.orValue(translation.of(value), Cel.literal("nothing"));
    }
    Expr expr = translation.of(value);
    if (isText(type)) {
      return expr;
    }
    if (type instanceof ListType list && isText(list.element())) {
      return Cel.on(expr, "join", Cel.literal(", "));
    }
    if (NUMBERS.contains(type) || type == Scalar.INT_OR_STRING) {
      return Cel.call("string", List.of(expr));
    }
    throw new Unsayable(value, "a cluster does not show a `" + type.displayName() + "`", null);
  }

  private static boolean isText(Type type) {
    return type == Scalar.STRING || type instanceof EnumType;
  }
}
