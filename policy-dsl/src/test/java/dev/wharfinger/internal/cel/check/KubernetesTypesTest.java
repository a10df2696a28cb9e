package dev.wharfinger.internal.cel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.cel.function.StandardFunctions;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors may write about real types, and the wrong passes that they are kept from. */
class KubernetesTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Container     | !self.securityContext.privileged
          Container     | self.effectiveSecurityContext().runAsNonRoot
          Container     | self.env.all(e, e.value != 'x')
          Container     | self.resources.?limits[?'cpu'].orValue(quantity('0')) <= quantity('2')
          Container     | self.ports.all(p, p.protocol == 'TCP')
          Container     | image(self.image).isUnder('registry.example/a')
          Container     | object.kind != 'Job' || object.spec.suspend
          Container     | self.image.split(':')[0] != 'x'
          Pod           | self.spec.containers.all(c, c.name != '')
          Deployment    | self.spec.template.spec.restartPolicy == 'Always'
          Workload      | self.kind == 'CronJob' ? self.spec.suspend : true
          Object        | self.metadata.?labels[?'app'].orValue('') != ''
          Object        | has(self.spec) && self.kind == 'Job' && self.spec.suspend
          NetworkPolicy | self.spec.egress.all(r, has(r.to) && r.to.size() > 0)
          Namespace     | resources(kubernetes.Service).exists(s, s.spec.type == 'NodePort')
          """)
  void theUsualPolicyIsShort(String self, String expression) {
    assertThat(policy(self).codes(expression)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Pod                      | self.spec.serviceAccountName != 'default'          | unguarded-field
          Pod                      | self.metadata.namespace != 'default'               | unguarded-field
          NetworkPolicyEgressRule  | self.to.all(p, has(p.ipBlock))                     | unguarded-field
          NetworkPolicyPeer        | self.namespaceSelector.matchLabels.size() == 0     | unguarded-field
          NetworkPolicy            | self.spec.policyTypes.exists(t, t == 'Egress')     | unguarded-field
          Container                | self.securityContext.runAsNonRoot                  | unguarded-field
          Container                | self.resources.limits['memory'] == '1Gi'           | quantity-text
          SeccompProfile           | self.type == 'unconfined'                          | enum-value
          Container                | self.image.split(':')[1] != 'latest'               | unguarded-index
          Container                | self.name.split(':')[1] != 'latest'                | unguarded-index
          Pod                      | self.metadata.labels['app'] == 'a'                 | unguarded-key
          Pod                      | self.metadata.labels != null                       | null-comparison
          Deployment               | self.spec.templates.spec.hostNetwork               | unknown-field
          Workload                 | self.spec.jobTemplate.spec.suspend                 | unknown-field
          Object                   | self.kind == 'Deploymnt'                           | unknown-kind
          Workload                 | self.kind == 'Deploymnt'                           | enum-value
          Object                   | self.kind == 'Job' && self.spec.suspend            | unknown-field
          """)
  void whatWouldPassWronglyIsRefused(String self, String expression, String code) {
    assertThat(policy(self).codes(expression)).contains(code);
  }

  private static TestPolicy policy(String self) {
    Catalog catalog = Catalogs.builtIn();
    return new TestPolicy(
        Environment.of(catalog, Library.of(StandardFunctions.own()), new Slots(10))
            .withLocal("self", 0, catalog.type("kubernetes." + self).orElseThrow())
            .withLocal("object", 1, catalog.type("kubernetes.Workload").orElseThrow())
            .withLocal("kubernetes.version", 3, Scalar.VERSION));
  }
}
