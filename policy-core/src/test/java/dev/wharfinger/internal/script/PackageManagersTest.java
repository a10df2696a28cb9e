package dev.wharfinger.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageManagersTest {

  @Test
  void eachHasASourceAndAWayToInstall() {
    assertThat(PackageManagers.all()).hasSize(15);
    for (PackageTool one : PackageManagers.all()) {
      assertThat(one.source()).as(one.program()).isNotEmpty();
      assertThat(one.installing()).as(one.program()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "apt-get, sudo apt-get -y install a, true",
    "apt-get, /usr/bin/apt-get install -y a, true",
    "apt-get, apt-get update, false",
    "apt-get, apt install a, false",
    "apk, apk --no-cache add a, true",
    "rpm, rpm -i a.rpm, true",
    "rpm, rpm -Uvh a.rpm, true",
    "rpm, rpm -qi a, false",
  })
  void aCommandInstallsByTheSubcommandOrOption(String program, String script, boolean expected) {
    Command command = Script.read(script, i -> i).commands().get(0);
    PackageTool manager = PackageManagers.named(program).orElseThrow();
    assertThat(manager.installs(command)).contains(expected);
  }

  @Test
  void otherProgramsAreNone() {
    assertThat(PackageManagers.named("rm")).isEmpty();
  }

  @Test
  void whetherSomethingIsInstalledMayDependOnVariables() {
    Command command = Script.read("pip $X", i -> i).commands().get(0);
    assertThat(PackageManagers.named("pip").orElseThrow().installs(command)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apt-get -q install -y -t stable curl=7.1 git ./a.deb x=$V $W | "
            + "curl=7.1 yes, git no, ./a.deb yes, x=$V yes, $W unknown",
        "apk add --no-cache -t deps 'gcc>12' make~4 bash | gcc>12 yes, make~4 yes, bash no",
        "dnf install -y nginx-1.24 python3-pip https://registry.example/a.rpm | "
            + "nginx-1.24 yes, python3-pip no, https://registry.example/a.rpm yes",
        "dnf install -y java-11-openjdk java-1.8.0-openjdk-1.8.0.412 curl-7.76.1-26.el9 git-2-$R | "
            + "java-11-openjdk no, java-1.8.0-openjdk-1.8.0.412 yes, curl-7.76.1-26.el9 yes,"
            + " git-2-$R yes",
        "pip install -r requirements.txt flask==3 django --hash x | flask==3 yes, django no, x no",
        "npm install -g @acme/tool @acme/other@1.2 left-pad@latest | "
            + "@acme/tool no, @acme/other@1.2 yes, left-pad@latest no",
        "gem install -v 1.2 rails | rails yes",
        "go install example.org/a@v1.2.3 example.org/b@latest | "
            + "example.org/a@v1.2.3 yes, example.org/b@latest no",
        "rpm -i a.rpm | a.rpm yes",
      })
  void packagesArePinnedByVersionsThatStay(String script, String expected) {
    Command command = Script.read(script, i -> i).commands().get(0);
    PackageTool tool = PackageManagers.named(command.program().orElseThrow()).orElseThrow();
    assertThat(tool.packages(command))
        .extracting(
            each ->
                each.word().known().orElse(each.word().text())
                    + each.pinned().map(yes -> yes ? " yes" : " no").orElse(" unknown"))
        .containsExactly(expected.split(", ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "a -y, -y, yes",
    "a -qy, -y, yes",
    "a -qy=1, -y, no",
    "a --yes, --yes, yes",
    "a --yes=1, --yes, yes",
    "a --yesterday, --yes, no",
    "a -- --yes, --yes, no",
    "a b, -y, no",
    "a $B, -y, unknown",
    "a b$B, -y, no",
    "a --$B, --yes, unknown",
    "a -tags, -t, yes",
  })
  void optionsAreFoundAsGetoptReadsThem(String script, String option, String expected) {
    Command command = Script.read(script, i -> i).commands().get(0);
    assertThat(new Arguments(command.arguments(), Set.of()).has(option))
        .isEqualTo(
            expected.equals("unknown") ? Optional.empty() : Optional.of(expected.equals("yes")));
  }

  @ParameterizedTest
  @CsvSource({
    "pip3, pip",
    "pip3.12, pip",
    "dnf5, dnf",
    "gem2.7, gem",
    "apt-get, apt-get",
    "apt2x, ''",
    "3, ''",
  })
  void versionsMayFollowNames(String program, String expected) {
    assertThat(PackageManagers.named(program).map(PackageTool::program).orElse(""))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "python3 -m pip install a, pip",
    "python -B -m pip install a, pip",
    "python3 -m venv pip, python3",
    "python3 a.py -m pip, python3",
  })
  void aModuleOfPythonIsAProgramIfItIsPip(String script, String expected) {
    Command command = Script.read(script, i -> i).commands().get(0);
    assertThat(command.program()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "dnf, dnf clean all, true",
    "dnf, dnf5 -q clean all, true",
    "dnf, yum clean all, true",
    "dnf, dnf clean metadata, false",
    "apt, apt-get clean, true",
    "apt, apt-get autoclean, false",
    "pip, pip3 cache purge, true",
    "npm, npm cache clean --force, true",
    "yum, echo yum clean all, false",
  })
  void someCommandsEmptyTheCache(String tool, String script, boolean expected) {
    Command command = Script.read(script, i -> i).commands().get(0);
    assertThat(PackageManagers.named(tool).orElseThrow().cleans(command)).contains(expected);
  }

  @Test
  void whetherACacheIsEmptiedMayDependOnVariables() {
    Command command = Script.read("dnf clean $X", i -> i).commands().get(0);
    assertThat(PackageManagers.named("dnf").orElseThrow().cleans(command)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"curl, -o, true", "curl, -k, false", "useradd, -r, false", "nothing, -o, false"})
  void optionsOfOtherProgramsTakeValues(String program, String option, boolean expected) {
    assertThat(ProgramOptions.valued(program).contains(option)).isEqualTo(expected);
  }
}
