package dev.wharfinger.internal.relation.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.type.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As TestResourceMatches and TestRuleMatches of Kubernetes have it, and the verbs and names. */
class ResourceRequestTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{apiGroups: [''], resources: ['*'], verbs: [get]} | pods | true",
        "{apiGroups: [''], resources: ['*'], verbs: [get]} | pods/exec | true",
        "{apiGroups: [''], resources: [pods], verbs: [get]} | pods | true",
        "{apiGroups: [''], resources: [pods], verbs: [get]} | pods/exec | false",
        "{apiGroups: [''], resources: [pods/exec], verbs: [get]} | pods/exec | true",
        "{apiGroups: [''], resources: [pods/exec], verbs: [get]} | pods | false",
        "{apiGroups: [''], resources: ['*/exec'], verbs: [get]} | pods/exec | true",
        "{apiGroups: [''], resources: ['*/exec'], verbs: [get]} | pods/xec | false",
        "{apiGroups: [''], resources: ['*/exec'], verbs: [get]} | pods | false",
        "{apiGroups: [''], resources: ['pods/*'], verbs: [get]} | pods/exec | false",
        "{apiGroups: [''], resources: ['pods/*'], verbs: [get]} | pods | false",
        "{apiGroups: [''], resources: [PODS], verbs: [get]} | pods | false",
        "{apiGroups: ['*'], resources: [pods], verbs: ['*']} | pods | true",
        "{apiGroups: [apps], resources: [pods], verbs: [get]} | pods | false",
        "{apiGroups: [], resources: [pods], verbs: [get]} | pods | false",
        "{resources: [pods], verbs: [get]} | pods | false",
        "{apiGroups: [''], resources: [pods], verbs: [list]} | pods | false",
        "{apiGroups: [''], resources: [pods], verbs: [GET]} | pods | false",
        "{apiGroups: [''], resources: [pods], resourceNames: [], verbs: [get]} | pods | true",
        "{apiGroups: [''], resources: [pods], resourceNames: [web], verbs: [get]} | pods | false",
        "{nonResourceURLs: ['*'], verbs: ['*']} | pods | false",
      })
  void aRuleAllowsWhatTheApiServerAllows(String rule, String resource, boolean allowed) {
    assertThat(allows(rule, "get", "", resource)).isEqualTo(allowed);
  }

  @Test
  void aRuleForSomeObjectsAllowsThoseAlone() {
    String rule = "{apiGroups: [''], resources: [secrets], resourceNames: [tls], verbs: [get]}";
    assertThat(allows(rule, "get", "", "secrets", "tls")).isEqualTo(true);
    assertThat(allows(rule, "get", "", "secrets", "other")).isEqualTo(false);
    assertThat(allows("{apiGroups: ['*'], resources: ['*'], verbs: ['*']}", "get", "", "a", "b"))
        .isEqualTo(true);
  }

  @Test
  void whatCannotBeReadIsNeitherAllowedNorDenied() {
    assertThat(allows("{apiGroups: [''], resources: [pods], verbs: {a: b}}", "get", "", "pods"))
        .isInstanceOf(Fault.class);
    assertThat(allows("{apiGroups: [''], resources: [pods], verbs: [[a]]}", "get", "", "pods"))
        .isInstanceOf(Fault.class);
  }

  private static @Nullable Object allows(String rule, Object... request) {
    List<@Nullable Object> answers =
        Asked.about(
            "kubernetes.PolicyRule",
            Asked.OPEN,
            Rbac.clusterRole("r", "[" + rule + "]"),
            (subject, context) -> Judge.call(context, subject, "allows", request));
    assertThat(answers).hasSize(1);
    return answers.get(0);
  }
}
