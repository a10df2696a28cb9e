package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        .startsWith(pod + ":5:12: fixed no-host-pid: set `hostPID` to `false`\n")
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
            --- %1$s
            +++ %1$s
            @@ -2,7 +2,7 @@
             kind: Pod
             metadata: {name: web}  # who reads this?
             spec:
            -  hostPID: true
            +  hostPID: false
               containers:
                 - name: web
                   image: "registry.example/web:1"
            """
                .formatted(pod));
    assertThat(pod).hasContent(POD);
    assertThat(check("--diff", "--fail-on=critical", "deploy").exitCode()).isZero();
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
    assertThat(diff).startsWith("--- " + pod + "\n").containsOnlyOnce("+++");
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
        .isEqualTo(other + ":5:12: fixed no-host-pid: set `hostPID` to `false`\n");
    assertThat(check.err()).startsWith("error: `" + pod + "` is left as it is: ");
    assertThat(other).hasContent(POD.replace("hostPID: true", "hostPID: false"));
  }

  @Test
  void aNameOfAFileBeginsNoLineAndMovesNoCursor() throws IOException {
    Files.delete(pod);
    Path hostile = write("deploy/\u001b[2J\n::error::x.yaml", POD);
    assertThat(check("--fix", "deploy").out())
        .startsWith(folder + "/deploy/\\u001b[2J\\n::error::x.yaml:5:12: fixed no-host-pid: ");
    Files.write(hostile, ("\uFEFF" + POD).getBytes(StandardCharsets.UTF_16BE));
    assertThat(check("--fix", "deploy").err()).doesNotContain("\u001b");
  }

  @Test
  void aReportForProgramsHoldsWhatIsLeftAndNothingElse() throws IOException {
    Invocation check = check("--fix", "--format=json", "deploy");
    assertThat(new ObjectMapper().readTree(check.out()).get("findings")).hasSize(1);
    assertThat(check.err()).contains(": fixed no-host-pid: ");
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
