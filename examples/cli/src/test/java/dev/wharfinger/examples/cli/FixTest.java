package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}  # who reads this?
      spec:
        hostPID: true
        containers:
          - name: web
            image: "registry.example/web:1"
      """;

  private static final int NOT_FOUND = 127;

  @TempDir Path folder;
  private Path pod;

  @BeforeEach
  void writeAProject() throws IOException {
    pod = write("deploy/pod.yaml", POD);
    write("policies/no-host-pid.yaml", policy("no-host-pid", "!self.spec.hostPID", "hostPID"));
    write(
        "policies/named.yaml",
        """
        {id: named, title: N, severity: low, match: kubernetes.Pod, message: m,
         expression: "'owner' in self.metadata.labels"}
        """);
  }

  @Test
  void whatCanBeFixedIsFixedInItsFileAndTheRestIsReported() throws IOException {
    Invocation check = check("--fix", "deploy");
    assertThat(check.err()).isEmpty();
    assertThat(check.out())
        .startsWith(pod + ": fixed no-host-pid in Pod/web spec.hostPID: set `hostPID` to `false`\n")
        .contains(" low named: m\n")
        .contains("1 failure (1 low)");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(pod).hasContent(POD.replace("hostPID: true", "hostPID: false"));
    assertThat(check("--fix", "--fail-on=medium", "deploy").exitCode()).isZero();
  }

  @Test
  void aDiffShowsTheSameAndChangesNothing() throws IOException {
    Invocation check = check("--diff", "deploy");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .isEqualTo(
            """
            --- a/deploy/pod.yaml
            +++ b/deploy/pod.yaml
            @@ -2,7 +2,7 @@
             kind: Pod
             metadata: {name: web}  # who reads this?
             spec:
            -  hostPID: true
            +  hostPID: false
               containers:
                 - name: web
                   image: "registry.example/web:1"
            """);
    assertThat(pod).hasContent(POD);
    assertThat(check("--diff", "--fail-on=critical", "deploy").exitCode()).isZero();
  }

  @Test
  void aDiffNamesFilesAsGitLooksForThemInTheWorkingDirectory() throws Exception {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    String policies = "--policies=" + folder.resolve("policies");
    for (String way : List.of("deploy", "inside/../deploy", pod.toString())) {
      Invocation check = check("--diff", way);
      assertThat(check.err()).isEmpty();
      assertThat(check.out()).startsWith("--- a/deploy/pod.yaml\n+++ b/deploy/pod.yaml\n");
    }
    Invocation outside = Invocation.in(inside, "check", policies, "--diff", "../deploy");
    assertThat(outside.out()).startsWith("--- a/../deploy/pod.yaml\n+++ b/../deploy/pod.yaml\n");
    assertThat(outside.err())
        .endsWith(
            "deploy/pod.yaml` lies outside of the working directory: `git apply --unsafe-paths`"
                + " takes such names, `git apply` refuses them\n");
  }

  @Test
  void aDiffIsTakenByGit() throws Exception {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    String policies = "--policies=" + folder.resolve("policies");
    assumeTrue(git(folder, "", "init", "-q") == 0, "git is not installed");
    String diff = check("--diff", "deploy").out();
    String outside = Invocation.in(inside, "check", policies, "--diff", "../deploy").out();
    assertThat(git(inside, outside, "apply")).isNotZero();
    assertThat(pod).hasContent(POD);
    assertThat(git(inside, outside, "apply", "--unsafe-paths")).isZero();
    assertThat(pod).hasContent(POD.replace("hostPID: true", "hostPID: false"));
    Files.writeString(pod, POD);
    assertThat(git(folder, diff, "apply")).isZero();
    assertThat(pod).hasContent(POD.replace("hostPID: true", "hostPID: false"));
  }

  /** The exit code of Git; that of a shell without it where there is none. */
  private static int git(Path folder, String in, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    try {
      Process git = builder.redirectErrorStream(true).start();
      try (OutputStream out = git.getOutputStream()) {
        out.write(in.getBytes(StandardCharsets.UTF_8));
      }
      git.getInputStream().readAllBytes();
      return git.waitFor();
    } catch (IOException e) {
      return NOT_FOUND;
    }
  }

  @Test
  void whatWasFixedIsToldOfAPlaceThatOtherFixesDoNotMove() throws IOException {
    write("policies/no-host-ipc.yaml", policy("no-host-ipc", "!self.spec.hostIPC", "hostIPC"));
    write(
        "policies/owned.yaml",
        """
        {id: owned, title: O, severity: low, match: kubernetes.Pod, message: m,
         expression: "'team' in self.metadata.labels", fix: {set: {"metadata.labels['team']": shop}}}
        """);
    Files.writeString(pod, POD.replace("  hostPID: true\n", "  hostPID: true\n  hostIPC: true\n"));
    assertThat(check("--fix", "deploy").out().lines().filter(line -> line.contains(": fixed ")))
        .containsExactlyInAnyOrder(
            pod + ": fixed no-host-pid in Pod/web spec.hostPID: set `hostPID` to `false`",
            pod + ": fixed no-host-ipc in Pod/web spec.hostIPC: set `hostIPC` to `false`",
            pod
                + ": fixed owned in Pod/web metadata.labels: set `metadata.labels['team']` to `shop`");
  }

  @Test
  void lineEndsAndTheMarkOfTheEncodingStay() throws IOException {
    String windows = "\uFEFF" + POD.replace("\n", "\r\n");
    Files.writeString(pod, windows);
    check("--fix", "deploy");
    assertThat(Files.readString(pod)).isEqualTo(windows.replace("hostPID: true", "hostPID: false"));
  }

  @Test
  void aFileInAnotherEncodingIsLeftAsItIs() throws IOException {
    byte[] wide = ("\uFEFF" + POD).getBytes(StandardCharsets.UTF_16BE);
    Files.write(pod, wide);
    Invocation check = check("--fix", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err())
        .isEqualTo(
            "error: `"
                + pod
                + "` is left as it is: it is not text in UTF-8, or it changed in the meantime\n");
    assertThat(pod).hasBinaryContent(wide);
  }

  @Test
  void permissionsStay() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(pod, PosixFilePermissions.fromString("rw-r--r--"));
    check("--fix", "deploy");
    assertThat(pod).hasContent(POD.replace("hostPID: true", "hostPID: false"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pod)))
        .isEqualTo("rw-r--r--");
    assertThat(pod.getParent()).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aLinkToAFileElsewhereIsNotFollowed() throws IOException {
    Path outside = write("outside/pod.yaml", POD);
    Files.delete(pod);
    Files.createSymbolicLink(pod, outside);
    Invocation check = check("--fix", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).contains("it lies outside of what is checked");
    assertThat(outside).hasContent(POD);
    assertThat(check("--fix", "outside").exitCode()).isEqualTo(1);
    assertThat(outside).hasContent(POD.replace("hostPID: true", "hostPID: false"));
  }

  @Test
  void aFileThatHasSeveralNamesIsFixedOnce() throws IOException {
    Files.createSymbolicLink(folder.resolve("deploy/a-link.yaml"), pod);
    String diff = check("--diff", "deploy").out();
    assertThat(diff).startsWith("--- a/deploy/pod.yaml\n").containsOnlyOnce("+++");
    Invocation check = check("--fix", "--fail-on=medium", "deploy");
    assertThat(check.err()).isEmpty();
    assertThat(check.exitCode()).isZero();
    assertThat(pod).hasContent(POD.replace("hostPID: true", "hostPID: false"));
    assertThat(folder.resolve("deploy/a-link.yaml")).isSymbolicLink();
  }

  @Test
  void whatWasFixedIsToldAlsoWhereAnotherFileIsLeftAsItIs() throws IOException {
    Path other = write("deploy/a.yaml", POD);
    Files.write(pod, ("\uFEFF" + POD).getBytes(StandardCharsets.UTF_16BE));
    Invocation check = check("--fix", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out())
        .isEqualTo(
            other + ": fixed no-host-pid in Pod/web spec.hostPID: set `hostPID` to `false`\n");
    assertThat(check.err()).startsWith("error: `" + pod + "` is left as it is: ");
    assertThat(other).hasContent(POD.replace("hostPID: true", "hostPID: false"));
  }

  @Test
  void aNameOfAFileBeginsNoLineAndMovesNoCursor() throws IOException {
    Files.delete(pod);
    Path hostile = write("deploy/\u001b[2J\n::error::x.yaml", POD);
    assertThat(check("--fix", "deploy").out())
        .startsWith(folder + "/deploy/\\u001b[2J\\n::error::x.yaml: fixed no-host-pid in Pod/web ");
    Files.write(hostile, ("\uFEFF" + POD).getBytes(StandardCharsets.UTF_16BE));
    assertThat(check("--fix", "deploy").err()).doesNotContain("\u001b");
  }

  @Test
  void aReportForProgramsHoldsWhatIsLeftAndNothingElse() throws IOException {
    Invocation check = check("--fix", "--format=json", "deploy");
    assertThat(new ObjectMapper().readTree(check.out()).get("findings")).hasSize(1);
    assertThat(check.err()).contains(": fixed no-host-pid in Pod/web ");
  }

  @Test
  void whatComesThroughAPipeIsShownAndNotWritten() {
    byte[] piped = POD.getBytes(StandardCharsets.UTF_8);
    String policies = "--policies=" + folder.resolve("policies");
    assertThat(Invocation.piped(piped, "check", policies, "--diff", "-").out())
        .startsWith("--- a/<stdin>\n+++ b/<stdin>\n@@ -2,7 +2,7 @@\n");
    Invocation fix = Invocation.piped(piped, "check", policies, "--fix", "-");
    assertThat(fix.exitCode()).isEqualTo(2);
    assertThat(fix.err())
        .startsWith(
            """
            error: `--fix` cannot change the standard input
            help: `--diff` shows what would be changed
            """);
    assertThat(check("--fix", "--diff", "deploy").err())
        .startsWith("error: `--fix`, `--diff` and `--write-baseline` exclude each other\n");
  }

  private Invocation check(String... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = "check";
    all[1] = "--policies=policies";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Invocation.in(folder, all);
  }

  private static String policy(String id, String expression, String field) {
    return """
        id: %1$s
        title: T
        severity: medium
        match: kubernetes.Pod
        expression: "%2$s"
        at: spec.%3$s
        message: m
        fix: {set: {spec.%3$s: false}}
        """
        .formatted(id, expression, field);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
