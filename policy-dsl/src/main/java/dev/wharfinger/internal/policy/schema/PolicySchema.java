package dev.wharfinger.internal.policy.schema;

import static dev.wharfinger.internal.policy.schema.Shapes.anyOf;
import static dev.wharfinger.internal.policy.schema.Shapes.described;
import static dev.wharfinger.internal.policy.schema.Shapes.matching;
import static dev.wharfinger.internal.policy.schema.Shapes.oneOrMore;
import static dev.wharfinger.internal.policy.schema.Shapes.ref;
import static dev.wharfinger.internal.policy.schema.Shapes.strings;
import static dev.wharfinger.internal.policy.schema.Shapes.text;
import static dev.wharfinger.internal.policy.schema.Shapes.texts;
import static dev.wharfinger.internal.policy.schema.Shapes.word;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.List;

/** The schema of policy files: what the reader refuses, but for what is in expressions. */
public final class PolicySchema {
  private static final String TYPE = "type";

  private PolicySchema() {}

  /** Writes the schema of policies over the types of a catalog. */
  public static String write(Catalog catalog) {
    ObjectNode definitions = Shapes.any();
    definitions.set(TYPE, typeName(catalog));
    definitions.set(ExampleShape.CASE, ExampleShape.ofCase());
    definitions.setAll(ParamShape.definitions());
    ObjectNode policy =
        Shapes.object(PolicyFormat.KEYS, PolicyFormat.REQUIRED, PolicySchema::value);
    policy.set("$defs", definitions);
    return SchemaText.of("A policy of Wharfinger.", policy);
  }

  private static ObjectNode value(String key) {
    return described(description(key), shape(key));
  }

  private static ObjectNode shape(String key) {
    return switch (key) {
      case "id" -> matching(PolicyFormat.ID);
      case "severity" -> word(PolicyFormat.SEVERITIES);
      case "match" -> anyOf(ref(TYPE), Shapes.listOf(ref(TYPE)).put("minItems", 1));
      case "at", "references" -> texts();
      case "params" -> Shapes.mapOf(ParamShape.param());
      case "matchConditions", "variables" -> Shapes.mapOf(PolicyFormat.NAME, text());
      case "operations" ->
          oneOrMore(word(PolicyFormat.OPERATIONS))
              .set("default", strings(PolicyFormat.words(PolicyFormat.DEFAULT_OPERATIONS)));
      case "view" ->
          word(PolicyFormat.VIEWS).put("default", PolicyFormat.word(PolicyFormat.DEFAULT_VIEW));
      case "fix" -> FixShape.fix();
      case "controls" -> oneOrMore(matching(PolicyFormat.CONTROL));
      case "examples" -> ExampleShape.examples();
      default -> text();
    };
  }

  private static String description(String key) {
    return switch (key) {
      case "id" ->
          "The name of the policy in findings: lower-case words with hyphens between them, as the"
              + " file is named without its ending.";
      case "title" -> "What is so where the policy is obeyed, in a line.";
      case "severity" -> "How bad it is if the policy is not obeyed.";
      case "match" ->
          "The type that the policy looks at, or several; expressions see each value of it as"
              + " `self`.";
      case "expression" -> "A CEL expression that is true of whatever complies.";
      case "message" ->
          "What is wrong with whatever does not comply; braces hold CEL expressions, and `{{` is a"
              + " brace.";
      case "each" ->
          "A CEL expression that yields a list or map, of which each element is judged by itself,"
              + " as `item`.";
      case "at" ->
          "The path from `self` to what findings point at; of several, the first that is there.";
      case "params" ->
          "What users of the policy may set, by name; expressions see it as `params.name`.";
      case "matchConditions" ->
          "CEL expressions, by names, that must all be true for the policy to judge at all.";
      case "variables" ->
          "CEL expressions by name, which those after them see as `variables.name`.";
      case "operations" -> "The requests to an API server that the policy judges.";
      case "view" ->
          "Whether expressions see what the file says, or what an API server makes of it with its"
              + " defaults.";
      case "why" -> "What may happen where the policy is not obeyed.";
      case "fix" -> "The edits by which a subject comes to comply.";
      case "controls" ->
          "The controls of benchmarks that the policy answers, such as `cis-kubernetes/5.2.2`.";
      case "examples" ->
          "Resources, by what the policy says of them: they are its tests and its documentation.";
      case "status" -> "How settled the policy is, in the author's words.";
      case "since" -> "The version that brought the policy.";
      case "references" -> "The web addresses at which there is more to read.";
      default -> throw new IllegalArgumentException("nothing describes the key `" + key + "`");
    };
  }

  /**
   * An enumeration that editors offer; without a message they would list it where it is not met.
   */
  private static ObjectNode typeName(Catalog catalog) {
    List<String> names =
        catalog.typeNames().stream()
            .filter(name -> catalog.type(name).filter(PolicySchema::hasFields).isPresent())
            .sorted()
            .toList();
    return word(names).put("errorMessage", "There is no such type to look at.");
  }

  private static boolean hasFields(Type type) {
    return type instanceof ObjectType || type instanceof UnionType;
  }
}
