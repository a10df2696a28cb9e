package dev.wharfinger.internal.relation;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls derived functions on everything of a type in some manifests.
 *
 * @param manifests the files, which are all there is if {@code closed}
 */
public record Ask(String manifests, boolean closed) {

  /** Manifests that are the whole cluster. */
  public static Ask cluster(String... manifests) {
    return new Ask(String.join("\n---\n", manifests), true);
  }

  /** Manifests beside which there may be others. */
  public static Ask files(String... manifests) {
    return new Ask(String.join("\n---\n", manifests), false);
  }

  /**
   * What a function says of each value of a type, by name in words: {@code a b} for a list of
   * resources, with {@code ...} behind them if there may be more; {@code ?} for unknown.
   */
  public List<String> each(String type, String function, Object... arguments) {
    return answers(type, function, arguments).stream().map(Ask::words).toList();
  }

  /** What a function says of each value of a type. */
  public List<@Nullable Object> answers(String type, String function, Object... arguments) {
    List<@Nullable Object> answers = new ArrayList<>();
    Judge.of(
            type,
            View.WRITTEN,
            (subject, context) -> {
              answers.add(Judge.call(context, subject, function, arguments));
              return null;
            })
        .evaluate(
            ResourceSet.parse("test.yaml", manifests),
            EvaluationOptions.builder().closed(closed).build());
    return answers;
  }

  /** An answer by name in words. */
  public static String words(@Nullable Object answer) {
    if (answer instanceof List<?> list) {
      String elements = list.stream().map(Ask::words).collect(Collectors.joining(" "));
      return list instanceof OpenList ? (elements + " ...").strip() : elements;
    }
    if (answer instanceof Optional<?> optional) {
      return optional.map(Ask::words).orElse("none");
    }
    if (answer instanceof ObjectNode node) {
      return name(node);
    }
    if (answer instanceof Fault fault) {
      return fault.code();
    }
    return answer instanceof Unknown ? "?" : String.valueOf(answer);
  }

  /** The name of the resource; of an exposure, how and by what. */
  private static String name(ObjectNode node) {
    Object own = node.get("name");
    if (own == null) {
      return Nodes.text(Nodes.root(node), "metadata", "name").orElse("");
    }
    Object way = node.get("way");
    Object key = node.get("key");
    return way == null ? own + (key == null ? "" : "/" + key) : way + ":" + own;
  }
}
