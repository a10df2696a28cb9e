package dev.wharfinger.internal.compose.variable;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tables that compose-go tests interpolation with. */
class ComposeVariablesTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("FOO", "first", "BAR", "", "JSON", "{\"json\":1}");

  @Test
  void templatesSayInAnEnvironmentWhatTheyDoForCompose() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-template");
    JsonNode table = read("template");
    for (Map.Entry<String, JsonNode> rows : table.properties()) {
      for (JsonNode row : rows.getValue()) {
        if (row.has("$call")) {
          suite.countApart("the replacement is a function of the peer");
        } else if (row.has("symbol")) {
          checkSymbol(suite, row);
        } else if (row.has("template")) {
          checkTemplate(suite, row);
        } else {
          checkText(suite, rows.getKey(), row.asText());
        }
      }
    }
    suite.finish(65);
  }

  private static void checkSymbol(ConformanceSuite suite, JsonNode row) {
    Template template = Template.parse("${" + row.get("input").asText() + "}");
    String found = template.variables().get(0).operator().symbol();
    compare(suite, row.get("name").asText(), found, row.get("symbol").asText());
  }

  private static void checkTemplate(ConformanceSuite suite, JsonNode row) {
    String text = row.get("template").asText();
    Substitution result = Substitution.of(Template.parse(text), ENVIRONMENT);
    if (row.has("expectedError")) {
      String wanted = row.get("expectedError").asText();
      compare(suite, text, message(result), wanted);
    } else if (row.path("err").isObject()) {
      JsonNode err = row.get("err");
      Substitution.Missing missing = result.missing().get(0);
      String wanted = err.get("Variable").asText() + ": " + err.get("Reason").asText();
      compare(suite, text, missing.variable().name() + ": " + missing.reason(), wanted);
    } else {
      compare(suite, text, result.text(), row.get("expected").asText());
    }
  }

  /** Backquotes are ours. */
  private static String message(Substitution result) {
    return result.missing().get(0).message().replace("`", "");
  }

  /** What is expected of these tells the name of the peer's test. */
  private static void checkText(ConformanceSuite suite, String test, String text) {
    Template template = Template.parse(text);
    Substitution result = Substitution.of(template, ENVIRONMENT);
    boolean invalid = test.startsWith("TestInvalid");
    String wanted =
        switch (test.replaceFirst("[.].*", "")) {
          case "TestUnescaped" -> text;
          case "TestInvalid" -> "";
          case "TestNoValueNoDefault" -> "This  var";
          case "TestValueNoDefault" -> "This first var";
          case "TestNoValueWithDefault" -> "ok def";
          default -> "ok {\"json\":1}";
        };
    boolean asMeant = invalid ? template.fault() != null : result.text().equals(wanted);
    suite.check(test + " " + text, asMeant ? "" : result + " of " + template);
  }

  @Test
  void interpolatedTextsAreThoseOfCompose() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-interpolation");
    JsonNode table = read("interpolation");
    Map<String, String> set = Map.of("FOO", "bar", "USER", "jenny");
    check(suite, "unset", table.get("TestValidUnexistentInterpolation.testcases"), Map.of());
    check(suite, "set", table.get("TestValidExistentInterpolation.testcases"), set);
    for (int i = 0; i < table.get("TestPathMatches.testcases").size(); i++) {
      suite.countApart("paths are called for");
    }
    suite.finish(31);
  }

  private static void check(
      ConformanceSuite suite, String kind, JsonNode rows, Map<String, String> environment) {
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      String text = row.get("test").asText();
      Substitution result = Substitution.of(Template.parse(text), environment);
      String id = kind + " " + i + " " + text;
      if (row.has("errMsg")) {
        boolean told =
            result.missing().stream()
                .anyMatch(m -> m.required() && m.reason().equals(row.get("errMsg").asText()));
        suite.check(id, told ? "" : result.toString());
      } else {
        compare(suite, id, result.text(), row.get("expected").asText());
      }
    }
  }

  @Test
  void variablesAreFoundAsComposeFindsThem() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("compose-variables");
    for (JsonNode row : read("template-variables").get("TestExtractVariables.testCases")) {
      Map<String, String> found = new TreeMap<>();
      for (String text : texts(row.get("dict"))) {
        for (Template.Variable variable : Template.parse(text).variables()) {
          found.put(variable.name(), shown(variable));
        }
      }
      Map<String, String> wanted = new TreeMap<>();
      for (JsonNode variable : row.get("expected")) {
        wanted.put(variable.get("Name").asText(), shown(variable));
      }
      compare(suite, row.get("name").asText(), found.toString(), wanted.toString());
    }
    suite.finish(18);
  }

  private static String shown(Template.Variable variable) {
    String written = variable.written();
    return switch (variable.operator()) {
      case NONE -> "";
      case DEFAULT_IF_EMPTY, DEFAULT_IF_UNSET -> "default " + written;
      case OTHER_IF_NOT_EMPTY, OTHER_IF_SET -> "other " + written;
      case REQUIRED, REQUIRED_NOT_EMPTY -> "required";
    };
  }

  private static String shown(JsonNode variable) {
    if (variable.path("Required").asBoolean()) {
      return "required";
    }
    if (variable.has("PresenceValue")) {
      return "other " + variable.get("PresenceValue").asText();
    }
    String value = variable.path("DefaultValue").asText();
    return value.isEmpty() ? "" : "default " + value;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  private static void compare(ConformanceSuite suite, String id, String found, String wanted) {
    suite.check(id, found.equals(wanted) ? "" : found + " instead of " + wanted);
  }

  private static JsonNode read(String name) throws IOException {
    String file = "compose/" + name + ".json";
    return new ObjectMapper().readTree(Files.readString(ConformanceSuite.data(file), UTF_8));
  }
}
