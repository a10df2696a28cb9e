package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.wharfinger.examples.cli.usage.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that the build writes beside the jar. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final Path MANIFESTS = Path.of("..", "manifests").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void givesWhatTheJarGives() throws Exception {
    Run jar = jar("check", MANIFESTS.toString());
    assertThat(jar.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(jar.out()).contains("rbac-cluster-admin-binding");
    assertThat(launch(TARGET.resolve("wharfinger"), "check", MANIFESTS.toString())).isEqualTo(jar);
  }

  @Test
  void keepsArgumentsApartAndPassesOnWhatIsWrongWithThem() throws Exception {
    Run jar = jar("check", "no such file", "*");
    assertThat(jar.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(jar.err()).contains("`no such file`");
    assertThat(launch(TARGET.resolve("wharfinger"), "check", "no such file", "*")).isEqualTo(jar);
  }

  @Test
  void findsItsJarThroughLinks() throws Exception {
    Path there = Files.createSymbolicLink(folder.resolve("there"), installed());
    Path bin = Files.createDirectory(folder.resolve("a bin"));
    Path here = Files.createSymbolicLink(bin.resolve("w"), Path.of("..", "there"));
    assertThat(there).isSymbolicLink();
    assertThat(launch(here, "--version").out()).startsWith("wharfinger ");
  }

  @Test
  void takesTheJavaOfThePathWhereNoHomeIsNamed() throws Exception {
    Map<String, String> path = Map.of("PATH", JAVA_HOME.resolve("bin") + ":/usr/bin:/bin");
    Run run = Run.of(folder, path, TARGET.resolve("wharfinger").toString(), "--version");
    assertThat(run.out()).startsWith("wharfinger ");
  }

  @Test
  void aHomeWithoutJavaIsToldSo() throws Exception {
    Map<String, String> home = Map.of("JAVA_HOME", folder.toString());
    Run run = Run.of(folder, home, TARGET.resolve("wharfinger").toString(), "--version");
    assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.err())
        .startsWith("error: JAVA_HOME is `" + folder + "`, which holds no bin/java\nhelp: ");
  }

  @Test
  void anArchiveThatIsNoneIsPassedOverInSilence() throws Exception {
    Path script = installed();
    Files.writeString(script.resolveSibling("wharfinger.jsa"), "this is no archive");
    assertThat(launch(script, "--version")).isEqualTo(jar("--version"));
  }

  @Test
  void passesOptionsToTheJvm() throws Exception {
    assertThat(launchShowingFlags()).contains("-XX:+UseSerialGC").contains("\nwharfinger ");
  }

  @Test
  void takesItsClassesFromTheArchive() throws Exception {
    Path archive = TARGET.resolve("wharfinger.jsa");
    assumeThat(archive).as("the build was told to make no archive, or could not").exists();
    assertThat(launchShowingFlags())
        .containsPattern("-XX:(SharedArchiveFile|AOTCache)=" + Pattern.quote(archive.toString()));
  }

  @Test
  void runsPoliciesInJavaScriptByWhatLiesBesideTheJar() throws Exception {
    Run run = launch(TARGET.resolve("wharfinger"), judgingByAModule());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("low named: does not comply with: a title");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void saysWhatItLacksForPoliciesInJavaScript() throws Exception {
    Run run = launch(installed(), judgingByAModule());
    assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.err())
        .contains("named.mjs:1:1: error[no-javascript]")
        .contains("org.graalvm.polyglot:js-community");
  }

  private String[] judgingByAModule() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("named.mjs"),
            """
            export default {
              meta: {id: 'named', title: 'a title', severity: 'low', match: 'kubernetes.Workload'},
              check(self, context) { context.report(); },
            };
            """);
    return new String[] {"check", "--policies", policy.toString(), MANIFESTS.toString()};
  }

  private String launchShowingFlags() throws Exception {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            JAVA_HOME.toString(),
            "WHARFINGER_JAVA_OPTIONS",
            "-XX:+PrintCommandLineFlags");
    return Run.of(folder, environment, TARGET.resolve("wharfinger").toString(), "--version").out();
  }

  /** The script in a place of its own, with its jar and without an archive. */
  private Path installed() throws IOException {
    Path place = Files.createDirectory(folder.resolve("place"));
    Files.copy(TARGET.resolve("wharfinger.jar"), place.resolve("wharfinger.jar"));
    return Files.copy(TARGET.resolve("wharfinger"), place.resolve("wharfinger"));
  }

  private Run launch(Path script, String... arguments) throws Exception {
    String[] command =
        Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toArray(String[]::new);
    return Run.of(folder, Map.of("JAVA_HOME", JAVA_HOME.toString()), command);
  }

  private Run jar(String... arguments) throws Exception {
    List<String> java =
        List.of(
            JAVA_HOME.resolve("bin/java").toString(),
            "-jar",
            TARGET.resolve("wharfinger.jar").toString());
    String[] command = Stream.concat(java.stream(), Stream.of(arguments)).toArray(String[]::new);
    return Run.of(folder, Map.of(), command);
  }

  /** What a process of its own gave. */
  private record Run(int exitCode, String out, String err) {

    /** Runs a command with these settings, and without those that the tests were started with. */
    static Run of(Path folder, Map<String, String> environment, String... command)
        throws IOException, InterruptedException {
      Path out = Files.createTempFile(folder, "out", "");
      Path err = Files.createTempFile(folder, "err", "");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
      return new Run(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }
}
