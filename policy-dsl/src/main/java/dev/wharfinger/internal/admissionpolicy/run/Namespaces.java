package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.kubernetes.Unstructured;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces that requests are in.
 *
 * @param given those beside the policies; the ones in the set win
 */
record Namespaces(EvaluationContext context, List<ObjectNode> given) {
  private static final String NAMESPACE = "kubernetes.Namespace";
  private static final String LABEL = "kubernetes.io/metadata.name";

  /** By name: those in files, and those that resources are in all the same. */
  private static final Index<Map<String, ObjectNode>> BY_NAME =
      resources -> {
        Map<String, ObjectNode> found = new HashMap<>();
        resources.catalog().type(NAMESPACE).map(resources::of).orElse(List.of()).stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .forEach(node -> name(node).ifPresent(name -> found.putIfAbsent(name, node)));
        return found;
      };

  /**
   * Whether the labels of the namespace of a request are selected: true, false, or an {@link
   * Unknown} if nobody knows them.
   */
  Object fit(JudgedRequest request, LabelSelector selector) {
    if (request.namespace().isEmpty()) {
      return new Unknown("no schema tells whether a `" + request.kind() + "` is in a namespace");
    }
    String name = request.namespace().get();
    Optional<ObjectNode> written = written(name);
    if (written.isPresent()) {
      Map<Object, Object> labels = new HashMap<>(JudgedRequest.labels(written.get()));
      labels.put(LABEL, name);
      return selector.selects(labels);
    }
    boolean byName = selector.requirements().stream().allMatch(one -> one.key().equals(LABEL));
    return byName || isClosed() ? (Object) selector.selects(Map.of(LABEL, name)) : missing(name);
  }

  /** What {@code namespaceObject} is for a request. */
  @Nullable Object object(JudgedRequest request) {
    if (request.clusterScoped() || request.isNamespace()) {
      return null;
    }
    if (request.namespace().isEmpty()) {
      return new Unknown("no schema tells whether a `" + request.kind() + "` is in a namespace");
    }
    String name = request.namespace().get();
    ObjectNode implied = isClosed() ? context.index(BY_NAME).get(name) : null;
    return written(name)
        .or(() -> Optional.ofNullable(implied))
        .<Object>map(Unstructured::of)
        .orElseGet(() -> missing(name));
  }

  private static Unknown missing(String name) {
    return new Unknown(
        "namespace `" + name + "` is not in the files; add it, or give it as context of requests");
  }

  private Optional<ObjectNode> written(String name) {
    ObjectNode found = context.index(BY_NAME).get(name);
    if (found != null && found.raw() != null) {
      return Optional.of(found);
    }
    return given.stream()
        .filter(node -> node.type().displayName().equals(NAMESPACE))
        .filter(node -> name(node).filter(name::equals).isPresent())
        .findFirst();
  }

  private boolean isClosed() {
    return context
        .catalog()
        .type(NAMESPACE)
        .filter(ObjectType.class::isInstance)
        .filter(type -> context.isClosed((ObjectType) type))
        .isPresent();
  }

  private static Optional<String> name(ObjectNode namespace) {
    return namespace.get("metadata") instanceof ObjectNode metadata
            && metadata.get("name") instanceof String name
        ? Optional.of(name)
        : Optional.empty();
  }
}
