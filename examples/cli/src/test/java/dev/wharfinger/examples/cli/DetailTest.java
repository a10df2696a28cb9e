package dev.wharfinger.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is told, and of which policies. */
class DetailTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: agent}
      spec:
        hostPID: true
        containers:
        - {name: one, image: "registry.example/one:1", securityContext: {privileged: true}}
        - {name: two, image: "registry.example/two:1", securityContext: {privileged: true}}
      """;

  @TempDir Path folder;

  @Test
  void aSummaryCountsByPolicyTheGravestFirst() throws IOException {
    Invocation check = check(POD, "--summary");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .startsWith("critical  k8s-privileged-container ")
        .doesNotContain("pod.yaml:")
        .containsPattern("\\n1 resource, \\d+ policies: ");
    assertThat(check.out().lines().filter(line -> line.contains("k8s-privileged-container")))
        .singleElement()
        .asString()
        .endsWith("  2 failures");
  }

  @Test
  void everythingIsNamedWhereItIsAskedFor() throws IOException {
    Invocation check = check(POD, "--profile=cis-kubernetes", "--verbose");
    assertThat(check.out()).contains("note: nothing to look at for ");
    assertThat(check.err()).isEmpty();
    Invocation plain = check(POD, "--profile=cis-kubernetes");
    assertThat(plain.out()).doesNotContain("note: nothing to look at for ");
    assertThat(plain.err())
        .startsWith("help: `--verbose` names ")
        .contains("found nothing to look");
  }

  @Test
  void whatIsAcceptedIsNamedWithTheReasonWhereItIsAskedFor() throws IOException {
    String allowed =
        POD.replace("hostPID: true", "hostPID: true # wharfinger:allow k8s-host-pid: it watches");
    assertThat(check(allowed).err()).contains("`--verbose` names the finding that is accepted");
    assertThat(check(allowed, "--verbose").out())
        .containsPattern(
            "\\d: \\w+ k8s-host-pid: .*\\n  accepted \\(comment in .*\\): it watches\\n");
  }

  @Test
  void onlySomePoliciesAreToldOf() throws IOException {
    Invocation check = check(POD, "--only=k8s-privileged-container");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("'one'", "'two'", "1 resource, 1 policy: 2 failures (2 critical)")
        .doesNotContain("k8s-run-as-non-root");
    assertThat(check(POD, "--only=k8s-host-*", "--only=rbac-*").out())
        .contains("k8s-host-pid")
        .doesNotContain("k8s-privileged-container");
    assertThat(check(POD, "--only=rbac-*").exitCode()).isZero();
  }

  @Test
  void onlyTheirFindingsAreFixed() throws IOException {
    assertThat(check(POD, "--only=k8s-privileged-container", "--diff").out())
        .contains(
            "+  - {name: one, image: \"registry.example/one:1\", securityContext: {privileged: f")
        .doesNotContain("+  hostPID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --only=k8s-privilegd-container | no policy that is judged by is called `k8s-privilegd-container`
          --only=shop-*                  | no policy that is judged by is called `shop-*`
          --only=k8s-rolling-update      | `k8s-rolling-update` is a policy, but none that is judged by
          --only=cis-*                   | no policy that is judged by is called `cis-*`
          --only=exception-unusd         | no policy that is judged by is called `exception-unusd`
          --summary --verbose            | `--summary` and `--verbose` exclude each other
          --summary --format=json        | `--summary` changes the format `text` only
          --only=k8s-host-pid --write-baseline --baseline=b.json | `--only` and `--write-baseline` exclude each other
          """)
  void whatMakesNoSenseIsTold(String options, String message) throws IOException {
    Invocation check = check(POD, options.split(" "));
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.out()).isEmpty();
    assertThat(check.err()).startsWith("error: " + message + "\n");
  }

  @Test
  void thePolicyThatWasMeantIsAskedFor() throws IOException {
    assertThat(check(POD, "--only=k8s-privilegd-container").err())
        .contains("help: did you mean `k8s-privileged-container`?");
  }

  @Test
  void aPolicyOfAnotherProfileIsToldWithItsProfiles() throws IOException {
    assertThat(check(POD, "--only=dockerfile-*", "--profile=nsa").err())
        .startsWith(
            """
            error: `dockerfile-*` means policies, but none that is judged by
            help: choose a profile that has it by `--profile`: `cis-docker`, `dockerfile-recommended`, \
            `owasp-docker`
            """);
    assertThat(check(POD, "--only=k8s-rolling-update").err())
        .contains("help: no profile has it; write one, with `id`, `title` and `policies: [k8s-rol");
    assertThat(check(POD, "--only=k8s-roling-update").err())
        .contains("help: did you mean `k8s-rolling-update`?");
  }

  @Test
  void whatIsSaidOfExceptionsMayBeAskedFor() throws IOException {
    Path unused = folder.resolve("exceptions.yaml");
    Files.writeString(
        unused, "exceptions: [{policy: k8s-host-pid, kind: Pod, name: moved, reason: moved}]");
    for (String name : List.of("exception*", "exception-unused", "*-unused")) {
      assertThat(check(POD, "--only=" + name, "--exceptions=" + unused).out())
          .contains(" exception-unused: ")
          .doesNotContain("k8s-privileged-container");
    }
  }

  private Invocation check(String pod, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("pod.yaml"), pod);
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "check";
    arguments[1] = file;
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Invocation.in(folder, arguments);
  }
}
