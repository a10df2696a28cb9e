package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Declarations;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.internal.relation.lookup.ResourceName;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Between pods and the ConfigMaps and Secrets that they refer to. */
public final class ConfigRelations {
  private static final Map<String, Index<Declarations<ResourceName>>> BY_KIND =
      Map.of("ConfigMap", declared("ConfigMap"), "Secret", declared("Secret"));

  /** What controllers put into every namespace, with its only key. */
  private static final Map<String, String> PUBLISHED = Map.of("kube-root-ca.crt", "ca.crt");

  private static final String TOKEN_SECRET = "kubernetes.io/service-account-token";

  private ConfigRelations() {}

  private static Index<Declarations<ResourceName>> declared(String kind) {
    return resources ->
        Declarations.of(Nodes.all(resources, "kubernetes." + kind), ResourceName::of);
  }

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> reference = functions.type("kubernetes.ConfigReference");
    Optional<Type> pods = functions.type("kubernetes.PodTemplate");
    reference
        .filter(ObjectType.class::isInstance)
        .map(ObjectType.class::cast)
        .ifPresent(
            type ->
                functions.local(
                    "configReferences",
                    pods,
                    List.of(),
                    Optional.of(new ListType(type)),
                    "The places where the pod refers to a ConfigMap or a Secret, or to a key of one.",
                    (UnaryBody)
                        (context, self) -> ConfigReferences.of(type, Nodes.receiver(self))));
    functions.global(
        "exists",
        reference,
        List.of(),
        Optional.of(Scalar.BOOL),
        "Whether what is referred to exists, with the key.",
        (UnaryBody) (context, self) -> exists(context, Nodes.receiver(self)));
  }

  private static Object exists(EvaluationContext context, ObjectNode reference) {
    String kind = Nodes.text(reference, "kind").orElse("");
    String name = Nodes.text(reference, "name").orElse("");
    Optional<String> key = Nodes.text(reference, "key");
    if (kind.equals("ConfigMap") && PUBLISHED.containsKey(name)) {
      return key.filter(wanted -> !wanted.equals(PUBLISHED.get(name))).isEmpty();
    }
    ObjectNode asking = Nodes.root(origin(reference));
    String namespace = ImpliedNamespaces.namespaceOf(asking);
    Index<Declarations<ResourceName>> declared = Objects.requireNonNull(BY_KIND.get(kind));
    Optional<ObjectNode> found =
        context.index(declared).find(new ResourceName(namespace, name), asking);
    if (found.isEmpty()) {
      Type type = context.catalog().type("kubernetes." + kind).orElseThrow();
      return Openness.exists(context, false, type, "namespace `" + namespace + "`");
    }
    return key.isEmpty() || hasKey(found.get(), key.get());
  }

  /** A controller fills in the keys of a Secret that asks for a token. */
  private static boolean hasKey(ObjectNode config, String key) {
    return Nodes.text(config, "type").filter(TOKEN_SECRET::equals).isPresent()
        || Stream.of("data", "binaryData", "stringData")
            .anyMatch(field -> Nodes.map(config, field).containsKey(key));
  }

  private static ObjectNode origin(ObjectNode reference) {
    return reference.origins() != null && reference.origins().self().node() instanceof ObjectNode at
        ? at
        : reference;
  }
}
