package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.DerivedFunctions;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Openness;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import dev.wharfinger.type.Function.BinaryBody;
import dev.wharfinger.type.Function.UnaryBody;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names by which external-dns makes services known outside (its annotations.md). */
public final class ExternalNames {
  private static final String ANNOTATION = "external-dns.alpha.kubernetes.io/hostname";

  private static final Index<Map<String, List<ObjectNode>>> SERVICES = ExternalNames::index;

  private ExternalNames() {}

  public static void addTo(DerivedFunctions functions) {
    Optional<Type> services = functions.type("kubernetes.Service");
    functions.local(
        "externalDnsNames",
        services,
        List.of(),
        Optional.of(new ListType(Scalar.STRING)),
        "The names that the service asks external-dns for.",
        (UnaryBody) (context, self) -> of(Nodes.receiver(self)));
    services.ifPresent(
        type ->
            functions.global(
                "rivalsFor",
                services,
                List.of(Scalar.STRING),
                Optional.of(new ListType(type)),
                "The other services that ask external-dns for a name.",
                (BinaryBody)
                    (context, self, name) ->
                        rivals(context, Nodes.receiver(self), String.valueOf(name), type)));
  }

  private static List<?> rivals(
      EvaluationContext context, ObjectNode self, String name, Type services) {
    List<ObjectNode> others =
        context.index(SERVICES).getOrDefault(name, List.of()).stream()
            .filter(other -> other != self)
            .toList();
    return Openness.list(context, others, services, "the cluster");
  }

  private static List<String> of(ObjectNode service) {
    Object names = Nodes.map(service, "metadata", "annotations").get(ANNOTATION);
    return names instanceof String text
        ? Stream.of(text.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList()
        : List.of();
  }

  private static Map<String, List<ObjectNode>> index(Resources resources) {
    Map<String, List<ObjectNode>> byName = new HashMap<>();
    for (ObjectNode service : Nodes.all(resources, "kubernetes.Service")) {
      for (String name : Nodes.readable(() -> of(service)).orElse(List.of())) {
        byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(service);
      }
    }
    return byName;
  }
}
