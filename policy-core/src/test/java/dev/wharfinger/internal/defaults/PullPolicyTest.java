package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "nginx, Always",
    "nginx:latest, Always",
    "nginx:1.27, IfNotPresent",
    "registry.example:5000/nginx, Always",
    "nginx@sha256:9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca7, IfNotPresent",
    "nginx:latest@sha256:9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca7, Always",
    "UPPER CASE, IfNotPresent",
  })
  void onlyWhatIsTaggedLatestIsPulledEachTime(String image, String policy) {
    String pod =
        "{apiVersion: v1, kind: Pod, spec: {%s: [{name: a, image: '%s'}], containers: []}}";
    for (String list : new String[] {"initContainers", "ephemeralContainers"}) {
      assertThat(
              Stored.at(
                  Stored.resource(pod.formatted(list, image)),
                  "spec." + list + "[0].imagePullPolicy"))
          .isEqualTo(policy);
    }
  }

  @ParameterizedTest
  @CsvSource({"Never, Never", "'', Always"})
  void aPolicyThatIsWrittenStays(String written, String stored) {
    String pod =
        "{apiVersion: v1, kind: Pod, spec: {containers: [{image: a, imagePullPolicy: '%s'}]}}";
    assertThat(
            Stored.at(
                Stored.resource(pod.formatted(written)), "spec.containers[0].imagePullPolicy"))
        .isEqualTo(stored);
  }
}
