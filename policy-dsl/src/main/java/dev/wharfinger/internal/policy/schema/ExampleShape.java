package dev.wharfinger.internal.policy.schema;

import static dev.wharfinger.internal.policy.schema.Shapes.any;
import static dev.wharfinger.internal.policy.schema.Shapes.described;
import static dev.wharfinger.internal.policy.schema.Shapes.mapOf;
import static dev.wharfinger.internal.policy.schema.Shapes.strings;
import static dev.wharfinger.internal.policy.schema.Shapes.text;
import static dev.wharfinger.internal.policy.schema.Shapes.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import java.util.List;

/** The examples of a policy. */
final class ExampleShape {
  /** Where the schema defines examples that say more than what is given. */
  static final String CASE = "example";

  private static final List<String> GIVEN = List.of(PolicyFormat.GIVEN);

  private ExampleShape() {}

  static ObjectNode examples() {
    return Shapes.object(
        PolicyFormat.EXPECTATIONS,
        List.of(),
        key -> described(expectation(key), Shapes.listOf(example())));
  }

  /** A resource, a file as text, a list of these, or a mapping that tells more. */
  private static ObjectNode example() {
    ObjectNode hasGiven = type("object").set("required", strings(GIVEN));
    return type("object", "array", "string", "number", "boolean")
        .setAll(Shapes.when(hasGiven, Shapes.ref(CASE)));
  }

  static ObjectNode ofCase() {
    return Shapes.object(
        PolicyFormat.CASE_KEYS, GIVEN, key -> described(description(key), shape(key)));
  }

  static ObjectNode shape(String key) {
    return switch (key) {
      case "given", "old" -> any();
      case "params" -> mapOf(any());
      case "closed" ->
          Shapes.choice(
              type("array"),
              any().set("items", text()),
              // in quotes it counts, too
              type("boolean", "string").put("pattern", "^(?:true|false)$"));
      default -> text();
    };
  }

  private static String expectation(String key) {
    return switch (key) {
      case "compliant" -> "Resources with which the policy finds nothing wrong.";
      case "violating" -> "Resources with which the policy finds something wrong.";
      case "unknown" -> "Resources of which the policy cannot know whether they comply.";
      default -> throw new IllegalArgumentException("nothing describes the key `" + key + "`");
    };
  }

  static String description(String key) {
    return switch (key) {
      case "given" -> "A resource, the text of a file such as a Dockerfile, or a list of these.";
      case "params" -> "The values of parameters of the policy, by name.";
      case "version" -> "The version of Kubernetes that the example is judged for, such as `1.34`.";
      case "now" -> "The time at which the example is judged, such as `2026-01-31T12:00:00Z`.";
      case "old" -> "The resource as it was before an update, or several.";
      case "closed" ->
          "Whether there is nothing but what is given, or the kinds of which there is no more.";
      case "at" -> "The path at which the finding must be.";
      case "message" -> "What the finding must say.";
      default -> throw new IllegalArgumentException("nothing describes the key `" + key + "`");
    };
  }
}
