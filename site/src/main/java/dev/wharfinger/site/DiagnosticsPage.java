package dev.wharfinger.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every code of a diagnostic with its meaning, and with an example from the tests of the compiler
 * where these have one.
 *
 * @param root of the repository
 */
record DiagnosticsPage(Path root) {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (.*) \\|$");
  private static final Pattern CODE = Pattern.compile("(?:error|warning)\\[([a-z-]+)]");
  private static final String TESTS = "policy-dsl/src/test/resources/dev/wharfinger/compiler/";

  Page page() throws IOException {
    Map<String, Example> examples = examples();
    Markdown text = new Markdown().heading(1, "Diagnostics");
    text.paragraph(
        "What the compiler tells of a policy that is wrong, each with a policy that has the fault.");
    text.table(
        List.of("code", "what is wrong"),
        meanings().entrySet().stream()
            .map(
                row ->
                    List.of(
                        Markdown.link(Markdown.code(row.getKey()), "#" + row.getKey()),
                        row.getValue()))
            .toList());
    for (Map.Entry<String, String> row : meanings().entrySet()) {
      text.heading(2, Markdown.code(row.getKey())).paragraph(sentence(row.getValue()));
      Example example = examples.get(row.getKey());
      if (example != null) {
        text.block("yaml", example.policy());
        text.paragraph("The compiler tells:").block("", example.diagnostics());
      }
    }
    return Page.of("diagnostics.html", "list", "Diagnostics", text.toString());
  }

  private static String sentence(String meaning) {
    return meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1) + ".";
  }

  /** What each code means, as the document says. */
  Map<String, String> meanings() throws IOException {
    Map<String, String> meanings = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(root.resolve("docs/diagnostics.md")));
    while (rows.find()) {
      meanings.put(rows.group(1), rows.group(2));
    }
    return meanings;
  }

  /** The shortest example of each code. */
  Map<String, Example> examples() throws IOException {
    Map<String, Example> examples = new TreeMap<>();
    for (String tests : List.of("diagnostics", "module-diagnostics")) {
      for (Path folder : children(root.resolve(TESTS + tests))) {
        Path expected = folder.resolve("expected.txt");
        Path policy = policy(folder);
        if (policy != null && Files.exists(expected)) {
          Example example = new Example(Files.readString(policy), Files.readString(expected));
          CODE.matcher(example.diagnostics())
              .results()
              .forEach(code -> examples.merge(code.group(1), example, Example::shorter));
        }
      }
    }
    return examples;
  }

  private static @Nullable Path policy(Path folder) throws IOException {
    List<Path> policies = new ArrayList<>(children(folder));
    policies.removeIf(file -> file.endsWith("expected.txt") || Files.isDirectory(file));
    return policies.isEmpty() ? null : policies.get(0);
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }

  /**
   * A policy with faults.
   *
   * @param diagnostics what is told of it
   */
  record Example(String policy, String diagnostics) {
    static Example shorter(Example one, Example other) {
      return other.length() < one.length() ? other : one;
    }

    private int length() {
      return policy.length() + diagnostics.length();
    }
  }
}
