package dev.wharfinger.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.resource.Place;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Version;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DocumentBinderTest {

  @Test
  void nullIsAbsent() {
    ObjectNode pod = pod("hostNetwork: null\n  securityContext: ~\n  nodeSelector: {a: null}");
    ObjectNode spec = (ObjectNode) at(pod, "spec");
    assertThat(spec.has(spec.type().field("hostNetwork").orElseThrow().slot())).isFalse();
    assertThat(spec.get("securityContext")).isNull();
    assertThat((Map<?, ?>) at(spec, "nodeSelector")).isEmpty();
  }

  @Test
  void anEmptyListIsAbsentUnlessItIsRequired() {
    ObjectNode spec = (ObjectNode) at(pod("tolerations: []\n  containers: []"), "spec");
    assertThat(spec.get("tolerations")).isNull();
    assertThat(spec.get("containers")).isEqualTo(List.of());
  }

  @Test
  void aNumberIsAQuantityByItsValue() {
    ObjectNode pod =
        pod(
            """
            containers:
              - name: a
                resources: {limits: {memory: 010, cpu: 0.5, storage: " 1Gi "}}
            """);
    assertThat((Map<?, ?>) at(pod, "spec", "containers", 0, "resources", "limits"))
        .isEqualTo(
            Map.of(
                "memory", Quantity.parse("8"),
                "cpu", Quantity.parse("500m"),
                "storage", Quantity.parse("1Gi")));
  }

  @Test
  void eachOccurrenceOfAnAliasKnowsItsOwnParent() {
    ObjectNode pod =
        pod(
            """
            containers:
              - name: a
                image: x
                securityContext: &context {privileged: true}
              - name: b
                image: x
                securityContext: *context
            """);
    ObjectNode first = (ObjectNode) at(pod, "spec", "containers", 0, "securityContext");
    ObjectNode second = (ObjectNode) at(pod, "spec", "containers", 1, "securityContext");
    assertThat(first).isNotSameAs(second);
    assertThat(first.path()).isEqualTo("spec.containers[0].securityContext");
    assertThat(second.path()).isEqualTo("spec.containers[1].securityContext");
    assertThat(second.get("privileged")).isEqualTo(true);
  }

  @Test
  void unknownFieldsAreKept() {
    ObjectNode spec = (ObjectNode) at(pod("hostNetwrk: true"), "spec");
    assertThat(spec.overflow()).containsEntry("hostNetwrk", true);
  }

  @Test
  void aValueOfTheWrongTypeIsAProblemAndAFault() {
    BoundDocument document = bind(text("hostNetwork: \"true\"\n  containers: none"));
    assertThat(document.problems())
        .extracting(ReadProblem::message)
        .containsExactly(
            "`hostNetwork` must be true or false, and is the text `true`",
            "`containers` must be a list, and is the text `none`");
    assertThat(at(document.resources().get(0), "spec", "hostNetwork")).isInstanceOf(Fault.class);
  }

  @Test
  void whatIsNoTextForTheClusterIsToldWithTheCure() {
    assertThat(bind(text("nodeName: n\n  hostname: 12\n  restartPolicy: off")).problems())
        .extracting(ReadProblem::message)
        .containsExactly(
            "`nodeName` must be text, and is `n`, which YAML 1.1 reads as false; put it in quotes",
            "`hostname` must be text, and is the number `12`; put it in quotes",
            "`restartPolicy` must be text, and is `off`, which YAML 1.1 reads as false; put it in"
                + " quotes");
  }

  @Test
  void aTemplateIsToldOnce() {
    assertThat(bind(text("hostNetwork: {{ .a }}\n  hostPID: {{ .b }}")).problems())
        .extracting(ReadProblem::code)
        .containsExactly("not-rendered");
  }

  @Test
  void scalarsAreReadAsTheClusterReadsThem() {
    ObjectNode spec = (ObjectNode) at(pod("hostNetwork: yes\n  priority: 0o17"), "spec");
    assertThat(spec.get("hostNetwork")).isEqualTo(true);
    assertThat(spec.get("priority")).isEqualTo(15L);
  }

  @Test
  void aKindThatNobodyKnowsIsNotedAndItsContainersAreAProblem() {
    String fleet =
        """
        apiVersion: example.com/v1alpha1
        kind: Fleet
        metadata: {name: web}
        spec: {template: {spec: {containers: [{name: a, image: b}]}}}
        """;
    BoundDocument document = bind(fleet);
    assertThat(document.problems())
        .extracting(ReadProblem::code)
        .containsExactly("unknown-kind", "not-checked");
    assertThat(document.resources())
        .singleElement()
        .satisfies(resource -> assertThat(at(resource, "metadata", "name")).isEqualTo("web"));
  }

  @Test
  void aKindThatIsMisspeltIsAProblem() {
    assertThat(bind("{apiVersion: v1, kind: Pood, metadata: {name: web}}").problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.level()).isEqualTo(ReadProblem.Level.ERROR);
              assertThat(problem.message())
                  .isEqualTo("`Pood` of `v1` is no kind; did you mean `Pod`?");
            });
  }

  @Test
  void halfOfAHeaderIsAProblemAndNoneIsNot() {
    assertThat(bind("{kind: Pod, metadata: {name: web}}").problems())
        .extracting(ReadProblem::level, ReadProblem::message)
        .containsExactly(
            tuple(ReadProblem.Level.ERROR, "there is a `kind: Pod`, and no `apiVersion`"));
    assertThat(bind("{apiVersion: v1, metadata: {name: web}}").problems())
        .extracting(ReadProblem::level, ReadProblem::message)
        .containsExactly(tuple(ReadProblem.Level.ERROR, "there is an `apiVersion`, and no `kind`"));
    assertThat(bind("{kind: settings, colours: true}").problems())
        .extracting(ReadProblem::level)
        .containsExactly(ReadProblem.Level.NOTE);
  }

  @Test
  void aRemovedVersionReadsAsItsSuccessor() {
    String deployment =
        """
        apiVersion: extensions/v1beta1
        kind: Deployment
        spec: {template: {spec: {containers: [{name: a, image: b}]}}}
        """;
    assertThat(bind(deployment).resources())
        .singleElement()
        .satisfies(
            resource ->
                assertThat(resource.type().displayName()).isEqualTo("kubernetes.Deployment"));
  }

  @Test
  void whatIsNoResourceIsNoted() {
    assertThat(bind("replicas: 3\n").problems())
        .extracting(ReadProblem::code)
        .containsExactly("not-a-resource");
    assertThat(bind("- a\n- b\n").problems())
        .extracting(ReadProblem::code)
        .containsExactly("not-a-resource");
    assertThat(bind("# nothing\n").problems()).isEmpty();
  }

  @Test
  void aDocumentIsBoundOnceForEachViewAndVersion() {
    RawDocument pod = ResourceSet.parse("pod.yaml", text("hostPID: true")).documents().get(0);
    BoundDocument written = DocumentBinder.bind(Catalogs.builtIn(), VersionedView.WRITTEN, pod);
    BoundDocument stored = DocumentBinder.bind(Catalogs.builtIn(), storedBy("1.36"), pod);
    assertThat(DocumentBinder.bind(Catalogs.builtIn(), storedBy("1.36"), pod))
        .isSameAs(stored)
        .isNotSameAs(written)
        .isNotSameAs(DocumentBinder.bind(Catalogs.builtIn(), storedBy("1.20"), pod));
  }

  @Test
  void whatIsWrittenDoesNotDependOnTheVersion() {
    assertThat(VersionedView.of(View.WRITTEN, new Version(1, 20)))
        .isEqualTo(VersionedView.of(View.WRITTEN, new Version(1, 36)));
  }

  /** As {@code kubectl get --raw} prints them. */
  @Test
  void itemsThatNameNoKindAreOfTheKindOfTheirList() {
    List<ObjectNode> resources =
        bind("""
                apiVersion: apps/v1
                kind: DeploymentList
                items:
                  - metadata: {name: web}
                    spec: {replicas: 2}
                  - kind: StatefulSet
                    metadata: {name: not said which version}
                  - name: no resource
                """)
            .resources();
    assertThat(resources)
        .extracting(resource -> resource.type().displayName(), resource -> at(resource, "kind"))
        .containsExactly(tuple("kubernetes.Deployment", "Deployment"));
    Locator.Span span = Locator.locate(new Place(resources.get(0), "spec")).orElseThrow();
    assertThat(span.source().text().substring(span.start(), span.end())).isEqualTo("spec");
  }

  private static VersionedView storedBy(String version) {
    return VersionedView.of(View.DEFAULTED, Version.parse(version));
  }

  private static ObjectNode pod(String spec) {
    List<ObjectNode> resources = bind(text(spec)).resources();
    return resources.get(0);
  }

  private static String text(String spec) {
    return "apiVersion: v1\nkind: Pod\nspec:\n  " + spec + "\n";
  }

  private static BoundDocument bind(String text) {
    ResourceSet set = ResourceSet.parse("test.yaml", text);
    return DocumentBinder.bind(Catalogs.builtIn(), VersionedView.WRITTEN, set.documents().get(0));
  }

  private static Object at(ObjectNode from, Object... keys) {
    Object value = from;
    for (Object key : keys) {
      value = Objects.requireNonNull(((BoundNode) value).get(key));
    }
    return value;
  }
}
