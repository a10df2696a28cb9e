package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the command line tells what the command itself tells. */
class CommandLinePageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "command-line.md");
  private static final boolean WRITE = "write".equals(System.getProperty("wharfinger.golden"));
  private static final Pattern PART =
      Pattern.compile("<!-- (help|table) (\\w+) -->\\R(.*?)<!-- end -->", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?m)^  (\\w+)  ");

  @Test
  void theHelpAndTheKeysAreThoseOfTheCommand() throws IOException {
    String page = Files.readString(PAGE);
    Matcher parts = PART.matcher(page);
    StringBuilder told = new StringBuilder();
    while (parts.find()) {
      String text = parts.group(1).equals("help") ? help(parts.group(2)) : config();
      String part = "<!-- %s %s -->\n%s<!-- end -->";
      parts.appendReplacement(
          told, Matcher.quoteReplacement(part.formatted(parts.group(1), parts.group(2), text)));
    }
    parts.appendTail(told);
    if (WRITE) {
      Files.writeString(PAGE, told);
    }
    assertThat(told.toString())
        .as("%s; -DargLine=-Dwharfinger.golden=write writes it anew", PAGE)
        .isEqualTo(Files.readString(PAGE));
  }

  @Test
  void everyCommandHasItsHelpOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    String commands = Invocation.of("--help").out();
    assertThat(COMMAND.matcher(commands.substring(0, commands.indexOf("Options:"))).results())
        .hasSizeGreaterThan(5)
        .map(command -> command.group(1))
        .filteredOn(command -> !command.equals("help"))
        .allSatisfy(command -> assertThat(page).contains("<!-- help " + command + " -->"));
  }

  private static String help(String command) {
    return "```text\n" + Invocation.of(command, "--help").out() + "```\n";
  }

  private static String config() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(Invocation.of("schema", "config").out());
    StringBuilder rows = new StringBuilder("| key | says |\n|---|---|\n");
    schema
        .path("properties")
        .properties()
        .forEach(
            key ->
                rows.append(
                    "| `%s` | %s |\n"
                        .formatted(key.getKey(), key.getValue().path("description").asText())));
    return rows.toString();
  }
}
