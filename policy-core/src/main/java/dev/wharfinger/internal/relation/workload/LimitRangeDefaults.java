package dev.wharfinger.internal.relation.workload;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.ImpliedNamespaces;
import dev.wharfinger.internal.relation.lookup.NamespaceIndex;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.Quantity;
import dev.wharfinger.type.Unknown;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the limit ranges of a namespace give to containers that do not say themselves (Kubernetes,
 * plugin/pkg/admission/limitranger, defaultContainerResourceRequirements).
 *
 * @param field {@code limits} or {@code requests}
 */
record LimitRangeDefaults(EvaluationContext context, String namespace, String field) {
  private static final String TYPE = "kubernetes.LimitRange";

  /** What limit ranges mostly speak of, in the order of reports. */
  private static final List<String> USUAL = List.of("cpu", "memory", "ephemeral-storage");

  static LimitRangeDefaults of(EvaluationContext context, ObjectNode container, String field) {
    String namespace = ImpliedNamespaces.namespaceOf(Nodes.root(container));
    return new LimitRangeDefaults(context, namespace, field);
  }

  /**
   * The amount of each resource: unknown where limit ranges differ, since the server takes any, and
   * where another file may have one.
   */
  Map<String, Object> amounts() {
    Map<String, Set<Quantity>> found = new LinkedHashMap<>();
    for (ObjectNode range : ranges()) {
      defaults(range)
          .forEach(
              (name, amount) ->
                  found.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(amount));
    }
    Map<String, Object> amounts = new LinkedHashMap<>();
    found.forEach((name, values) -> amounts.put(name, values.size() == 1 ? only(values) : any()));
    if (!Nodes.isClosed(context, TYPE)) {
      USUAL.forEach(name -> amounts.putIfAbsent(name, elsewhere()));
    }
    return amounts;
  }

  private List<ObjectNode> ranges() {
    return context.index(NamespaceIndex.INDEX).limitRanges().getOrDefault(namespace, List.of());
  }

  private static Quantity only(Set<Quantity> values) {
    return values.iterator().next();
  }

  private Unknown any() {
    return new Unknown("limit ranges of namespace `" + namespace + "` differ");
  }

  private Unknown elsewhere() {
    return new Unknown(
        Searched.by(context).mayLack("every limit range of namespace `" + namespace + "`"));
  }

  /** The defaults that a limit range has, and those that the API server completes it with. */
  private Map<String, Quantity> defaults(ObjectNode range) {
    Map<String, Quantity> defaults = new LinkedHashMap<>();
    for (ObjectNode item : Nodes.objects(range, "spec", "limits")) {
      if (Nodes.text(item, "type").filter("Container"::equals).isPresent()) {
        Map<String, Quantity> ofItem = new LinkedHashMap<>();
        for (String source :
            field.equals("limits")
                ? List.of("default", "max")
                : List.of("defaultRequest", "default", "max", "min")) {
          amounts(item, source).forEach(ofItem::putIfAbsent);
        }
        defaults.putAll(ofItem);
      }
    }
    return defaults;
  }

  private static Map<String, Quantity> amounts(ObjectNode item, String source) {
    Map<String, Quantity> amounts = new LinkedHashMap<>();
    Nodes.map(item, source)
        .forEach(
            (name, amount) -> {
              if (amount instanceof Quantity quantity) { // the server refuses anything else
                amounts.put(String.valueOf(name), quantity);
              }
            });
    return amounts;
  }
}
