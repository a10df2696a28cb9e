package dev.wharfinger.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

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
    "pip, pip $X, false",
    "rpm, rpm -i a.rpm, true",
    "rpm, rpm -Uvh a.rpm, true",
    "rpm, rpm -qi a, false",
  })
  void aCommandInstallsByTheSubcommandOrOption(String program, String script, boolean expected) {
    Command command = Script.read(script, i -> i).commands().get(0);
    PackageTool manager = PackageManagers.named(program).orElseThrow();
    assertThat(manager.installs(command)).isEqualTo(expected);
  }

  @Test
  void otherProgramsAreNone() {
    assertThat(PackageManagers.named("rm")).isEmpty();
  }
}
