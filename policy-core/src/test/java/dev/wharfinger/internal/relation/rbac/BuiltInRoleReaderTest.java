package dev.wharfinger.internal.relation.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInRoleReaderTest {

  @Test
  void aRoleHasLabelsAndRules() {
    List<BuiltInRole> roles =
        new BuiltInRoleReader()
            .read(
                List.of(
                    "# a comment",
                    "role edit collects=aggregate-to-edit label=aggregate-to-admin",
                    " get|list -|apps pods|pods/log",
                    " approve certificates.k8s.io signers name=example/signer",
                    " get url=/healthz",
                    "role none"));
    assertThat(roles).extracting(BuiltInRole::name).containsExactly("edit", "none");
    BuiltInRole edit = roles.get(0);
    assertThat(edit.collects()).contains("rbac.authorization.k8s.io/aggregate-to-edit");
    assertThat(edit.labels()).containsOnlyKeys("rbac.authorization.k8s.io/aggregate-to-admin");
    assertThat(edit.rules())
        .containsExactly(
            new BuiltInRole.Rule(
                List.of("get", "list"),
                List.of("", "apps"),
                List.of("pods", "pods/log"),
                List.of(),
                List.of()),
            new BuiltInRole.Rule(
                List.of("approve"),
                List.of("certificates.k8s.io"),
                List.of("signers"),
                List.of("example/signer"),
                List.of()),
            new BuiltInRole.Rule(
                List.of("get"), List.of(), List.of(), List.of(), List.of("/healthz")));
    assertThat(roles.get(1).rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" get - pods", "rule x", "role", " get", " get -"})
  void aLineThatIsNeitherARoleNorARuleIsRefused(String line) {
    List<String> lines =
        line.equals(" get -") || line.equals(" get") ? List.of("role a", line) : List.of(line);
    assertThatThrownBy(() -> new BuiltInRoleReader().read(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`" + line + "` is neither a role nor one of its rules");
  }
}
