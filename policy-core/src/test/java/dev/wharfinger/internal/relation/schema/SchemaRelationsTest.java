package dev.wharfinger.internal.relation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.Paths;
import dev.wharfinger.internal.relation.Ask;
import dev.wharfinger.resource.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaRelationsTest {

  @Test
  void tellsWhatAStrictServerRefusesInTheOrderOfTheText() {
    assertThat(
            problems(
                """
                apiVersion: v1
                kind: Service
                metadata: {name: web, label: {a: b}}
                spec:
                  type: loadbalancer
                  ports:
                    - {name: http, targetPort: [80]}
                    - {port: "80"}
                  selector: {app: 1}
                status:
                """))
        .containsExactly(
            "unknown-field @metadata.label: `ObjectMeta` has no field `label`; did you mean"
                + " `labels`?",
            "bad-value @spec.type: `type` must be one of `ClusterIP`, `NodePort`,"
                + " `LoadBalancer`, `ExternalName`, and is `loadbalancer`; did you mean"
                + " `LoadBalancer`?",
            "wrong-type @spec.ports[0].targetPort: `targetPort` must be an integer or text, and is a"
                + " list",
            "missing-field @spec.ports[0].port: `ServicePort` lacks `port`, which is required",
            "wrong-type @spec.ports[1].port: `port` must be an integer, and is the text `80`",
            "wrong-type @spec.selector.app: `app` must be text, and is the number `1`; put it in"
                + " quotes");
  }

  @Test
  void tellsWhatTheReaderFoundWhereverItIs() {
    assertThat(
            problems(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a}
                data: {key: a, key: b}
                """))
        .singleElement()
        .asString()
        .startsWith("duplicate-key @data.key: ");
  }

  @Test
  void comparesNothingWithASchemaThatIsNotItsOwn() {
    assertThat(
            problems(
                """
                apiVersion: extensions/v1beta1
                kind: Deployment
                metadata: {name: a}
                spec: {rollbackTo: {revision: 1}, replicas: none}
                """))
        .containsExactly(
            "wrong-type @spec.replicas: `replicas` must be an integer, and is the text `none`");
    assertThat(problems("{apiVersion: example.com/v1, kind: Robot, spec: {any: thing}}")).isEmpty();
  }

  @Test
  void saysNothingOfWhatHasYetToBeRendered() {
    assertThat(
            problems(
                """
                apiVersion: v1
                kind: Service
                metadata: {name: {{ .Release.Name }}}
                spec: {type: loadbalancer}
                """))
        .isEmpty();
  }

  @Test
  void tellsWhenServersStopToServeAVersion() {
    assertThat(removal("batch/v1beta1", "CronJob")).contains("1.25 batch/v1");
    assertThat(removal("policy/v1beta1", "PodSecurityPolicy")).contains("1.25 null");
    assertThat(removal("resource.k8s.io/v1alpha2", "ResourceClass"))
        .contains("1.31 resource.k8s.io/v1/DeviceClass");
    assertThat(removal("batch/v1", "CronJob")).isEmpty();
  }

  private static List<String> problems(String manifest) {
    List<String> told = new ArrayList<>();
    for (Object answer : Ask.files(manifest).answers("kubernetes.Object", "schemaProblems")) {
      for (Object problem : (List<?>) answer) {
        ObjectNode node = (ObjectNode) problem;
        told.add("%s @%s: %s".formatted(node.get("code"), path(node), node.get("message")));
      }
    }
    return told;
  }

  private static String path(ObjectNode problem) {
    Place place = problem.place(null);
    return Paths.path((BoundNode) place.node(), place.key());
  }

  private static Optional<String> removal(String apiVersion, String kind) {
    String manifest = "{apiVersion: %s, kind: %s, metadata: {name: a}}".formatted(apiVersion, kind);
    Optional<?> answer =
        (Optional<?>) Ask.files(manifest).answers("kubernetes.Object", "apiRemoval").get(0);
    return answer.map(
        removal ->
            ((ObjectNode) removal).get("removed")
                + " "
                + ((ObjectNode) removal).get("replacement"));
  }
}
