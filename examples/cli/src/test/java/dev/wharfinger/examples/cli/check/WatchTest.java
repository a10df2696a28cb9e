package dev.wharfinger.examples.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.shell.ProgressLine;
import dev.wharfinger.examples.cli.shell.Surroundings;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.resource.ResourceSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step of a test changes files, as somebody does between two looks. */
class WatchTest {
  private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";
  private static final String POLICY =
      """
      id: named
      title: N
      severity: low
      match: kubernetes.Pod
      expression: "'owner' in self.metadata.labels"
      message: "pod '{self.metadata.name}' has no owner"
      """;

  @TempDir Path folder;

  private final List<Step> steps = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, String> environment = Map.of();

  /** A change of files. */
  private interface Step {
    void run() throws IOException;
  }

  @BeforeEach
  void writeAProject() throws IOException {
    write("policies/named.yaml", POLICY);
    write("deploy/web.yaml", pod("web", "{}"));
    write("deploy/shop.yaml", pod("shop", "{owner: shop}"));
  }

  @Test
  void aManifestThatChangesIsJudgedAgain() throws Exception {
    steps.add(() -> {});
    steps.add(() -> write("deploy/web.yaml", pod("web", "{owner: somebody}")));
    steps.add(() -> write("deploy/shop.yaml", pod("shop", "{}")));
    assertThat(watch()).isEqualTo(1);
    assertThat(reports())
        .containsExactly(
            "pod 'web' has no owner, 2 resources",
            ", 2 resources",
            "pod 'shop' has no owner, 2 resources");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            watching 2 files; Ctrl-C ends
            +0 −1; watching 2 files; Ctrl-C ends
            +1 −0; watching 2 files; Ctrl-C ends
            """);
  }

  @Test
  void findingsThatMoveAreTheSame() throws Exception {
    steps.add(() -> write("deploy/web.yaml", "# moved\n" + pod("web", "{}")));
    watch();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("\nthe same findings; watching ");
  }

  @Test
  void filesComeAndGo() throws Exception {
    steps.add(() -> write("deploy/more/late.yaml", pod("late", "{}")));
    steps.add(() -> Files.delete(folder.resolve("deploy/web.yaml")));
    watch();
    assertThat(reports())
        .containsExactly(
            "pod 'web' has no owner, 2 resources",
            "pod 'late' has no owner, pod 'web' has no owner, 3 resources",
            "pod 'late' has no owner, 2 resources");
  }

  @Test
  void policiesThatChangeAreCompiledAnew() throws Exception {
    steps.add(() -> write("policies/named.yaml", POLICY.replace("has no owner", "is nobody's")));
    watch();
    assertThat(reports())
        .containsExactly(
            "pod 'web' has no owner, 2 resources", "pod 'web' is nobody's, 2 resources");
  }

  @Test
  void whileSomethingIsWrongWithThePoliciesThoseBeforeGoOn() throws Exception {
    steps.add(() -> write("policies/named.yaml", POLICY.replace("labels", "labls")));
    steps.add(() -> write("deploy/shop.yaml", pod("shop", "{}")));
    steps.add(() -> write("policies/named.yaml", POLICY.replace("has no", "lacks an")));
    watch();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("error[unknown-field]")
        .containsOnlyOnce("\nwhat held before goes on to hold\n");
    assertThat(reports())
        .containsExactly(
            "pod 'web' has no owner, 2 resources",
            "pod 'shop' has no owner, pod 'web' has no owner, 2 resources",
            "pod 'shop' lacks an owner, pod 'web' lacks an owner, 2 resources");
  }

  @Test
  void theConfigIsReadAgain() throws Exception {
    write("more/late.yaml", pod("late", "{}"));
    write("wharfinger.yaml", "{policies: policies, paths: deploy}");
    steps.add(() -> write("wharfinger.yaml", "{policies: policies, pths: more}"));
    steps.add(() -> write("wharfinger.yaml", "{policies: policies, paths: more }"));
    steps.add(() -> write("more/late.yaml", pod("later", "{}")));
    watch("--watch");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no key `pths`");
    assertThat(reports())
        .containsExactly(
            "pod 'web' has no owner, 2 resources",
            "pod 'late' has no owner, 1 resource",
            "pod 'later' has no owner, 1 resource");
  }

  @Test
  void profilesAndWhatIsExcludedMayChange() throws Exception {
    write("policies/other.yaml", POLICY.replace("id: named", "id: other"));
    write("own.yaml", "id: own\ntitle: O\npolicies: [named]\n");
    String config = "{profiles: own.yaml, policies: policies, paths: deploy";
    write("wharfinger.yaml", config + "}");
    steps.add(() -> write("own.yaml", "id: own\ntitle: O\npolicies: [other]\n"));
    steps.add(() -> write("wharfinger.yaml", config + ", exclude-paths: web.yaml}"));
    steps.add(() -> write("deploy/web.yaml", pod("webb", "{}")));
    watch("--watch");
    assertThat(reports())
        .containsExactly("pod 'web' has no owner, 2 resources", ", 2 resources", ", 1 resource");
  }

  @Test
  void exceptionsAndBaselinesMayChangeAndBreakToo() throws Exception {
    String accepted = "exceptions: [{policy: named, name: web, reason: it is nobody's}]\n";
    write("exceptions.yaml", "exceptions: []\n");
    write("wharfinger.yaml", "{policies: policies, paths: deploy, exceptions: exceptions.yaml}");
    steps.add(() -> write("exceptions.yaml", accepted));
    steps.add(() -> Files.delete(folder.resolve("exceptions.yaml")));
    steps.add(() -> write("deploy/shop.yaml", pod("shop", "{}")));
    watch("--watch");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("exceptions.yaml` does not exist\n")
        .containsOnlyOnce("\nwhat held before goes on to hold\n");
    assertThat(reports())
        .containsExactly(
            "pod 'web' has no owner, 2 resources",
            ", 2 resources",
            "pod 'shop' has no owner, 2 resources");
  }

  @Test
  void onATerminalAReportTakesThePlaceOfTheOneBefore() throws Exception {
    environment = Map.of("TERM", "xterm");
    steps.add(() -> write("deploy/web.yaml", pod("webb", "{}")));
    watch();
    assertThat(out.toString(StandardCharsets.UTF_8).split(CLEAR.replace("[", "\\["))).hasSize(3);
  }

  @Test
  void whatDidNotChangeIsNotReadAgain() throws Exception {
    Manifests manifests =
        new Manifests(List.of(folder.resolve("deploy")), path -> false, console());
    WatchedManifests first = WatchedManifests.of(manifests);
    assertThat(first.changed()).isEmpty();
    write("deploy/web.yaml", pod("changed", "{}"));
    Optional<WatchedManifests> second = first.changed();
    ResourceSet before = first.resources();
    ResourceSet after = second.orElseThrow().resources();
    assertThat(after.documents().get(0)).isSameAs(before.documents().get(0));
    assertThat(after.documents().get(1)).isNotSameAs(before.documents().get(1));
    assertThat(second.orElseThrow().changed()).isEmpty();
  }

  @Test
  void filesThatAreReadTogetherAreReadAgainTogether() throws Exception {
    write("deploy/compose.yaml", "services: {web: {image: nginx}}\n");
    WatchedManifests first =
        WatchedManifests.of(
            new Manifests(List.of(folder.resolve("deploy")), path -> false, console()));
    write("deploy/web.yaml", pod("changed", "{}"));
    ResourceSet after = first.changed().orElseThrow().resources();
    assertThat(after.documents()).doesNotContainAnyElementsOf(first.resources().documents());
  }

  private int watch() throws UsageException, IOException {
    return watch("--watch", "--policies=policies", "deploy");
  }

  private int watch(String... given) throws UsageException, IOException {
    List<Step> left = new ArrayList<>(steps);
    CheckCommand command =
        new CheckCommand(
            () -> {
              if (left.isEmpty()) {
                return false;
              }
              try {
                left.remove(0).run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return true;
            });
    return command.run(Arguments.parse(command.options(), List.of(given)), console());
  }

  private Console console() {
    return new Console(
        InputStream.nullInputStream(),
        out,
        err,
        ProgressLine.of(err, false, Map.of()),
        new Surroundings(folder, environment, false, !environment.isEmpty()));
  }

  /** The messages of each report, and how many resources were judged. */
  private List<String> reports() {
    List<String> reports = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      if (line.contains(" low named: ")) {
        messages.add(line.substring(line.indexOf("named: ") + 7));
      } else if (line.contains(" policy: ")) {
        reports.add(String.join(", ", messages) + ", " + line.substring(0, line.indexOf(", 1 p")));
        messages.clear();
      }
    }
    return reports;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String pod(String name, String labels) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: %s, labels: %s}
        spec: {containers: [{name: web, image: "registry.example/web:1"}]}
        """
        .formatted(name, labels);
  }
}
