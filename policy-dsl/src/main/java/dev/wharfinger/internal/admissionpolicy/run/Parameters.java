package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.internal.admissionpolicy.AdmissionBinding.ParamRef;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile.ParamKind;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a policy for a request (CollectParams of the API server's policy dispatcher).
 *
 * @param given resources beside the policies, of which some may be parameters
 */
record Parameters(EvaluationContext context, List<ObjectNode> given) {
  private static final String UNKNOWN_KIND = "kubernetes.UnknownKind";

  /** The resources of each kind, by {@code apiVersion kind}. */
  private static final Index<Map<String, List<ObjectNode>>> BY_KIND =
      resources -> {
        Map<String, List<ObjectNode>> found = new HashMap<>();
        resources.catalog().type("kubernetes.Object").map(resources::of).orElse(List.of()).stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .forEach(node -> found.computeIfAbsent(kind(node), key -> new ArrayList<>()).add(node));
        return found;
      };

  /**
   * What was found.
   *
   * @param objects the parameters, each to be judged with
   * @param lackingOrNull why there may be more: an {@link Unknown}; or why that there is none is an
   *     error: a {@link Fault}
   */
  record Found(List<ObjectNode> objects, @Nullable Object lackingOrNull) {}

  Found find(ParamKind kind, ParamRef wanted, JudgedRequest request) {
    Optional<ObjectType> type = context.catalog().kind(kind.apiVersion(), kind.kind());
    Optional<Boolean> namespaced = type.flatMap(ObjectType::kind).map(ObjectType.Kind::namespaced);
    String namespace =
        wanted.namespaceOrNull() != null
            ? wanted.namespaceOrNull()
            : request.namespace().orElse("");
    if (namespaced.orElse(false) && namespace.isEmpty()) {
      return new Found(
          List.of(),
          new Fault(
              "no-namespace",
              "the parameters are in a namespace, and neither the binding nor the request names"
                  + " one"));
    }
    List<ObjectNode> inSet = context.index(BY_KIND).getOrDefault(key(kind), List.of());
    List<ObjectNode> found = new ArrayList<>();
    select(inSet, wanted, namespaced, namespace, found);
    boolean fromSet = !found.isEmpty();
    select(
        given.stream().filter(node -> kind(node).equals(key(kind))).toList(),
        wanted,
        namespaced,
        namespace,
        found);
    if (wanted.nameOrNull() != null && !found.isEmpty()) {
      return new Found(found.subList(0, 1), null);
    }
    return new Found(found, lacking(kind, wanted, type, found, fromSet));
  }

  private static void select(
      List<ObjectNode> from,
      ParamRef wanted,
      Optional<Boolean> namespaced,
      String namespace,
      List<ObjectNode> found) {
    for (ObjectNode node : from) {
      boolean selected =
          wanted.nameOrNull() != null
              ? wanted.nameOrNull().equals(text(node, "name"))
              : wanted.selectorOrNull() != null
                  && wanted.selectorOrNull().selects(JudgedRequest.labels(node));
      if (selected && isIn(node, namespaced, namespace)) {
        found.add(node);
      }
    }
  }

  /** Of a kind without a schema, what names no namespace may be in none. */
  private static boolean isIn(ObjectNode node, Optional<Boolean> namespaced, String namespace) {
    String own = text(node, "namespace");
    if (namespaced.isPresent()) {
      return !namespaced.get() || (own.isEmpty() ? "default" : own).equals(namespace);
    }
    return own.isEmpty() || own.equals(namespace);
  }

  private @Nullable Object lacking(
      ParamKind kind,
      ParamRef wanted,
      Optional<ObjectType> type,
      List<ObjectNode> found,
      boolean fromSet) {
    ObjectType known =
        type.orElseGet(() -> (ObjectType) context.catalog().type(UNKNOWN_KIND).orElseThrow());
    boolean closed = context.isClosed(known) || (!found.isEmpty() && !fromSet);
    if (!closed) {
      String name = wanted.nameOrNull() == null ? "" : " `" + wanted.nameOrNull() + "`";
      return new Unknown(
          found.isEmpty()
              ? "the parameters, `" + kind.kind() + "`" + name + ", are not in the files; add them"
              : "the files may not hold every `" + kind.kind() + "` with parameters");
    }
    return found.isEmpty() && wanted.denies()
        ? new Fault(
            "no-parameters", "there is no `" + kind.kind() + "` that the binding names parameters")
        : null;
  }

  private static String key(ParamKind kind) {
    return kind.apiVersion() + " " + kind.kind();
  }

  private static String kind(ObjectNode node) {
    return node.get("apiVersion") + " " + node.get("kind");
  }

  private static String text(ObjectNode node, String field) {
    return node.get("metadata") instanceof ObjectNode metadata
            && metadata.get(field) instanceof String text
        ? text
        : "";
  }
}
