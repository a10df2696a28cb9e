package dev.wharfinger.internal.relation.supplychain;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.ImageReference;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks functions of images about one, given some documents. */
final class ImageAnswers {
  private static final String POD =
      "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: []}}";

  private ImageAnswers() {}

  /** How many documents a function finds, given some that are all there is or not. */
  static String all(String image, String function, boolean closed, String... documents) {
    Object found = answer(image, function, closed, documents);
    String count = String.valueOf(((List<?>) Objects.requireNonNull(found)).size());
    return found instanceof OpenList ? count + " or more" : count;
  }

  /** The answer in words: the ids of vulnerabilities, the type of a document, or why not. */
  static String of(String image, String function, String... documents) {
    return words(answer(image, function, false, documents));
  }

  private static @Nullable Object answer(
      String image, String function, boolean closed, String... documents) {
    List<@Nullable Object> answers = new ArrayList<>();
    Judge.of(
            "kubernetes.Pod",
            View.WRITTEN,
            (subject, context) -> {
              answers.add(call(context, function, ImageReference.parse(image)));
              return null;
            })
        .evaluate(
            ResourceSet.parse("test.yaml", POD + "\n---\n" + String.join("---\n", documents)),
            EvaluationOptions.builder().closed(closed).build());
    return answers.get(0);
  }

  private static @Nullable Object call(
      EvaluationContext context, String name, ImageReference image) {
    Function function =
        context.catalog().functions(name).stream()
            .filter(it -> it.receiver().filter(Scalar.IMAGE_REFERENCE::equals).isPresent())
            .findFirst()
            .orElseThrow();
    return function.body().call(context, new Object[] {image});
  }

  private static String words(@Nullable Object answer) {
    if (answer instanceof Unknown unknown) {
      return "unknown: " + unknown.reason();
    }
    if (answer instanceof List<?> list) {
      return list.stream()
          .map(it -> String.valueOf(((ObjectNode) it).get("id")))
          .collect(Collectors.joining(" "));
    }
    return answer instanceof ObjectNode node ? node.type().displayName() : String.valueOf(answer);
  }
}
