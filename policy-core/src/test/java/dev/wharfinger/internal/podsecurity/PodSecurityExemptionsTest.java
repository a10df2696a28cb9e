package dev.wharfinger.internal.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.podsecurity.PodSecurityExemptions.Exemption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodSecurityExemptionsTest {
  private static final PodSecurityExemptions EXEMPTIONS =
      new PodSecurityExemptions(
          Set.of("kube-system", ""), Set.of("system:admin", ""), Set.of("gvisor", ""));

  @ParameterizedTest
  @CsvSource({
    "kube-system, eve,          runc,   namespace",
    "shop,        system:admin, runc,   user",
    "shop,        eve,          gvisor, runtimeClass",
    // the first that holds is told
    "kube-system, system:admin, gvisor, namespace",
    "shop,        system:admin, gvisor, user",
  })
  void whoIsNamedIsExempt(String namespace, String user, String runtimeClass, String reason) {
    assertThat(EXEMPTIONS.of(namespace, user, runtimeClass).map(Exemption::annotation))
        .contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "shop,          eve,             runc",
    // names are no patterns
    "kube-system-2, system:admin:eve, gVisor",
    // an empty name exempts nobody, though it is on the lists
    "'',            '',              ''",
  })
  void whoIsNotNamedIsNotExempt(String namespace, String user, String runtimeClass) {
    assertThat(EXEMPTIONS.of(namespace, user, runtimeClass)).isEmpty();
  }

  @Test
  void nobodyIsExemptUnlessConfigured() {
    assertThat(PodSecurityExemptions.NONE.of("kube-system", "system:admin", "gvisor")).isEmpty();
  }
}
