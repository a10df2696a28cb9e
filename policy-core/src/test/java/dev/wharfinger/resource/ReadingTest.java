package dev.wharfinger.resource;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  @TempDir Path directory;

  @Test
  void directoriesAreReadInTheOrderOfNamesWithoutHiddenAndOtherFiles() throws IOException {
    write("b.yaml", "b: 1\n");
    write("a/z.yml", "z: 1\n");
    write("a/c.json", "{} []");
    write("a/notes.txt", "x");
    write(".git/config.yaml", "x: 1\n");
    write(".hidden.yaml", "x: 1\n");
    assertThat(names(ResourceSet.read(directory)))
        .containsExactly("a/c.json#0", "a/c.json#1", "a/z.yml#0", "b.yaml#0");
  }

  @Test
  void whatIsExcludedOfDirectoriesIsNotRead() throws IOException {
    write("vendor/a.yaml", "kind: A\n");
    write("own/b.yaml", "kind: B\n");
    write("own/b.json", "{}");
    ResourceSet set =
        ResourceSet.read(
            List.of(directory, directory.resolve("own/b.json")),
            path -> path.endsWith("vendor") || path.toString().endsWith(".json"),
            (done, total) -> {});
    assertThat(names(set)).containsExactly("own/b.yaml#0", "own/b.json#0");
  }

  @Test
  void whatIsNoManifestOfAChartIsANote() throws IOException {
    write("shop/Chart.yaml", "name: shop\n");
    write("shop/values-test.yaml", "a: b\n");
    write("shop/values.schema.json", "{}");
    write("shop/templates/pod.yaml", "kind: {{ .Values.kind }}\n");
    write("shop/charts/sub/Chart.yaml", "name: sub\n");
    write("shop/crds/crd.yaml", "kind: CustomResourceDefinition\n");
    write("shop/Dockerfile", "FROM scratch\n");
    ResourceSet set = ResourceSet.read(directory);
    assertThat(names(set)).containsExactly("shop/Dockerfile#0", "shop/crds/crd.yaml#0");
    assertThat(problems(set)).containsExactly("shop/Chart.yaml: chart-not-rendered");
    assertThat(set.documents().get(2).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("chart-not-rendered");
              assertThat(problem.level()).isEqualTo(ReadProblem.Level.NOTE);
              assertThat(problem.message())
                  .contains("`helm template " + directory.resolve("shop") + "`");
            });
  }

  @Test
  void whatIsNamedItselfOfAChartIsRead() throws IOException {
    write("shop/Chart.yaml", "name: shop\n");
    Path template = write("shop/templates/pod.yaml", "kind: Pod\n");
    assertThat(names(ResourceSet.read(template))).containsExactly("shop/templates/pod.yaml#0");
  }

  @Test
  void aFileThatIsNamedIsReadWhateverItsEnding() throws IOException {
    ResourceSet set = ResourceSet.read(write("pod.txt", "a: 1\n"), write("b.yaml", "b: 1\n"));
    assertThat(names(set)).containsExactly("pod.txt#0", "b.yaml#0");
  }

  @Test
  void aMissingFileIsAProblemAndTheOthersAreRead() throws IOException {
    ResourceSet set = ResourceSet.read(directory.resolve("no.yaml"), write("b.yaml", "b: 1\n"));
    assertThat(problems(set)).containsExactly("no.yaml: unreadable-file");
    assertThat(set.documents().get(0).problems().get(0).message())
        .isEqualTo("this file cannot be read: it does not exist");
    assertThat(set.documents().get(1).root()).isNotNull();
  }

  @Test
  void anUnreadableFileIsAProblemAndTheOthersAreRead() throws IOException {
    Path file = write("a.yaml", "a: 1\n");
    write("b.yaml", "b: 1\n");
    assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "skipped: user may read all");
    assertThat(problems(ResourceSet.read(directory))).containsExactly("a.yaml: unreadable-file");
  }

  @Test
  void aDirectoryWithoutManifestsIsAProblem() throws IOException {
    write("notes.txt", "x");
    assertThat(problems(ResourceSet.read(directory))).containsExactly(": no-manifests");
  }

  @Test
  void whatIsNoRegularFileIsReadOnlyIfItIsNamed() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "skipped: there is no such device");
    Path link = Files.createSymbolicLink(directory.resolve("a.yaml"), device);
    write("b.yaml", "b: 1\n");
    ResourceSet set = ResourceSet.read(directory);
    assertThat(names(set)).contains("b.yaml#0");
    assertThat(problems(set)).containsExactly("a.yaml: unreadable-file");
    assertThat(problems(ResourceSet.read(link))).containsExactly("a.yaml: empty-file");
  }

  @Test
  void linksAreFollowedAndCyclesAreTold() throws IOException {
    write("a/b.yaml", "b: 1\n");
    Files.createSymbolicLink(directory.resolve("a/up"), directory);
    Files.createSymbolicLink(directory.resolve("c"), directory.resolve("a"));
    ResourceSet set = ResourceSet.read(directory);
    assertThat(names(set)).contains("a/b.yaml#0", "c/b.yaml#0");
    assertThat(problems(set)).containsExactly("a/up: link-cycle", "c/up: link-cycle");
  }

  @Test
  void whatAKernelMakesUpIsNotSearchedForALink() throws IOException {
    assumeTrue(Files.isDirectory(Path.of("/sys")), "skipped: no such kernel");
    write("a/b.yaml", "b: 1\n");
    Files.createSymbolicLink(directory.resolve("a/kernel"), Path.of("/sys"));
    ResourceSet set = ResourceSet.read(directory);
    assertThat(names(set)).contains("a/b.yaml#0");
    assertThat(problems(set)).containsExactly("a/kernel: not-searched");
  }

  @Test
  void aBrokenDocumentDoesNotHideTheOthers() {
    ResourceSet set = ResourceSet.parse("x.yaml", "a: 1\n---\nb: [\n---\nc: 1\n");
    assertThat(set.documents())
        .extracting(d -> d.root() != null)
        .containsExactly(true, false, true);
    assertThat(problems(set)).containsExactly("x.yaml: yaml-syntax");
  }

  @Test
  void aBinaryFileIsToldToBeNoText() throws IOException {
    Path png = directory.resolve("logo.yaml");
    Files.write(png, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    Path latin = directory.resolve("latin.yaml");
    Files.write(latin, new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});
    ResourceSet set = ResourceSet.read(png, latin, write("nul.yaml", "a: b\0c\n"));
    assertThat(problems(set))
        .containsExactly("logo.yaml: not-text", "latin.yaml: not-text", "nul.yaml: not-text");
    assertThat(set.documents().get(1).problems().get(0).start()).isEqualTo(3);
  }

  @Test
  void byteOrderMarksAreUnderstood() throws IOException {
    Path utf16 = directory.resolve("a.yaml");
    Files.write(utf16, "\uFEFFa: é\n".getBytes(UTF_16LE));
    ResourceSet set = ResourceSet.read(utf16, write("b.yaml", "\uFEFFa: é\n"));
    assertThat(problems(set)).isEmpty();
    assertThat(set.documents()).allMatch(document -> document.root() != null);
  }

  @Test
  void contentThatIsNoFileIsReadLikeOne() {
    byte[] text = "\uFEFFa: é\n".getBytes(UTF_16LE);
    assertThat(problems(ResourceSet.parse("x.yaml", text))).isEmpty();
    byte[] noText = {'a', ':', (byte) 0xC3};
    assertThat(problems(ResourceSet.parse("x.yaml", noText))).containsExactly("x.yaml: not-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n---\n"})
  void anEmptyFileIsTold(String text) {
    assertThat(problems(ResourceSet.parse("x.yaml", text))).containsExactly("x.yaml: empty-file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [b, c",
        "a: {b: c",
        "a: \"b",
        "a: 'b",
        "{",
        "a:\n\tb: 1\n",
        "a: b\n c: d\n",
        "? ? [",
        "&",
        "*",
        "%"
      })
  void truncatedYamlIsTold(String text) {
    assertThat(problems(ResourceSet.parse("x.yaml", text))).containsExactly("x.yaml: yaml-syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[\n", "&a [", "[{b: "})
  void tenThousandLevelsAreRefusedQuickly(String opening) {
    String text = opening.repeat(10_000);
    assertThat(problemsWithin(text)).containsExactly("x.yaml: limit-depth");
  }

  @Test
  void threeThousandLevelsOfIndentationAreRefusedQuickly() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    assertThat(problemsWithin(text.toString())).containsExactly("x.yaml: limit-depth");
  }

  @Test
  void aLineOfFiftyMegabytesIsRefusedQuickly() {
    assertThat(problemsWithin("a: " + "x".repeat(50_000_000)))
        .containsExactly("x.yaml: limit-document-bytes");
    assertThat(problemsWithin("a: " + "x".repeat(2_000_000)))
        .containsExactly("x.yaml: limit-line-length");
  }

  @Test
  void aBombOfAliasesIsRefusedQuickly() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      String alias = "*a" + (i - 1);
      text.append(
          "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(alias, alias, alias))));
    }
    assertThat(problemsWithin(text.toString())).containsExactly("x.yaml: limit-aliased-nodes");
  }

  @Test
  void oneFileIsReplacedInItsPlaceAndTheOthersAreKept() {
    ResourceSet before =
        ResourceSet.parse("a.yaml", "a: 1\n---\na: 2\n").and(ResourceSet.parse("b.yaml", "b: 1\n"));
    ResourceSet after = before.replace("a.yaml", "a: 3\n").replace("c.yaml", "c: 1\n");
    assertThat(after.documents())
        .extracting(document -> document.source().name())
        .containsExactly("a.yaml", "b.yaml", "c.yaml");
    assertThat(after.documents().get(1)).isSameAs(before.documents().get(2));
    assertThat(before.documents()).hasSize(3);
  }

  @Test
  void anyTextCanBeRead() {
    for (String text :
        List.of("\uD800", "\u0085", "\uFFFF", "a\rb: c\r", "\uFEFF\uFEFF", "---", "...")) {
      assertThatCode(() -> ResourceSet.parse("x.yaml", text)).doesNotThrowAnyException();
      assertThatCode(() -> ResourceSet.parse("x.json", text)).doesNotThrowAnyException();
    }
  }

  private List<String> problemsWithin(String text) {
    return Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> problems(ResourceSet.parse("x.yaml", text)));
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names(ResourceSet set) {
    return set.documents().stream()
        .filter(document -> document.problems().isEmpty())
        .map(document -> name(document) + "#" + document.index())
        .toList();
  }

  private List<String> problems(ResourceSet set) {
    return set.documents().stream()
        .flatMap(d -> d.problems().stream().map(p -> name(d) + ": " + p.code()))
        .toList();
  }

  private String name(RawDocument document) {
    Path path = Path.of(document.source().name());
    return path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
  }
}
