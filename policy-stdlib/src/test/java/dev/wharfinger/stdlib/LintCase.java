package dev.wharfinger.stdlib;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile, and what BuildKit's build checks warn of in it. */
record LintCase(JsonNode row) {
  private static final Pattern SKIP = Pattern.compile("skip=([A-Za-z,]+)");
  private static final Pattern COMMENT = Pattern.compile("#\\s*check=skip=([A-Za-z,]+).*");
  private static final Pattern VARIABLE = Pattern.compile("(?:argument '|variable '\\$)(\\w+)");

  String text() {
    return row.path("Dockerfile").asText();
  }

  List<JsonNode> warnings() {
    List<JsonNode> warnings = new ArrayList<>();
    row.path("Warnings").forEach(warnings::add);
    return warnings;
  }

  /** Why it is no data; empty if it is. */
  Optional<String> unusable() {
    if (!row.path("Dockerfile").isTextual()) {
      return Optional.of("the Dockerfile is made by the test");
    }
    if (warnings().stream().anyMatch(warning -> warning.has("$call"))) {
      return Optional.of("the warnings are made by the test");
    }
    return warnings().stream().allMatch(this::isAboutText)
        ? Optional.empty()
        : Optional.of("the warnings speak of another Dockerfile than that of the row");
  }

  private boolean isAboutText(JsonNode warning) {
    Matcher variable = VARIABLE.matcher(warning.path("Detail").asText());
    return !variable.find() || text().contains(variable.group(1));
  }

  /** Whether the file or the build says that BuildKit is not to tell of a check. */
  boolean isSilenced(String rule, int line) {
    String said = row.path("FrontendAttrs").path("build-arg:BUILDKIT_DOCKERFILE_CHECK").asText();
    List<String> lines = text().lines().toList();
    // a directive counts in the first line only
    String directive =
        said.isEmpty() && COMMENT.matcher(lines.get(0)).matches() ? lines.get(0) : said;
    Matcher skip = SKIP.matcher(directive);
    if (skip.find() && names(skip.group(1), rule)) {
      return true;
    }
    Matcher comment = COMMENT.matcher(line < 2 ? "" : lines.get(line - 2));
    return comment.matches() && line > 2 && names(comment.group(1), rule);
  }

  private static boolean names(String list, String rule) {
    return list.equals("all") || List.of(list.split(",")).contains(rule);
  }
}
