package dev.wharfinger.internal.relation.network;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.internal.kubernetes.LabelSelector.Requirement;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.LabelSelectors;
import dev.wharfinger.internal.relation.lookup.Nodes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which pods a rule of a CiliumNetworkPolicy or CiliumClusterwideNetworkPolicy isolates: a rule for
 * a direction denies what no rule allows, unless {@code enableDefaultDeny} says otherwise
 * (docs.cilium.io, Policy Enforcement Modes, "Rule Basics"). What it allows is not read.
 *
 * @param pods those that it selects
 * @param directions those in which it isolates them
 */
record CiliumRule(LabelSelector pods, Set<Direction> directions) {
  /** The sources of labels that stand for those of pods; other labels pods do not have. */
  private static final List<String> SOURCES = List.of("k8s:", "any:");

  /** Labels that Cilium adds to those of pods, as that of the namespace. */
  private static final List<String> ADDED = List.of("io.kubernetes.", "io.cilium.");

  /** Whether a pod with these labels denies what no rule allows. */
  boolean isolates(Map<?, ?> labels, Direction direction) {
    return directions.contains(direction) && pods.selects(labels);
  }

  /** The rules of a policy; empty if one of them selects by more than the labels of pods. */
  static Optional<List<CiliumRule>> of(ObjectNode policy) {
    List<Object> written = new ArrayList<>(Nodes.list(policy, "specs"));
    Nodes.value(policy, "spec").ifPresent(written::add);
    List<CiliumRule> rules = new ArrayList<>();
    for (Object rule : written) {
      // rules for nodes select no pods
      if (Nodes.value(rule, "nodeSelector").isEmpty()) {
        Optional<LabelSelector> pods = pods(rule);
        if (pods.isEmpty()) {
          return Optional.empty();
        }
        rules.add(new CiliumRule(pods.get(), directions(rule)));
      }
    }
    return Optional.of(rules);
  }

  private static Optional<LabelSelector> pods(Object rule) {
    List<Requirement> requirements = new ArrayList<>();
    if (!(Nodes.value(rule, "endpointSelector").orElse(null) instanceof BoundNode selector)) {
      return Optional.empty();
    }
    for (Requirement requirement : LabelSelectors.of(selector).requirements()) {
      String key = requirement.key();
      for (String source : SOURCES) {
        key = key.startsWith(source) ? key.substring(source.length()) : key;
      }
      if (key.contains(":") || ADDED.stream().anyMatch(key::startsWith)) {
        return Optional.empty();
      }
      requirements.add(new Requirement(key, requirement.operator(), requirement.values()));
    }
    return Optional.of(new LabelSelector(requirements));
  }

  private static Set<Direction> directions(Object rule) {
    Set<Direction> directions = EnumSet.noneOf(Direction.class);
    for (Direction direction : Direction.values()) {
      String name = direction.name().toLowerCase(Locale.ROOT);
      boolean rules =
          !Nodes.list(rule, name).isEmpty() || !Nodes.list(rule, name.concat("Deny")).isEmpty();
      if (Nodes.flag(rule, "enableDefaultDeny", name).orElse(rules)) {
        directions.add(direction);
      }
    }
    return directions;
  }
}
