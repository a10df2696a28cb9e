package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTypesTest {

  @ParameterizedTest
  @CsvSource({
    "'podSelector: {}', Ingress",
    "'egress: []', Ingress",
    "'egress: [{}]', Ingress Egress",
    "'ingress: [{}], egress: [{}]', Ingress Egress",
    "'policyTypes: []', Ingress",
    "'policyTypes: [Egress]', Egress",
  })
  void aPolicyIsAboutIngressAndAboutEgressIfItTellsOfIt(String spec, String types) {
    String policy = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: {%s}}";
    assertThat(Stored.at(Stored.resource(policy.formatted(spec)), "spec.policyTypes"))
        .isEqualTo(List.of(types.split(" ", -1)));
  }
}
