package dev.wharfinger.internal.policy.schema;

import static dev.wharfinger.internal.policy.schema.Shapes.any;
import static dev.wharfinger.internal.policy.schema.Shapes.described;
import static dev.wharfinger.internal.policy.schema.Shapes.mapOf;
import static dev.wharfinger.internal.policy.schema.Shapes.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.internal.policy.file.ProfileFormat;

/** The schema of profiles. */
public final class ProfileSchema {
  private ProfileSchema() {}

  /** Writes the schema. */
  public static String write() {
    return SchemaText.of(
        "A profile of Wharfinger: a choice of policies, with their parameters.",
        Shapes.object(
            ProfileFormat.KEYS,
            ProfileFormat.REQUIRED,
            key -> described(description(key), shape(key))));
  }

  private static ObjectNode shape(String key) {
    return switch (key) {
      case "extends", "policies", "exclude" -> Shapes.texts();
      case "params" -> mapOf(mapOf(any()));
      case "severity" -> mapOf(Shapes.word(PolicyFormat.SEVERITIES));
      case "unanswered" -> mapOf(PolicyFormat.CONTROL, text());
      default -> text();
    };
  }

  private static String description(String key) {
    return switch (key) {
      case "id" -> "The name of the profile, as the file is named without its ending.";
      case "title" -> "What the profile is for, in a line.";
      case "description" -> "What the profile holds, and what it leaves out.";
      case "extends" -> "The profiles whose policies, parameters and severities this one has, too.";
      case "policies" -> "The ids of the policies, where `*` stands for any text.";
      case "exclude" -> "The ids of what is left out, where `*` stands for any text.";
      case "params" -> "The values of parameters, by policy and name.";
      case "severity" -> "Other severities than those that policies have, by policy.";
      case "unanswered" ->
          "The controls of the benchmark that the policies do not answer, with the reasons.";
      default -> throw new IllegalArgumentException("nothing describes the key `" + key + "`");
    };
  }
}
