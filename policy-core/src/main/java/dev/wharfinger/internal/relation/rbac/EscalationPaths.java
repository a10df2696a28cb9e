package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Known;
import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How principals come to have every permission, step by step. Whoever takes the service accounts of
 * a namespace goes on with what these may do.
 */
final class EscalationPaths {
  /** Accounts of this namespace may change every cluster role (controller_policy.go). */
  private static final String SYSTEM = "kube-system";

  private static final String KEY = "paths";
  private static final Index<Map<String, EscalationPaths>> INDEX =
      resources -> new ConcurrentHashMap<>();

  private final Map<String, List<String>> throughAccountsOf = new HashMap<>();
  private final Map<String, List<Step>> stepsInto = new HashMap<>();
  private final Deque<String> reached = new ArrayDeque<>();

  private EscalationPaths(EvaluationContext context) {
    reach(SYSTEM, List.of());
    for (Principal principal : context.index(Bindings.INDEX).principals()) {
      if (principal.kind().equals(Principal.SERVICE_ACCOUNT)) {
        start(context, principal);
      }
    }
    while (!reached.isEmpty()) {
      String namespace = reached.remove();
      for (Step step : stepsInto.getOrDefault(namespace, List.of())) {
        List<String> path = new ArrayList<>(List.of(step.text()));
        path.addAll(throughAccountsOf.getOrDefault(namespace, List.of()));
        reach(step.account().namespace(), path);
      }
    }
  }

  private void start(EvaluationContext context, Principal account) {
    try {
      if (Boolean.TRUE.equals(isClusterAdmin(context, account))) {
        reach(account.namespace(), List.of(atTheTop(account)));
      }
      for (ObjectNode escalation : Escalations.ofPrincipal(context, account).found()) {
        Step step = new Step(account, text(account, escalation));
        Optional<String> into = Nodes.text(escalation, "namespace");
        if (into.isEmpty()) {
          reach(account.namespace(), List.of(step.text()));
        } else {
          stepsInto.computeIfAbsent(into.get(), n -> new ArrayList<>()).add(step);
        }
      }
    } catch (UnreadableException e) {
      return; // whoever asks about this account itself is told what cannot be read
    }
  }

  private void reach(String namespace, List<String> path) {
    if (throughAccountsOf.putIfAbsent(namespace, path) == null) {
      reached.add(namespace);
    }
  }

  /** The steps from a principal to every permission; none where no way was found. */
  static Known<String> of(EvaluationContext context, Principal principal) {
    if (Boolean.TRUE.equals(isClusterAdmin(context, principal))) {
      return Known.all(List.of(atTheTop(principal)));
    }
    Map<String, EscalationPaths> known = context.index(INDEX);
    EscalationPaths paths = known.get(KEY);
    if (paths == null) {
      paths = new EscalationPaths(context);
      known.put(KEY, paths);
    }
    Known<ObjectNode> escalations = Escalations.ofPrincipal(context, principal);
    List<String> shortest = paths.shortest(principal, escalations.found());
    return new Known<>(shortest, shortest.isEmpty() ? escalations.gap() : Optional.empty());
  }

  private List<String> shortest(Principal principal, List<ObjectNode> escalations) {
    List<String> shortest = List.of();
    for (ObjectNode escalation : escalations) {
      List<String> rest =
          Nodes.text(escalation, "namespace")
              .map(namespace -> throughAccountsOf.get(namespace))
              .orElse(null);
      boolean leads = rest != null || Nodes.text(escalation, "namespace").isEmpty();
      int length = rest == null ? 1 : rest.size() + 1;
      if (leads && (shortest.isEmpty() || length < shortest.size())) {
        shortest = new ArrayList<>(List.of(text(principal, escalation)));
        shortest.addAll(rest == null ? List.of() : rest);
      }
    }
    return shortest;
  }

  /** Whether a principal may do everything as it is. */
  static Object isClusterAdmin(EvaluationContext context, Principal principal) {
    ResourceRequest everything = new ResourceRequest("*", "*", "*", "");
    return Permissions.allows(context, principal, Optional.empty(), everything);
  }

  private static String atTheTop(Principal principal) {
    return principal.id() + " has every permission";
  }

  private static String text(Principal principal, ObjectNode escalation) {
    return "%s may %s%s"
        .formatted(
            principal.id(),
            Nodes.text(escalation, "may").orElse(""),
            Nodes.text(escalation, "namespace")
                .map(namespace -> " in namespace `" + namespace + "`")
                .orElse(""));
  }

  private record Step(Principal account, String text) {}
}
