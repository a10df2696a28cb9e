package dev.wharfinger.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.engine.ReadProblems;
import dev.wharfinger.internal.object.ObjectReader;
import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.spi.Catalogs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectsTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("text", "text"),
        Arguments.of(CharBuffer.wrap("text"), "text"),
        Arguments.of('c', "c"),
        Arguments.of("true", "true"),
        Arguments.of("1", "1"),
        Arguments.of(true, true),
        Arguments.of(Severity.HIGH, "HIGH"),
        Arguments.of((byte) 1, 1L),
        Arguments.of((short) 1, 1L),
        Arguments.of(1, 1L),
        Arguments.of(Long.MIN_VALUE, Long.MIN_VALUE),
        Arguments.of(new AtomicInteger(3), 3L),
        Arguments.of(new BigInteger("7"), 7L),
        Arguments.of(
            new BigInteger("18446744073709551615"), new BigInteger("18446744073709551615")),
        Arguments.of(1.0f, 1L),
        Arguments.of(0.1f, 0.1),
        Arguments.of(1.5, 1.5),
        Arguments.of(3.0, 3L),
        Arguments.of(-0.0, 0L),
        Arguments.of(1e20, 1e20),
        Arguments.of(Double.MIN_VALUE, Double.MIN_VALUE),
        Arguments.of(new BigDecimal("0.50"), 0.5),
        Arguments.of(new BigDecimal("2.00"), 2L),
        Arguments.of(new BigDecimal("1E+5"), 100_000L),
        Arguments.of(new BigDecimal("0E+1000000000"), 0L),
        Arguments.of(new byte[] {1, 2, 3}, "AQID"),
        Arguments.of(Instant.EPOCH, "1970-01-01T00:00:00Z"),
        Arguments.of(
            OffsetDateTime.parse("2026-01-01T00:00:00+02:00"), "2026-01-01T00:00:00+02:00"),
        Arguments.of(List.of(1, List.of("a", Map.of())), List.of(1L, List.of("a", Map.of()))),
        Arguments.of(Set.of(1), List.of(1L)),
        Arguments.of(new String[] {"a", "b"}, List.of("a", "b")),
        Arguments.of(Map.of("a", Map.of("b", 2)), Map.of("a", Map.of("b", 2L))),
        Arguments.of(Map.of(8080, 1), Map.of("8080", 1L)),
        Arguments.of(Map.of(1.0, 1), Map.of("1", 1L)),
        Arguments.of(Map.of(true, 1), Map.of("true", 1L)),
        Arguments.of(Map.of(Severity.LOW, 1), Map.of("LOW", 1L)),
        Arguments.of(JSON.textNode("a"), "a"),
        Arguments.of(JSON.numberNode(1.0), 1L),
        Arguments.of(JSON.numberNode(new BigDecimal("0.1")), 0.1),
        Arguments.of(JSON.booleanNode(false), false),
        Arguments.of(JSON.binaryNode(new byte[] {1}), "AQ=="),
        Arguments.of(JSON.pojoNode(List.of(1)), List.of(1L)),
        Arguments.of(JSON.arrayNode().add(1).add("a"), List.of(1L, "a")),
        Arguments.of(JSON.objectNode().put("a", 1), Map.of("a", 1L)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void javaValuesAreReadAsJson(Object given, Object expected) {
    assertThat(plain(Map.of("x", given))).isEqualTo(Map.of("x", expected));
  }

  @Test
  void nullIsNullWhereverItStands() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("x", null);
    map.put("list", Arrays.asList(1, null));
    map.put("tree", JSON.objectNode().putNull("a"));
    map.put("missing", JSON.missingNode());

    assertThat(plain(map)).hasToString("{x=null, list=[1, null], tree={a=null}, missing=null}");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(Double.NaN, "`NaN` is no number that JSON has"),
        Arguments.of(Float.NEGATIVE_INFINITY, "`-Infinity` is no number that JSON has"),
        Arguments.of(
            JSON.numberNode(Double.POSITIVE_INFINITY), "`Infinity` is no number that JSON has"),
        Arguments.of(new BigDecimal("1E+400"), "`1E+400` is too large for a number"),
        Arguments.of(
            URI.create("a:b"),
            "a `java.net.URI` is no value that JSON has; give a map, a list, a text, a number or a"
                + " truth value"),
        Arguments.of(
            Optional.of(1),
            "a `java.util.Optional` is no value that JSON has; give a map, a list, a text, a number"
                + " or a truth value"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatJsonDoesNotHaveIsAProblemWithItsPath(Object given, String message) {
    Map<String, Object> pod = pod();
    pod.put("spec", Map.of("containers", List.of(Map.of("name", "a"), Map.of("name", given))));
    assertThat(problems(pod)).containsExactly("spec.containers[1].name: " + message + " (Pod/web)");
  }

  @Test
  void aValueOfTheWrongTypeIsAProblemWithItsPath() {
    Map<String, Object> pod = pod();
    pod.put("spec", Map.of("hostNetwork", "yes", "nodeSelector", Map.of("a.b/c", 1)));
    assertThat(problems(pod))
        .containsExactlyInAnyOrder(
            "spec.hostNetwork: `hostNetwork` must be true or false, and is the text `yes` (Pod/web)",
            "spec.nodeSelector['a.b/c']: `a.b/c` must be text, and is the number `1`; put it in quotes"
                + " (Pod/web)");
  }

  @Test
  void aKeyThatIsNoneAndOneThatRepeatsAreProblems() {
    Map<Object, Object> labels = new LinkedHashMap<>();
    labels.put(null, "a");
    labels.put(URI.create("a:b"), "b");
    labels.put(1, "c");
    labels.put("1", "d");
    Map<String, Object> pod = pod();
    pod.put("spec", Map.of("nodeSelector", labels));
    assertThat(problems(pod))
        .containsExactly(
            "spec.nodeSelector: null cannot be a key; give a text (Pod/web)",
            "spec.nodeSelector: a `java.net.URI` cannot be a key; give a text (Pod/web)",
            "spec.nodeSelector['1']: two keys of this map read `1`; the last one wins (Pod/web)");
  }

  @Test
  void whatHoldsItselfIsAProblem() {
    Map<String, Object> pod = pod();
    Map<String, Object> spec = new HashMap<>();
    spec.put("parents", List.of(spec));
    pod.put("spec", spec);
    assertThat(problems(pod))
        .containsExactly(": `spec.parents[0]` is `spec` again, which never ends; give a tree");

    ObjectNode tree = JSON.objectNode();
    tree.putArray("all").add(tree);
    assertThat(problems(tree))
        .containsExactly(": `all[0]` is `the object` again, which never ends; give a tree");
  }

  @Test
  void aWideCycleIsACycleAndNoMatterOfSize() {
    Map<String, Object> wide = new LinkedHashMap<>();
    IntStream.range(0, 50_000).forEach(i -> wide.put("k" + i, i));
    wide.put("self", wide);
    assertThat(problems(wide))
        .containsExactly(": `self` is `the object` again, which never ends; give a tree");
  }

  @Test
  void anObjectThatIsNoResourceIsAProblem() {
    assertThat(codes(URI.create("a:b"))).containsExactly("not-a-value");
    assertThat(problems("text"))
        .containsExactly(": the document is not a map, so it is no resource");
    assertThat(problems(Map.of("a", 1)))
        .containsExactly(
            ": the document has no `apiVersion` and `kind`, so it is no Kubernetes resource");
    assertThat(problems(List.of(Map.of("kind", "Pod"))))
        .containsExactly(": the object is a list; `ofObjects` takes its elements for resources");
  }

  @Test
  void limitDepth() {
    assertThat(codes(nested(100))).isEmpty();
    assertThat(codes(nested(101))).containsExactly("limit-depth");
  }

  /** Each map holds the one before twice: few objects, and very many values. */
  @Test
  void limitAliasedNodes() {
    Object shared = Map.of();
    for (int i = 0; i < 30; i++) {
      shared = Map.of("a", shared, "b", shared);
    }
    assertThat(codes(shared)).containsExactly("limit-aliased-nodes");
  }

  @Test
  void limitDocumentBytes() {
    String text = "x".repeat(1 << 20);
    assertThat(codes(Map.of("a", List.of(text)))).isEmpty();
    assertThat(codes(IntStream.range(0, 17).mapToObj(i -> text).toList()))
        .containsExactly("limit-document-bytes");
  }

  @Test
  void oneObjectThatCannotBeReadHidesNoOther() {
    List<@Nullable Object> objects = new ArrayList<>();
    objects.add(null);
    objects.add(nested(200));
    objects.add(pod());
    List<RawDocument> documents = new ObjectReader(ReadLimits.DEFAULT).read("live", objects);
    assertThat(documents).hasSize(3);
    assertThat(documents.get(0).problems())
        .extracting(ReadProblem::message)
        .containsExactly("object 1 is null");
    assertThat(bound(documents.get(2)).resources()).hasSize(1);
  }

  @Test
  void whatHappensToAnObjectLaterIsNotSeen() {
    Map<String, Object> pod = pod();
    ResourceSet set = ResourceSet.ofObject("live", pod);
    pod.put("kind", "Service");
    assertThat(bound(set.documents().get(0)).resources().get(0).type().displayName())
        .isEqualTo("kubernetes.Pod");
  }

  @Test
  void listsOfTheApiServerNameTheKindOnce() {
    Map<String, Object> item = Map.of("metadata", Map.of("name", "web"));
    Map<String, Object> list =
        Map.of("apiVersion", "apps/v1", "kind", "DeploymentList", "items", List.of(item, pod()));
    assertThat(bound(ResourceSet.ofObject("live", list).documents().get(0)).resources())
        .extracting(resource -> resource.type().displayName())
        .containsExactly("kubernetes.Deployment", "kubernetes.Pod");
  }

  private static Map<String, Object> pod() {
    Map<String, Object> pod = new HashMap<>();
    pod.put("apiVersion", "v1");
    pod.put("kind", "Pod");
    pod.put("metadata", Map.of("name", "web"));
    return pod;
  }

  private static Object nested(int depth) {
    ArrayNode inner = JSON.arrayNode();
    JsonNode outer = inner;
    for (int i = 1; i < depth; i++) {
      outer = JSON.arrayNode().add(outer);
    }
    return outer;
  }

  private static @Nullable Object plain(Object object) {
    RawDocument document = ResourceSet.ofObject("live", object).documents().get(0);
    List<ReadProblem> problems = new ArrayList<>(document.problems());
    RawNode root = document.root();
    Object value =
        root == null
            ? null
            : new PlainValues(ResourceDialects.of(document), problems::add).value(root);
    assertThat(problems).isEmpty();
    return value;
  }

  private static List<String> codes(Object object) {
    return ResourceSet.ofObject("live", object).documents().get(0).problems().stream()
        .map(ReadProblem::code)
        .toList();
  }

  /** Each problem as {@code path: message}. */
  private static List<String> problems(Object object) {
    RawDocument document = ResourceSet.ofObject("live", object).documents().get(0);
    return ReadProblems.of(List.of(bound(document))).problems().stream()
        .map(problem -> problem.location().path() + ": " + problem.message())
        .toList();
  }

  private static BoundDocument bound(RawDocument document) {
    return DocumentBinder.bind(Catalogs.builtIn(), VersionedView.WRITTEN, document);
  }
}
