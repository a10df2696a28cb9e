package dev.wharfinger.internal.exception;

import dev.wharfinger.Location;
import dev.wharfinger.PolicyException;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions in the annotations of an object or of a pod template.
 *
 * @param problems what is wrong with those that cannot be read
 * @param at where the annotation is
 */
record AnnotationExceptions(List<PolicyException> exceptions, List<String> problems, Location at) {
  static final String ANNOTATION = "wharfinger.dev/allow";

  /**
   * The exceptions of an object.
   *
   * @param locate finds where a place is written
   * @return null if it has no such annotation
   */
  static @Nullable AnnotationExceptions of(ObjectNode holder, Function<Place, Location> locate) {
    if (!(annotations(holder) instanceof MapNode annotations)
        || !(annotations.get(ANNOTATION) instanceof String text)) {
      return null;
    }
    Location at = locate.apply(annotations.place(ANNOTATION));
    List<PolicyException> exceptions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line ->
                ExceptionText.read(
                        line,
                        Origin.ANNOTATION,
                        (start, end) -> at,
                        problem -> problems.add(problem.message()))
                    .ifPresent(exceptions::add));
    return new AnnotationExceptions(exceptions, problems, at);
  }

  private static @Nullable Object annotations(ObjectNode holder) {
    return holder.type().field("metadata").isPresent()
            && holder.get("metadata") instanceof ObjectNode metadata
            && metadata.type().field("annotations").isPresent()
        ? metadata.get("annotations")
        : null;
  }

  /**
   * The objects in a resource, itself included, that may have annotations of their own; none if its
   * document does not have the annotation.
   */
  static List<ObjectNode> holders(ObjectNode root) {
    if (!mayHave(root)) {
      return List.of();
    }
    List<ObjectNode> holders = new ArrayList<>();
    holders.add(root);
    collect(root, root.raw(), holders);
    return holders;
  }

  /** Whether the document of an object has the annotation anywhere, which most have not. */
  static boolean mayHave(ObjectNode holder) {
    return holder.binding() != null && isIn(holder.binding().document());
  }

  /** Remembered with the document. */
  private static boolean isIn(RawDocument document) {
    RawNode root = document.root();
    return root != null
        && document.memo().get(AnnotationExceptions.class, Boolean.class, () -> mentions(root));
  }

  /** Goes where the text has the annotation only, so that little of the resource is bound. */
  private static void collect(ObjectNode node, @Nullable RawNode raw, List<ObjectNode> holders) {
    if (!(raw instanceof RawMapping mapping) || !mentions(mapping)) {
      return;
    }
    for (Field field : node.type().fields()) {
      Object value = node.slot(field.slot());
      List<?> children = value instanceof ListNode list ? list : Collections.singletonList(value);
      for (Object each : children) {
        if (each instanceof ObjectNode child && child.raw() != null && mentions(child.raw())) {
          if (!field.name().equals("metadata")) {
            holders.add(child);
          }
          collect(child, child.raw(), holders);
        }
      }
    }
  }

  private static boolean mentions(RawNode node) {
    RawNode target = node.target();
    if (target instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        boolean named = entry.key() instanceof RawScalar key && key.value().equals(ANNOTATION);
        if (named || mentions(entry.value())) {
          return true;
        }
      }
    } else if (target instanceof RawSequence sequence) {
      for (RawNode item : sequence.items()) {
        if (mentions(item)) {
          return true;
        }
      }
    }
    return false;
  }
}
