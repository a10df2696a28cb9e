package dev.wharfinger.internal.customresource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The cases of the API server's own test of message expressions: what is said of a value that is
 * not valid. It counts what an expression costs, and we count steps; where it is out of budget, so
 * are we.
 */
class CrdMessagesTest {
  private static final int CASES = 12;
  private static final long STEPS = 100_000;
  private static final String SCHEMA =
      "{\"type\": \"object\", \"properties\": {\"str\": {\"type\": \"string\"}}}";

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void messagesAreThoseOfTheApiServer() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("kubernetes-cel-crd-messages");
    for (JsonNode row :
        mapper.readTree(
            ConformanceSuite.data("kubernetes-cel/crd-message-expression.json").toFile())) {
      suite.check(row.get("name").asText(), difference(row));
    }
    suite.finish(CASES);
  }

  private String difference(JsonNode row) throws IOException {
    String expected = row.get("expectedValidationErr").asText();
    boolean overBudget = expected.contains("cost");
    ObjectNode schema = (ObjectNode) mapper.readTree(SCHEMA);
    ObjectNode validation = schema.putArray("x-kubernetes-validations").addObject();
    validation.put("rule", "false");
    validation.set("messageExpression", row.get("messageExpression"));
    if (row.has("message")) {
      validation.set("message", row.get("message"));
    }
    List<Verdict> told =
        Verdict.of(schema.toString(), "{\"str\": \"a string\"}", overBudget ? 1 : STEPS);
    String wanted = overBudget ? "more steps than are allowed" : expected;
    return told.size() == 1
            && told.get(0).outcome().equals("fail")
            && told.get(0).message().contains(wanted)
        ? ""
        : "expected `" + wanted + "`, and is " + told;
  }
}
