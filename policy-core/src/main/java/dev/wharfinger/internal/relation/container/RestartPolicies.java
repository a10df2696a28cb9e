package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Unknown;

/** When a container is started again, in the words of the engine. */
final class RestartPolicies {
  private static final String TYPE = "docker.ContainerRestartPolicy";
  private static final String NONE = "no";

  private RestartPolicies() {}

  /** A name with a number of attempts behind a colon. */
  static Object parse(EvaluationContext context, ObjectNode container, Setting said) {
    String text = said.value() instanceof String words ? words : "";
    int colon = text.indexOf(':');
    return colon < 0 || said.isUndecided()
        ? of(context, container, said, said.with(null))
        : of(
            context,
            container,
            said.with(text.substring(0, colon)),
            said.with(Amounts.whole(text.substring(colon + 1))));
  }

  /** A name and a number of attempts. */
  static Object of(
      EvaluationContext context, ObjectNode container, Setting name, Setting attempts) {
    if (name.value() instanceof Unknown unknown) {
      return unknown;
    }
    return DerivedNode.of(context.catalog(), TYPE)
        .with("name", word(name.value() instanceof String text ? text : ""))
        .with("maximumRetryCount", attempts.value())
        .at(container, name.place());
  }

  /** The words of Compose's section for deployment mean the same as others of the engine. */
  private static String word(String condition) {
    return switch (condition) {
      case "", "none" -> NONE;
      case "any" -> "always";
      default -> condition;
    };
  }
}
