package dev.wharfinger.examples.modular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The application in a process of its own, from the jars that users have. */
class ApplicationIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String NAME = "dev.wharfinger.examples.modular";
  private static final String MANIFESTS = Path.of("..", "manifests").toString();
  private static final String POLICIES = Path.of("src", "main", "policies").toString();
  private static final String OBJECT = "pss-host-namespaces Pod/agent";

  @Test
  void judgesFromTheClassPath() throws Exception {
    assertThat(run(onClassPath(path("application"), MANIFESTS)))
        .contains(OBJECT, "pss-privileged DaemonSet/monitoring/node-agent")
        .last()
        .isEqualTo("class path");
  }

  @Test
  void judgesFromTheModulePath() throws Exception {
    assertThat(run(onModulePath(path("application"), List.of(), MANIFESTS)))
        .contains(OBJECT, "pss-privileged DaemonSet/monitoring/node-agent")
        .last()
        .isEqualTo("module path");
  }

  @Test
  void withoutGraalJsAPolicyInJavaScriptIsADiagnostic() throws Exception {
    assertThat(run(onClassPath(path("application"), MANIFESTS, POLICIES)))
        .containsExactly("no-javascript", "class path");
    assertThat(run(onModulePath(path("application"), List.of(), MANIFESTS, POLICIES)))
        .containsExactly("no-javascript", "module path");
  }

  @Test
  void withGraalJsOnTheClassPathItRuns() throws Exception {
    String all = path("application") + File.pathSeparator + path("javascript");
    assertThat(run(onClassPath(all, MANIFESTS, POLICIES)))
        .contains(OBJECT, "shop-owner Pod/agent")
        .last()
        .isEqualTo("class path");
  }

  @Test
  void withGraalJsOnTheModulePathItRunsOnceItIsAskedFor() throws Exception {
    List<String> asked = List.of("--add-modules", "org.graalvm.polyglot");
    String all = path("application") + File.pathSeparator + path("javascript");
    assertThat(run(onModulePath(all, asked, MANIFESTS, POLICIES)))
        .contains(OBJECT, "shop-owner Pod/agent")
        .last()
        .isEqualTo("module path");
    assertThat(run(onModulePath(all, List.of(), MANIFESTS, POLICIES)))
        .containsExactly("no-javascript", "module path");
  }

  private static List<String> onClassPath(String path, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("-cp", jar() + File.pathSeparator + path, NAME + ".Application"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<String> onModulePath(String path, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(options);
    command.addAll(
        List.of(
            "--module-path",
            jar() + File.pathSeparator + path,
            "--module",
            NAME + "/" + NAME + ".Application"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What it prints, line by line; it must end well, and complain of nothing. */
  private static List<String> run(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dpolyglot.engine.WarnInterpreterOnly=false");
    command.addAll(arguments);
    Path errors = Files.createTempFile(TARGET, "errors", ".txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return printed.lines().toList();
  }

  private static String jar() throws IOException {
    try (var files = Files.newDirectoryStream(TARGET, "wharfinger-example-*.jar")) {
      return files.iterator().next().toString();
    }
  }

  private static String path(String name) throws IOException {
    return Files.readString(TARGET.resolve(name + ".path")).strip();
  }
}
