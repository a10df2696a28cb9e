package dev.wharfinger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.compiler.EditorSupport;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tsc says of policies in JavaScript. */
class TypeCheckTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/wharfinger/declaration");
  private static final Pattern EXPECTED = Pattern.compile("// error (TS\\d+)$");
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  @Test
  void aRightPolicyHasNoErrorAndAWrongOneThoseThatAreMarked() throws Exception {
    String text = EditorSupport.typeDeclarations(CATALOG);
    Files.writeString(folder.resolve("wharfinger.d.ts"), text);
    Files.writeString(folder.resolve("acme-no-privileges.mjs"), example(text));
    List<String> expected = new ArrayList<>();
    for (String kind : List.of("right", "wrong")) {
      Files.createDirectory(folder.resolve(kind));
      for (Path sample : samples(kind)) {
        String file = kind + "/" + sample.getFileName();
        Files.copy(sample, folder.resolve(file));
        expected.addAll(expected(file, Files.readAllLines(sample)));
      }
    }
    assertThat(expected).hasSizeGreaterThan(30).allMatch(error -> error.startsWith("wrong/"));
    assertThat(TypeScript.errors(folder)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void customResourcesMayBeNamedAsTheyLike() throws Exception {
    ResourceSet definition = ResourceSet.read(SAMPLES.resolve("odd-names.yaml"));
    Catalog catalog = Catalogs.withCustomResources(CATALOG, definition);
    Files.writeString(folder.resolve("wharfinger.d.ts"), EditorSupport.typeDeclarations(catalog));
    Files.copy(SAMPLES.resolve("odd-names.mjs"), folder.resolve("odd-names.mjs"));
    assertThat(TypeScript.errors(folder)).containsExactly("odd-names.mjs:12 TS2339");
  }

  @Test
  void theSettingsThatTheTextAdvisesAreThoseOfTheseTests() {
    assertThat(comment(EditorSupport.typeDeclarations(CATALOG)))
        .contains(TypeScript.settings().indent(2));
  }

  /** The policy that the first lines of the declarations show. */
  private static String example(String text) {
    String comment = comment(text);
    int start = comment.indexOf("  // @ts-check");
    int end = comment.indexOf("\n  };\n", start) + "\n  };\n".length();
    return comment.substring(start, end).stripIndent();
  }

  private static String comment(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("//"))
        .map(line -> line.replaceFirst("// ?", "") + "\n")
        .collect(Collectors.joining());
  }

  private static List<Path> samples(String kind) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(kind))) {
      return files.sorted().toList();
    }
  }

  private static List<String> expected(String file, List<String> lines) {
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher error = EXPECTED.matcher(lines.get(i));
      if (error.find()) {
        errors.add(file + ":" + (i + 1) + " " + error.group(1));
      }
    }
    return errors;
  }
}
