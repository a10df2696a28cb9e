package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.EvaluationContext.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pods and templates of pods, to be found by their labels. */
public final class PodSearch {

  /** The label that the API server gives to every namespace, with its name. */
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private static final Index<LabelIndex> PODS =
      resources -> {
        LabelIndex pods = new LabelIndex();
        for (ObjectNode pod : Nodes.all(resources, "kubernetes.PodTemplate")) {
          labels(pod).ifPresent(labels -> pods.add(pod, labels));
        }
        return pods;
      };

  private static final Index<Map<String, LabelIndex>> PODS_BY_NAMESPACE =
      resources -> {
        Map<String, LabelIndex> pods = new HashMap<>();
        for (ObjectNode pod : Nodes.all(resources, "kubernetes.PodTemplate")) {
          ImpliedNamespaces.readableNamespaceOf(Nodes.root(pod))
              .ifPresent(
                  namespace ->
                      labels(pod)
                          .ifPresent(
                              labels ->
                                  pods.computeIfAbsent(namespace, name -> new LabelIndex())
                                      .add(pod, labels)));
        }
        return pods;
      };

  private static final Index<LabelIndex> NAMESPACES = PodSearch::namespaces;

  private static final Index<Map<Peers, Boolean>> KNOWN = resources -> new ConcurrentHashMap<>();

  private PodSearch() {}

  /** The pods of a namespace that a selector selects. */
  public static List<ObjectNode> inNamespace(
      EvaluationContext context, String namespace, LabelSelector selector) {
    LabelIndex pods = context.index(PODS_BY_NAMESPACE).get(namespace);
    return pods == null ? List.of() : pods.select(selector);
  }

  /** Whether a selector selects a pod of a namespace. */
  public static boolean anyInNamespace(
      EvaluationContext context, String namespace, LabelSelector selector) {
    LabelIndex pods = context.index(PODS_BY_NAMESPACE).get(namespace);
    return pods != null && pods.selectsAny(selector);
  }

  /**
   * Whether a selector selects a pod in any namespace that another one selects. Found once for the
   * same selectors, as every namespace may have a policy that names the same peers.
   */
  public static boolean anyInNamespaces(
      EvaluationContext context, LabelSelector namespaces, LabelSelector selector) {
    Map<Peers, Boolean> known = context.index(KNOWN);
    Peers peers = new Peers(namespaces, selector);
    Boolean answer = known.get(peers);
    if (answer == null) {
      answer =
          namespaces.selectsAll()
              ? context.index(PODS).selectsAny(selector)
              : context.index(NAMESPACES).select(namespaces).stream()
                  .flatMap(namespace -> Nodes.readableText(namespace, "metadata", "name").stream())
                  .anyMatch(name -> anyInNamespace(context, name, selector));
      known.put(peers, answer);
    }
    return answer;
  }

  /** The pods that a selector selects in all namespaces that another one selects. */
  public static List<ObjectNode> inNamespaces(
      EvaluationContext context, LabelSelector namespaces, LabelSelector selector) {
    if (namespaces.selectsAll()) {
      return context.index(PODS).select(selector);
    }
    List<ObjectNode> found = new ArrayList<>();
    for (ObjectNode namespace : context.index(NAMESPACES).select(namespaces)) {
      Nodes.readableText(namespace, "metadata", "name")
          .ifPresent(name -> found.addAll(inNamespace(context, name, selector)));
    }
    return found;
  }

  /** The labels of pods; empty if they cannot be read, so that nothing selects them. */
  private static Optional<Map<?, ?>> labels(ObjectNode pod) {
    return Nodes.readable(() -> Nodes.map(pod, "metadata", "labels"));
  }

  private static LabelIndex namespaces(Resources resources) {
    LabelIndex namespaces = new LabelIndex();
    for (ObjectNode namespace : Nodes.all(resources, "kubernetes.Namespace")) {
      Nodes.readableText(namespace, "metadata", "name")
          .ifPresent(
              name -> {
                Map<Object, Object> labels = new LinkedHashMap<>();
                Nodes.readable(() -> Nodes.map(namespace, "metadata", "labels"))
                    .ifPresent(labels::putAll);
                labels.put(NAME_LABEL, name);
                namespaces.add(namespace, labels);
              });
    }
    return namespaces;
  }

  /** Pods that one selector selects in namespaces that another one does. */
  private record Peers(LabelSelector namespaces, LabelSelector pods) {}
}
