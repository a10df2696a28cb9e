package dev.wharfinger.benchmarks.expression;

import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Documents of three containers each, of which a few comply with none of the expressions. */
final class SamplePods {
  static final int COUNT = 64;
  private static final int EVERY = 8;

  private SamplePods() {}

  /** As the library binds them. */
  static List<ObjectNode> nodes(PodTypes types) {
    return texts().stream().map(text -> node(types, text)).toList();
  }

  /** As a YAML loader yields them: maps and lists, with the 64 bits of CEL in a number. */
  static List<Map<?, ?>> maps() {
    return texts().stream().<Map<?, ?>>map(SamplePods::map).toList();
  }

  private static ObjectNode node(PodTypes types, String text) {
    BoundDocument bound =
        DocumentBinder.bind(
            types.catalog(),
            VersionedView.WRITTEN,
            ResourceSet.parse("pod.yaml", text).documents().get(0));
    if (!bound.problems().isEmpty()) {
      throw new IllegalStateException("the sample does not fit its types: " + bound.problems());
    }
    return bound.resources().get(0);
  }

  private static Map<?, ?> map(String text) {
    Object loaded = plain(new Load(LoadSettings.builder().build()).loadFromString(text));
    return loaded instanceof Map<?, ?> map ? map : Map.of();
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(plain(element)));
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(key, plain(element)));
      return copy;
    }
    return value;
  }

  private static List<String> texts() {
    return IntStream.range(0, COUNT).mapToObj(SamplePods::text).toList();
  }

  private static String text(int number) {
    boolean complies = number % EVERY != EVERY - 1;
    return """
        apiVersion: bench/v1
        kind: Pod
        metadata: {name: pod-%1$d, namespace: shop}
        spec:
          containers:
            - name: proxy
              image: registry.example/mesh/proxy-%1$d@sha256:%2$s
              resources: {limits: {cpuMillis: 500, memoryMi: 128}, requests: {cpuMillis: 100}}
            - name: log
              image: registry.example/platform/log-%1$d@sha256:%2$s
              resources: {limits: {cpuMillis: 250, memoryMi: 64}, requests: {cpuMillis: 50}}
              securityContext: {runAsUser: 1000}
            - name: %3$s
              image: %4$s
              resources: {limits: {cpuMillis: 2000, memoryMi: %5$d}, requests: {cpuMillis: 1000}}
              securityContext: {privileged: %6$s}
        """
        .formatted(
            number,
            "%064x".formatted(0x9E3779B97F4A7C15L * (number + 1)),
            complies ? "web" : "zz",
            complies
                ? "registry.example/shop/web-%d@sha256:%064x".formatted(number, number + 77)
                : "elsewhere.example/shop/web:latest",
            complies ? 1024 : 4096,
            // a container that is privileged complies with what absorbs errors
            complies || number % (2 * EVERY) == EVERY - 1 ? "false" : "true");
  }
}
