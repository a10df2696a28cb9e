package dev.wharfinger.internal.kubernetes;

import dev.wharfinger.internal.kubernetes.StructuralSchema.Reason;
import dev.wharfinger.internal.kubernetes.StructuralSchema.Rule;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a schema asks of its values besides their types ({@code x-kubernetes-validations}),
 * and refuses what an API server refuses ({@code pkg/apis/apiextensions/validation} of
 * apiextensions-apiserver).
 */
record ValidationsReader(SchemaKeys reader) {
  private static final String VALIDATIONS = "x-kubernetes-validations";

  /**
   * Reads.
   *
   * @param keys those of the schema
   * @param schema the same as far as it is read
   */
  List<Rule> read(Map<String, RawNode> keys, StructuralSchema schema) {
    List<Rule> rules = new ArrayList<>();
    for (RawNode item : reader.list(VALIDATIONS, keys)) {
      Map<String, RawNode> rule = reader.mapping("each of `" + VALIDATIONS + "`", item);
      RawScalar expression = code("rule", rule);
      if (!rule.containsKey("rule")) {
        reader.tell("each of `" + VALIDATIONS + "` has to have a `rule`", item);
      } else if (expression != null) {
        rules.add(
            new Rule(
                expression,
                message(rule, expression),
                code("messageExpression", rule),
                reason(rule),
                path(rule, schema),
                reader.flag("optionalOldSelf", rule)));
      }
    }
    return rules;
  }

  /** An expression; null if there is none. */
  private @Nullable RawScalar code(String key, Map<String, RawNode> rule) {
    RawNode raw = rule.get(key);
    if (raw == null || !(raw.target() instanceof RawScalar scalar)) {
      if (raw != null) {
        reader.tell("`" + key + "` has to be text", raw);
      }
      return null;
    }
    if (scalar.value().isBlank()) {
      reader.tell("`" + key + "` must not be empty", raw);
      return null;
    }
    return scalar;
  }

  private String message(Map<String, RawNode> rule, RawScalar expression) {
    RawNode raw = rule.get("message");
    String message = raw == null ? "" : reader.text("`message`", raw);
    if (!message.isEmpty() && message.isBlank()) {
      reader.tell("`message` must not be blank", raw == null ? expression : raw);
    } else if (hasLineBreaks(message.strip())) {
      reader.tell("`message` must not have line breaks", raw == null ? expression : raw);
    } else if (message.isEmpty() && hasLineBreaks(expression.value().strip())) {
      reader.tell("a `rule` with line breaks has to have a `message`", expression);
    }
    return message;
  }

  private Reason reason(Map<String, RawNode> rule) {
    RawNode raw = rule.get("reason");
    String said = raw == null ? "" : reader.text("`reason`", raw);
    Optional<Reason> reason = Stream.of(Reason.values()).filter(r -> r.is(said)).findFirst();
    if (raw != null && !said.isEmpty() && reason.isEmpty()) {
      String possible =
          Stream.of(Reason.values())
              .map(value -> "`" + value.word() + "`")
              .collect(Collectors.joining(", "));
      reader.tell("`reason` is `" + said + "`, and may be one of " + possible, raw);
    }
    return reason.orElse(Reason.INVALID);
  }

  private @Nullable FieldPath path(Map<String, RawNode> rule, StructuralSchema schema) {
    RawNode raw = rule.get("fieldPath");
    String said = raw == null ? "" : reader.text("`fieldPath`", raw);
    if (raw == null || said.isEmpty()) {
      return null;
    }
    String what = "`fieldPath` is `" + said.strip() + "`, which is no path: ";
    return FieldPath.parse(said, schema, problem -> reader.tell(what + problem, raw)).orElse(null);
  }

  private static boolean hasLineBreaks(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
