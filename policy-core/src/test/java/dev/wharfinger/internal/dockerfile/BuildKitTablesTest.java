package dev.wharfinger.internal.dockerfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.conformance.ConformanceSuite;
import dev.wharfinger.internal.dockerfile.instruction.Cmd;
import dev.wharfinger.internal.dockerfile.instruction.Copy;
import dev.wharfinger.internal.dockerfile.instruction.Run;
import dev.wharfinger.internal.dockerfile.instruction.Sources;
import dev.wharfinger.internal.dockerfile.syntax.Arguments;
import dev.wharfinger.internal.dockerfile.syntax.Arguments.CommandLine;
import dev.wharfinger.internal.dockerfile.syntax.Heredoc;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables that BuildKit tests heredocs, JSON and errors with. */
class BuildKitTablesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What BuildKit says, and the code of what we say. */
  private static final Map<String, String> ERRORS =
      Map.of(
          "COPY requires at least two arguments", "dockerfile-arguments",
          "FROM isn't allowed as an ONBUILD trigger", "dockerfile-trigger",
          "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed", "dockerfile-trigger",
          "unknown flag: --boo", "dockerfile-unknown-flag",
          "unknown instruction: FOO", "dockerfile-unknown-instruction",
          "unknown instruction: foo", "dockerfile-unknown-instruction",
          "COPY cannot accept a heredoc as a destination", "dockerfile-arguments");

  @Test
  void eachInstructionHasItsHeredocs() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-heredocs");
    JsonNode table = read("heredocs");
    ReadDockerfile file = ReadDockerfile.of(table.get("dockerfile").asText());
    JsonNode expected = table.get("perInstructionAfterFrom");
    for (int i = 0; i < expected.size(); i++) {
      List<String> found = file.heredocs(i + 1).stream().map(BuildKitTablesTest::shown).toList();
      compare(suite, "instruction " + i, found, shown(expected.get(i)));
    }
    suite.finish(27);
  }

  private static String shown(Heredoc heredoc) {
    return shown(
        heredoc.name(),
        heredoc.content().text(),
        heredoc.opening().expand(),
        heredoc.opening().chomp(),
        heredoc.opening().descriptor());
  }

  private static List<String> shown(JsonNode heredocs) {
    List<String> shown = new ArrayList<>();
    for (JsonNode heredoc : heredocs) {
      shown.add(
          shown(
              heredoc.get("Name").asText(),
              heredoc.get("Content").asText(),
              heredoc.path("Expand").asBoolean(),
              heredoc.path("Chomp").asBoolean(),
              heredoc.path("FileDescriptor").asLong()));
    }
    return shown;
  }

  private static String shown(
      String name, String content, boolean expand, boolean chomp, long descriptor) {
    return "%d<<%s %s, expand %s: %s"
        .formatted(descriptor, chomp ? "-" : "", name, expand, content);
  }

  @Test
  void copyTakesHeredocsAsFiles() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-copy-heredocs");
    for (JsonNode row : read("TestCopyHeredoc")) {
      String text = row.get("dockerfile").asText();
      Sources sources = ReadDockerfile.of(text).get(0, Copy.class).sources();
      JsonNode expected = row.get("sourcesAndDest");
      List<String> found = new ArrayList<>(texts(sources.paths()));
      for (Heredoc heredoc : sources.heredocs()) {
        found.add(heredoc.name() + heredoc.opening().expand() + heredoc.data());
      }
      found.add(sources.destination().text());
      List<String> wanted = new ArrayList<>(texts(expected.path("SourcePaths")));
      for (JsonNode content : expected.path("SourceContents")) {
        wanted.add(
            content.get("Path").asText()
                + content.get("Expand").asBoolean()
                + content.get("Data").asText());
      }
      wanted.add(expected.get("DestPath").asText());
      compare(suite, text, found, wanted);
    }
    suite.finish(8);
  }

  @Test
  void runHasACommandAndHeredocs() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-run-heredocs");
    for (JsonNode row : read("TestRunHeredoc")) {
      String text = row.get("dockerfile").asText();
      Run run = ReadDockerfile.of(text).get(0, Run.class);
      List<String> found = new ArrayList<>();
      found.add(run.script() == null ? "exec" : "shell");
      found.addAll(words(run.command()));
      for (Heredoc heredoc : run.heredocs()) {
        found.add(heredoc.name() + heredoc.opening().chomp() + heredoc.content());
      }
      List<String> wanted = new ArrayList<>();
      wanted.add(row.get("shell").asBoolean() ? "shell" : "exec");
      wanted.addAll(texts(row.get("command")));
      for (JsonNode data : row.path("files")) {
        wanted.add(
            data.get("Name").asText() + data.path("Chomp").asBoolean() + data.get("Data").asText());
      }
      compare(suite, text, found, wanted);
    }
    suite.finish(6);
  }

  @Test
  void whatBuildKitRefusesIsTold() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-instruction-errors");
    for (JsonNode row : read("instruction-errors")) {
      String text = row.get("dockerfile").asText();
      String wanted = ERRORS.getOrDefault(row.get("expectedError").asText(), "a new error");
      List<String> codes = ReadDockerfile.of(text).codes();
      suite.check(text, codes.contains(wanted) ? "" : wanted + " is not in " + codes);
    }
    suite.finish(7);
  }

  @Test
  void arraysOfStringsAreRead() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("dockerfile-json");
    JsonNode table = read("json-arrays");
    for (JsonNode text : table.get("invalid")) {
      List<String> codes = ReadDockerfile.of("FROM a\nCMD " + text.asText()).codes();
      compare(suite, text.asText(), codes, List.of("dockerfile-json"));
    }
    for (Map.Entry<String, JsonNode> row : table.get("valid").properties()) {
      ReadDockerfile file = ReadDockerfile.of("FROM a\nCMD " + row.getKey());
      CommandLine command = file.get(1, Cmd.class).command();
      compare(suite, row.getKey(), words(command), texts(row.getValue()));
    }
    suite.finish(16);
  }

  private static List<String> words(CommandLine command) {
    if (command instanceof Arguments.Exec exec) {
      return texts(exec.words());
    }
    return command instanceof Arguments.Shell shell ? List.of(shell.text().text()) : List.of();
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }

  private static List<String> texts(JsonNode texts) {
    List<String> list = new ArrayList<>();
    texts.forEach(text -> list.add(text.asText()));
    return list;
  }

  private static void compare(
      ConformanceSuite suite, String id, List<String> found, List<String> wanted) {
    suite.check(id, found.equals(wanted) ? "" : found + " instead of " + wanted);
  }

  private static JsonNode read(String name) throws IOException {
    String file = "dockerfile/parser/" + name + ".json";
    return JSON.readTree(Files.readString(ConformanceSuite.data(file), UTF_8));
  }
}
