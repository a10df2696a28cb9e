package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedTest {
  private static final String EXCEPTIONS =
      "exceptions: [{policy: k8s-host-pid, name: agent, reason: it watches the node}]\n";

  @TempDir Path folder;

  @BeforeEach
  void writeAProject() throws IOException {
    write(
        "policies/host-pid.yaml",
        """
        id: host-pid
        title: T
        severity: high
        match: kubernetes.Pod
        expression: "!self.spec.hostPID"
        message: "'{self.metadata.name}' sees the processes"
        """);
    pod("agent", "");
  }

  @Test
  void aFileOfExceptionsAcceptsWhatItLists() throws IOException {
    write("exceptions.yaml", EXCEPTIONS.replace("k8s-", ""));
    assertThat(check("deploy").exitCode()).isEqualTo(1);
    assertThat(check("--exceptions=exceptions.yaml", "deploy").exitCode()).isZero();
    write("wharfinger.yaml", "exceptions: exceptions.yaml\n");
    assertThat(check("deploy").exitCode()).isZero();
    pod("other", "");
    assertThat(check("deploy").exitCode()).isEqualTo(1);
  }

  @Test
  void aBaselineIsWrittenOverNothingElse() throws IOException {
    String manifest = Files.readString(folder.resolve("deploy/agent.yaml"));
    Invocation check = check("--baseline=deploy/agent.yaml", "--write-baseline", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err())
        .contains("agent.yaml` is no baseline, and is left as it is\nhelp: name another file");
    assertThat(folder.resolve("deploy/agent.yaml")).hasContent(manifest);
    assertThat(check("--baseline=absent/b.json", "--write-baseline", "deploy").err())
        .contains("b.json` cannot be written\nhelp: make its folder first\n");
  }

  @Test
  void aBaselineAcceptsWhatWasFoundBeforeAndNothingNew() throws IOException {
    Invocation written = check("--baseline=baseline.json", "--write-baseline", "deploy");
    Path file = folder.resolve("baseline.json");
    assertThat(written)
        .isEqualTo(
            new Invocation(0, "wrote " + file + ": 1 finding is accepted from now on\n", ""));
    assertThat(check("--baseline=baseline.json", "deploy").exitCode()).isZero();
    write("wharfinger.yaml", "baseline: baseline.json\n");
    assertThat(check("deploy").exitCode()).isZero();
    pod("other", "");
    Invocation again = check("deploy");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.out()).contains("'other' sees").doesNotContain("'agent' sees");
    assertThat(check("--write-baseline", "deploy").out()).contains("2 findings are accepted");
    assertThat(check("deploy").exitCode()).isZero();
  }

  @Test
  void whatIsFixedLeavesABaselineThatIsWrittenAnew() throws IOException {
    check("--baseline=baseline.json", "--write-baseline", "deploy");
    Files.delete(folder.resolve("deploy/agent.yaml"));
    pod("other", "");
    check("--baseline=baseline.json", "--write-baseline", "deploy");
    assertThat(folder.resolve("baseline.json")).content().contains("other").doesNotContain("agent");
  }

  @Test
  void nothingIsWrittenWhereSomethingCouldNotBeRead() throws IOException {
    write("deploy/broken.yaml", "kind: [Pod\n");
    Invocation check = check("--baseline=baseline.json", "--write-baseline", "deploy");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).contains("broken.yaml:");
    assertThat(check.err())
        .contains("baseline.json` was not written: there is 1 problem\n", "`--exclude-paths`");
    assertThat(folder.resolve("baseline.json")).doesNotExist();
  }

  @Test
  void nothingIsWrittenWhereNothingWasJudged() throws IOException {
    write("deploy/note.yaml", "a: b\n");
    Invocation check = check("--baseline=baseline.json", "--write-baseline", "deploy/note.yaml");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).contains("baseline.json` was not written: nothing was judged\n");
  }

  @Test
  void aProjectDecidesWhetherManifestsMayAllowSomething() throws IOException {
    pod("agent", "# wharfinger:allow host-pid: it watches the node\n");
    assertThat(check("deploy").exitCode()).isZero();
    write("wharfinger.yaml", "allow: {comments: false}\n");
    assertThat(check("deploy").out()).contains("'agent' sees the processes");
    write("wharfinger.yaml", "allow: {annotations: false}\n");
    assertThat(check("deploy").exitCode()).isZero();
    write("wharfinger.yaml", "allow: {coments: false, annotations: no}\n");
    assertThat(check("deploy").err())
        .contains("did you mean `comments`?", "`annotations` must be true or false");
  }

  @Test
  void whatMakesNoSenseIsToldWithWhatToDo() throws IOException {
    assertThat(check("--write-baseline", "deploy").err())
        .startsWith(
            """
            error: `--write-baseline` does not know which file to write
            help: add `--baseline=FILE`, or `baseline` to the config
            """);
    assertThat(check("--baseline=absent.json", "deploy").err())
        .contains(
            "absent.json` does not exist\nhelp: `wharfinger check --write-baseline --baseline=");
    assertThat(check("--exceptions=absent.yaml", "deploy").err())
        .contains("absent.yaml` does not exist\n");
    write("wrong.json", "{}");
    assertThat(check("--baseline=wrong.json", "deploy").err()).contains("this is no baseline");
    assertThat(check("--fix", "--write-baseline", "deploy").err()).contains("exclude each other");
    assertThat(check("--watch", "--diff", "deploy").err()).contains("`--watch` only reports");
  }

  private Invocation check(String... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = "check";
    all[1] = "--policies=policies";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Invocation.in(folder, all);
  }

  private void pod(String name, String comment) throws IOException {
    write(
        "deploy/" + name + ".yaml",
        comment
            + """
            apiVersion: v1
            kind: Pod
            metadata: {name: %s}
            spec: {hostPID: true, containers: [{name: web, image: "registry.example/web:1"}]}
            """
                .formatted(name));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
