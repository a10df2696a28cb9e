package dev.wharfinger.internal.policy.schema;

import static dev.wharfinger.internal.policy.schema.Shapes.described;
import static dev.wharfinger.internal.policy.schema.Shapes.text;
import static dev.wharfinger.internal.policy.schema.Shapes.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.internal.policy.file.TestFormat;
import java.util.List;

/** The schema of test files. */
public final class TestSchema {
  private TestSchema() {}

  /** Writes the schema. */
  public static String write() {
    return SchemaText.of(
        "The tests of a policy of Wharfinger.",
        Shapes.object(
            TestFormat.KEYS,
            TestFormat.REQUIRED,
            key ->
                key.equals("policy")
                    ? described(
                        "The id of the policy; if it is left out, the name of the file tells it.",
                        Shapes.matching(PolicyFormat.ID))
                    : described("The tests.", Shapes.listOf(test()))));
  }

  private static ObjectNode test() {
    return Shapes.object(
        TestFormat.TEST_KEYS,
        TestFormat.TEST_REQUIRED,
        key -> described(description(key), shape(key)));
  }

  private static ObjectNode shape(String key) {
    return switch (key) {
      case "name", "file", "fixed" -> text();
      case "outcome" -> Shapes.word(TestFormat.OUTCOMES);
      case "findings" -> Shapes.listOf(finding());
      default -> ExampleShape.shape(key);
    };
  }

  private static String description(String key) {
    return switch (key) {
      case "name" -> "What the test shows.";
      case "file" -> "The path of what is given, from the folder of this file.";
      case "outcome" ->
          "What the policy says of all that is given: of several outcomes, the first of `fail`,"
              + " `error`, `unknown`, `pass` and `skip` that there is.";
      case "findings" -> "All findings, in their order.";
      case "fixed" -> "The text that is given, after all fixes of the policy.";
      default -> ExampleShape.description(key);
    };
  }

  private static ObjectNode finding() {
    return Shapes.object(
        TestFormat.FINDING_KEYS,
        List.of(),
        key ->
            switch (key) {
              case "at" -> described("The path of the place.", text());
              case "line" -> described("The line of the place.", type("integer"));
              case "column" -> described("The column of the place.", type("integer"));
              case "message" -> described("The message.", text());
              case "resource" -> described("The resource, such as `Deployment/shop/web`.", text());
              case "outcome" ->
                  described(
                      "What the policy says; `fail` if this is left out.",
                      Shapes.word(TestFormat.OUTCOMES));
              default ->
                  throw new IllegalArgumentException("nothing describes the key `" + key + "`");
            });
  }
}
