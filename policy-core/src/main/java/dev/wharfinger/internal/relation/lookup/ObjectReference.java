package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Unknown;
import java.util.Optional;

/**
 * A reference to a resource of any kind, by {@code apiVersion}, {@code kind}, {@code name} and,
 * where it knows that, {@code uid}.
 *
 * @param namespace that of the resource which refers
 */
public record ObjectReference(ObjectNode reference, String namespace) {

  /** The reference that stands in a resource. */
  public static ObjectReference in(ObjectNode reference) {
    return new ObjectReference(reference, ImpliedNamespaces.namespaceOf(Nodes.root(reference)));
  }

  /** What it refers to: an Optional, or unknown if that is not in an open set. */
  public Object resolve(EvaluationContext context) {
    ApiKind kind = ApiKind.referredTo(context.catalog(), reference);
    String name = Nodes.text(reference, "name").orElse("");
    Optional<ObjectNode> found =
        context
            .index(ReferenceIndex.INDEX)
            .find(kind, name, namespace, reference)
            .filter(this::isMeant);
    return found.isPresent() || isClosed(context)
        ? found
        : new Unknown(Searched.by(context).lacks("%s `%s`".formatted(kind.name(), name)));
  }

  /** Another resource may have come to have the name of one that is gone. */
  private boolean isMeant(ObjectNode found) {
    Optional<String> meant = Nodes.text(reference, "uid").filter(uid -> !uid.isEmpty());
    Optional<String> actual = Nodes.readableText(found, "metadata", "uid");
    return meant.isEmpty() || actual.isEmpty() || meant.equals(actual);
  }

  private boolean isClosed(EvaluationContext context) {
    return context
        .catalog()
        .kind(
            Nodes.text(reference, "apiVersion").orElse(""),
            Nodes.text(reference, "kind").orElse(""))
        .map(context::isClosed)
        .orElseGet(
            () ->
                context
                    .catalog()
                    .type("kubernetes.UnknownKind")
                    .filter(ObjectType.class::isInstance)
                    .map(ObjectType.class::cast)
                    .filter(context::isClosed)
                    .isPresent());
  }
}
