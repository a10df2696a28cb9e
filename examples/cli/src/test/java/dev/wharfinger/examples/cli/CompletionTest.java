package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wharfinger.stdlib.StandardPolicies;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts are run by the shells that they are for, where these are installed. */
class CompletionTest {
  private static final Map<String, String> SCRIPTS = new ConcurrentHashMap<>();
  private static final String COMPLETE =
      """
      source "$1"
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _wharfinger
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ch                                | check
          help in                           | init
          check --fo                        | --format
          check --form                      | --format
          check --no                        | --no-config
          check --format j                  | json,junit
          check --format = js               | json
          check --fail-on =                 | low,medium,high,critical
          check deploy --profile cis        | cis-docker,cis-kubernetes
          explain k8s-privileged-c          | k8s-privileged-container
          explain pss-restricted-           | pss-restricted-volumes
          list pro                          | profiles
          list --control cis-kubernetes/5.2.2 | cis-kubernetes/5.2.2
          list --match kubernetes.PodT      | kubernetes.PodTemplate
          schema c                          | config
          completion z                      | zsh
          """)
  void bashCompletesCommandsOptionsAndNames(String typed, String words) throws Exception {
    assertThat(completed(typed.split(" "))).containsExactlyInAnyOrder(words.split(","));
  }

  @Test
  void bashCompletesFilesWherePathsAreMeant() throws Exception {
    assertThat(completed("check", "dep")).containsExactly("");
    assertThat(completed("check", "--policies", "dep")).containsExactly("");
    assertThat(script("bash")).contains("complete -o default -F _wharfinger wharfinger\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void theShellFindsNothingWrongWithItsScript(String shell) throws Exception {
    assumeTrue(isInstalled(shell), shell + " is not installed");
    Path script = Files.writeString(folder.resolve("script"), script(shell));
    assertThat(run(shell, "-n", script.toString())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void everyScriptHasTheNamesOfPoliciesAndProfiles(String shell) {
    assertThat(script(shell))
        .contains("k8s-privileged-container", "rbac-wildcard-verbs")
        .contains(StandardPolicies.profileIds())
        .contains("fail-on", "no-config", "completion");
  }

  @Test
  void fishOffersWhatFits() throws Exception {
    assumeTrue(isInstalled("fish"), "fish is not installed");
    Path script = Files.writeString(folder.resolve("script"), script("fish"));
    String offer = "source " + script + "; complete -C 'wharfinger check --format js'";
    assertThat(run("fish", "--no-config", "-c", offer)).startsWith("json\t");
  }

  @Test
  void anotherShellIsToldSo() {
    Invocation run = Invocation.of("completion", "fihs");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("error: there is no completion for `fihs`\nhelp: did you mean `fish`?\n");
    assertThat(Invocation.of("completion").err())
        .startsWith("error: SHELL is missing\nhelp: it is one of `bash`, `zsh`, `fish`\n");
  }

  private List<String> completed(String... typed) throws Exception {
    assumeTrue(isInstalled("bash"), "bash is not installed");
    Path script = Files.writeString(folder.resolve("script"), script("bash"));
    String[] command = new String[typed.length + 6];
    System.arraycopy(
        new String[] {"bash", "-c", COMPLETE, "bash", script.toString(), "wharfinger"},
        0,
        command,
        0,
        6);
    System.arraycopy(typed, 0, command, 6, typed.length);
    return run(command).lines().toList();
  }

  private static String script(String shell) {
    return SCRIPTS.computeIfAbsent(shell, CompletionTest::written);
  }

  private static String written(String shell) {
    Invocation completion = Invocation.of("completion", shell);
    assertThat(completion.err()).isEmpty();
    assertThat(completion.exitCode()).isZero();
    return completion.out();
  }

  private static boolean isInstalled(String shell) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, shell))) {
        return true;
      }
    }
    return false;
  }

  /** What a command writes, complaints included. */
  private String run(String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
