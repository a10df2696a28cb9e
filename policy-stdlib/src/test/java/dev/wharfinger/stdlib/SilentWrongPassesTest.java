package dev.wharfinger.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.Outcome;
import dev.wharfinger.type.Absence;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Policies that a naive model lets pass. Each was found by counting on real manifests; here the
 * naive form does not compile, or the verdict is right.
 */
class SilentWrongPassesTest {
  private static final String UNGUARDED = "unguarded-field";

  /** An absent name is not the empty text, which would differ from every name. */
  @Nested
  class AbsentNames {

    @Test
    void absentServiceAccountNameIsNotReadAsAnotherName() {
      assertThat(
              Trial.of("kubernetes.PodTemplate", "self.spec.serviceAccountName != 'default'")
                  .errors())
          .containsExactly(UNGUARDED);
    }

    @Test
    void absentNamespaceIsNotReadAsAnotherNamespace() {
      assertThat(Trial.of("kubernetes.Pod", "self.metadata.namespace != 'default'").errors())
          .containsExactly(UNGUARDED);
    }

    @Test
    void absentProtocolIsTcp() {
      assertThat(
              Trial.of("kubernetes.Service", "self.spec.ports.all(p, p.protocol != 'TCP')")
                  .judge(
                      """
                      apiVersion: v1
                      kind: Service
                      metadata: {name: web}
                      spec: {ports: [{port: 80}]}
                      """))
          .containsExactly(Outcome.FAIL);
    }
  }

  /** Where absent means everything, an empty list would satisfy every `all`. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kubernetes.NetworkPolicy|self.spec.egress.all(e, e.to.all(p, has(p.podSelector)))",
        "kubernetes.NetworkPolicy|self.spec.ingress.all(i, i.from.all(p, has(p.podSelector)))",
        "kubernetes.NetworkPolicy|self.spec.ingress.all(i, i.ports.all(p, has(p.port)))",
        "kubernetes.ClusterRole|self.rules.all(r, r.resourceNames.all(n, n != 'admin'))",
        "kubernetes.Service|self.spec.loadBalancerSourceRanges.all(r, r != '0.0.0.0/0')",
        "kubernetes.Ingress|self.spec.tls.all(t, t.hosts.all(h, h != '*'))"
      })
  void absentThatMeansEverythingIsNotReadAsNothing(String match, String expression) {
    assertThat(Trial.of(match, expression).errors()).containsExactly(UNGUARDED);
  }

  @Test
  void absentSelectorIsNotReadAsTheSelectorOfEverything() {
    assertThat(
            Trial.of(
                    "kubernetes.NetworkPolicy",
                    "self.spec.ingress.all(i, !has(i.from) || i.from.all(p,"
                        + " p.namespaceSelector.matchLabels.size() > 0))")
                .errors())
        .containsExactly(UNGUARDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kubernetes.NetworkPolicy|self.spec.policyTypes.exists(t, t == 'Ingress')",
        "kubernetes.PodTemplate|!self.spec.automountServiceAccountToken"
      })
  void computedDefaultsAreNotReadAsFixedOnes(String match, String expression) {
    assertThat(Trial.of(match, expression).errors()).containsExactly(UNGUARDED);
  }

  @Test
  void absentListOfFactsIsUnknownAndNotEmpty() {
    Trial trial = Trial.of("facts.Scan", "self.vulnerabilities.all(v, v != 'CVE-1')").with(scans());

    assertThat(trial.judge("{apiVersion: facts.example/v1, kind: Scan}"))
        .containsExactly(Outcome.UNKNOWN);
    assertThat(trial.judge("{apiVersion: facts.example/v1, kind: Scan, vulnerabilities: [CVE-2]}"))
        .containsExactly(Outcome.PASS);
  }

  /** A type as those of facts will be: what is absent, nobody has looked for. */
  private static Catalog scans() {
    Catalog.Builder builder = Catalog.builder();
    ObjectType scan =
        builder.declare(
            "facts.Scan",
            "example.facts.Scan",
            new ObjectType.Kind("facts.example", "v1", "Scan", false));
    Absence empty = new Absence.Empty();
    Absence unknown = new Absence.NotKnown("the image was not scanned");
    builder.define(
        scan,
        List.of(
            new Field("apiVersion", 0, Scalar.STRING, empty, List.of()),
            new Field("kind", 1, Scalar.STRING, empty, List.of()),
            new Field("vulnerabilities", 2, new ListType(Scalar.STRING), unknown, List.of())));
    return builder.build();
  }

