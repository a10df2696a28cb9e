package dev.wharfinger.internal.relation.container;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Containers in files, and what functions say of them in words. */
record Containers(String name, String text) {

  /** One that was inspected, by what stands in its host configuration. */
  static Containers held(String hostConfig) {
    return inspected("{HostConfig: {" + hostConfig + "}, Config: {}}");
  }

  /** One that was inspected. */
  static Containers inspected(String document) {
    return new Containers("inspect.yaml", document);
  }

  /** What a function says of each container. */
  List<String> say(String function, Object... arguments) {
    List<String> words = new ArrayList<>();
    ask(function, answer -> words.add(words(answer)), arguments);
    return words;
  }

  /** Where the values of the settings come from, by name. */
  String origin(String setting) {
    List<String> paths = new ArrayList<>();
    ask(
        "settings",
        answer -> {
          Place place = ((ObjectNode) answer).place(setting);
          paths.add(((BoundNode) place.node()).path() + "/" + place.key());
        });
    return String.join(" ", paths);
  }

  private interface Listener {
    void hear(Object answer);
  }

  private void ask(String function, Listener listener, Object... arguments) {
    Judge.of(
            "docker.Container",
            View.WRITTEN,
            (subject, context) -> {
              listener.hear(
                  Optional.ofNullable(Judge.call(context, subject, function, arguments))
                      .orElseThrow());
              return null;
            })
        .evaluate(ResourceSet.parse(name, text), EvaluationOptions.builder().build());
  }

  /** An answer in words: {@code ?} for unknown, {@code ...} where there may be more. */
  static String words(@Nullable Object answer) {
    if (answer instanceof List<?> list) {
      String elements = list.stream().map(Containers::words).collect(Collectors.joining(" "));
      return list instanceof OpenList ? (elements + " ...").strip() : elements;
    }
    if (answer instanceof Optional<?> optional) {
      return optional.map(Containers::words).orElse("none");
    }
    if (answer instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + words(entry.getValue()))
          .collect(Collectors.joining(" "));
    }
    if (answer instanceof ObjectNode node) {
      return node.type().fields().stream()
          .map(Field::name)
          .filter(name -> node.get(name) != null)
          .map(name -> name + "=" + words(node.get(name)))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return answer instanceof Unknown
        ? "?"
        : answer instanceof Fault fault ? fault.code() : String.valueOf(answer);
  }
}
