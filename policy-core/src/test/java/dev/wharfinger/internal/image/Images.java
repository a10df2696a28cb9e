package dev.wharfinger.internal.image;

import static java.util.Objects.requireNonNull;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.internal.engine.Judge;
import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.OpenList;
import dev.wharfinger.type.Unknown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The images of an archive, as policies see them. */
record Images(List<RawDocument> documents) {

  static Images read(Path path) {
    return read(path, ImageLimits.DEFAULT);
  }

  static Images read(Path path, ImageLimits limits) {
    return new Images(new ImageReader(limits).read(path));
  }

  /** What was told by the reader, each as {@code code message}. */
  List<String> problems() {
    return documents.stream()
        .flatMap(document -> document.problems().stream())
        .map(problem -> problem.code() + " " + problem.message())
        .toList();
  }

  /** Whether something is told that is more than a note. */
  boolean failed() {
    return documents.stream()
        .flatMap(document -> document.problems().stream())
        .anyMatch(problem -> problem.level() == ReadProblem.Level.ERROR);
  }

  /** Some fields of everything of a type. */
  List<String> each(String type, String... fields) {
    List<String> found = new ArrayList<>();
    judge(type, (subject, context) -> found.add(line(subject, fields)));
    return found;
  }

  /** What a function says of everything of a type. */
  List<String> say(String type, String function) {
    List<String> found = new ArrayList<>();
    judge(
        type,
        (subject, context) ->
            found.add(words(requireNonNull(Judge.call(context, subject, function)))));
    return found;
  }

  /** Where a function says yes, with the layer, counted from 1. */
  List<String> where(String function) {
    return where((file, context) -> Boolean.TRUE.equals(Judge.call(context, file, function)));
  }

  /** The files that are of interest, with the layer, counted from 1. */
  List<String> where(BiPredicate<ObjectNode, EvaluationContext> wanted) {
    List<String> found = new ArrayList<>();
    judge(
        "image.File",
        (subject, context) -> {
          if (wanted.test(subject, context)) {
            found.add(line(subject, "path", "state") + " " + layer(subject));
          }
        });
    return found;
  }

  /** Whether a secret was found in a file. */
  static boolean hasSecret(ObjectNode file, EvaluationContext context) {
    return file.get("content") instanceof ObjectNode content
        && content.get("secrets") instanceof List<?> secrets
        && !secrets.isEmpty();
  }

  static int layer(ObjectNode file) {
    ObjectNode layer =
        (ObjectNode) requireNonNull(requireNonNull(file.parentOrNull()).parentOrNull());
    return (Integer) requireNonNull(layer.key()) + 1;
  }

  private interface Listener {
    void hear(ObjectNode subject, EvaluationContext context);
  }

  private void judge(String type, Listener listener) {
    Judge.of(
            type,
            View.WRITTEN,
            (subject, context) -> {
              listener.hear(subject, context);
              return null;
            })
        .evaluate(ResourceSet.ofDocuments(documents), EvaluationOptions.builder().build());
  }

  private static String line(ObjectNode node, String... fields) {
    List<String> words = new ArrayList<>();
    for (String field : fields) {
      words.add(words(node.get(field)));
    }
    return String.join(" ", words);
  }

  static String words(@Nullable Object value) {
    if (value instanceof List<?> list) {
      String elements = list.stream().map(Images::words).collect(Collectors.joining(" "));
      return list instanceof OpenList ? (elements + " ...").strip() : elements;
    }
    if (value instanceof Map<?, ?> map) {
      return map.toString();
    }
    if (value instanceof ObjectNode node) {
      Object path = node.get("path");
      return path != null
          ? path.toString()
          : String.valueOf(Optional.ofNullable(node.get("name")).orElse(node.get("user")));
    }
    return value instanceof Unknown || value == null ? "?" : value.toString();
  }
}