  @Test
  void roleOutsideTheFilesIsUnknownAndNotWithoutPermissions() {
    Trial trial = Trial.of("kubernetes.ClusterRoleBinding", "!self.role().grantsEverything()");
    String binding =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: vendor}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: vendor}
        """;

    assertThat(trial.judge(binding)).containsExactly(Outcome.UNKNOWN);
    assertThat(trial.judgeClosed(binding)).containsExactly(Outcome.PASS);
  }

  /** `1Gi` and `1024Mi` are the same amount, and `900Mi` is less though its text is greater. */
  @Nested
  class Amounts {
    private static final String LIMITED =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec: {containers: [{name: web, image: nginx, resources: {limits: {memory: 1024Mi}}}]}
        """;

    @Test
    void quantitiesAreNotComparedAsText() {
      assertThat(
              Trial.of(
                      "kubernetes.Container",
                      "self.resources.?limits.orValue({}).all(k, v, v == '1Gi')")
                  .errors())
          .containsExactly("quantity-text");
    }

    @Test
    void quantitiesAreComparedByValue() {
      assertThat(
              Trial.of(
                      "kubernetes.Container",
                      "has(self.resources.limits) && self.resources.limits.all(k, v,"
                          + " v == quantity('1Gi') && v > quantity('900Mi'))")
                  .judge(LIMITED))
          .containsExactly(Outcome.PASS);
    }
  }

  @Test
  void exactDuplicatesDoNotHideEachOther() {
    String twins =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
            - {name: web, image: nginx, env: [{name: X, value: "1"}, {name: X, value: "1"}]}
        """;

    assertThat(
            Trial.of("kubernetes.EnvVar", "self.others().all(other, other.name != self.name)")
                .judge(twins))
        .containsExactly(Outcome.FAIL, Outcome.FAIL);
  }

  @Test
  void nullIsAbsent() {
    Trial trial = Trial.of("kubernetes.Container", "has(self.resources.limits)");

    assertThat(
            trial.judge(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {containers: [{name: web, image: nginx, resources: {limits: null}}]}
                """))
        .containsExactly(Outcome.FAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"extensions/v1beta1", "apps/v1beta1", "apps/v1beta2"})
  void containersOfRemovedApiVersionsAreFound(String apiVersion) {
    assertThat(
            Trial.of("kubernetes.Container", "!self.securityContext.privileged")
                .judge(
                    """
                    apiVersion: %s
                    kind: Deployment
                    metadata: {name: web}
                    spec:
                      template:
                        spec:
                          containers:
                            - {name: web, image: nginx, securityContext: {privileged: true}}
                    """
                        .formatted(apiVersion)))
        .containsExactly(Outcome.FAIL);
  }

  @Test
  void valuesThatAnEnumDoesNotHaveAreRefused() {
    assertThat(
            Trial.of(
                    "kubernetes.Container",
                    "!has(self.securityContext.seccompProfile)"
                        + " || self.securityContext.seccompProfile.type != 'unconfined'")
                .errors())
        .containsExactly("enum-value");
  }

  @Test
  void absentHostPortIsNotReadAsNone() {
    assertThat(Trial.of("kubernetes.Container", "self.ports.all(p, p.hostPort == 0)").errors())
        .containsExactly(UNGUARDED);
  }

  /** A condition that cannot be decided must not make the policy disappear. */
  @Nested
  class Conditions {

    @Test
    void unknownConditionIsUnknownAndNotSkipped() {
      assertThat(
              Trial.when(
                      "kubernetes.ClusterRoleBinding",
                      "self.role().grantsEverything()",
                      "self.subjects.size() == 0")
                  .judge(
                      """
                      apiVersion: rbac.authorization.k8s.io/v1
                      kind: ClusterRoleBinding
                      metadata: {name: vendor}
                      roleRef: {kind: ClusterRole, name: vendor}
                      """))
          .containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void failingConditionIsAnErrorAndNotSkipped() {
      assertThat(
              Trial.when("kubernetes.Container", "image(self.image).hasTag()", "self.name != 'web'")
                  .judge(
                      """
                      apiVersion: v1
                      kind: Pod
                      metadata: {name: web}
                      spec: {containers: [{name: web, image: "${IMAGE}"}]}
                      """))
          .containsExactly(Outcome.ERROR);
    }
  }

  @Test
  void aggregatedRoleHasThePermissionsOfTheRolesThatItCollects() {
    Trial trial = Trial.of("kubernetes.ClusterRoleBinding", "!self.role().grantsEverything()");
    String collecting =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: {name: all}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: all}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: all}
        aggregationRule: {clusterRoleSelectors: [{matchLabels: {part-of: all}}]}
        """;
    String part =
        """
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: part, labels: {part-of: all}}
        rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
        """;

    assertThat(trial.judge(collecting + part)).containsExactly(Outcome.FAIL);
    assertThat(trial.judge(collecting)).containsExactly(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "self.env[0].name != 'X'|unguarded-index",
        "self.resources.?limits.orValue({})['memory'] > quantity('1Gi')|unguarded-key"
      })
  void operationsThatCanFailAreRefusedUnlessGuarded(String expression, String code) {
    assertThat(Trial.of("kubernetes.Container", expression).errors()).containsExactly(code);
  }

  @Test
  void guardThatIsMissingIsSpelledOut() {
    assertThat(Trial.of("kubernetes.Container", "self.securityContext.runAsNonRoot").help())
        .singleElement()
        .asString()
        .contains("effectiveSecurityContext()");
  }
}
