package dev.wharfinger.internal.defaults;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.Field;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels of the pod template of a workload, for the workload itself or for its selector. */
final class TemplateLabels implements DefaultValue {

  @Override
  public @Nullable Object in(ObjectNode owner, Field field, Defaults defaults) {
    return of(owner).map(labels -> Implied.map(field, owner, null, labels)).orElse(null);
  }

  /**
   * The labels; empty if there are none.
   *
   * @param part the specification of a workload, or its metadata
   */
  static Optional<Map<?, ?>> of(ObjectNode part) {
    Object spec = part.type().field("template").isPresent() ? part : beside(part);
    return at(at(at(spec, "template"), "metadata"), "labels") instanceof Map<?, ?> labels
        ? Optional.of(labels)
        : Optional.empty();
  }

  /**
   * The lock of the resource is not taken anew for this: whoever binds its metadata holds it, and
   * what is taken from there on lies below.
   */
  private static @Nullable Object beside(ObjectNode metadata) {
    BoundNode resource = metadata.parentOrNull();
    return resource == null ? null : resource.get("spec");
  }

  private static @Nullable Object at(@Nullable Object node, String name) {
    return node instanceof ObjectNode object ? object.get(name) : null;
  }
}
