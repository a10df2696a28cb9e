package dev.wharfinger.examples.cli.given;

import dev.wharfinger.Severity;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicyDescription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is changed of the policies that are chosen.
 *
 * @param excluded what is not wanted
 * @param severities other severities than those of the policies, by id
 * @param params what the policies are given
 */
public record Changes(
    List<PolicyName> excluded, Map<String, Severity> severities, List<GivenParam> params) {
  /** Leaves all as it is. */
  public static final Changes NONE = new Changes(List.of(), Map.of(), List.of());

  public Changes {
    excluded = List.copyOf(excluded);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    params = List.copyOf(params);
  }

  /** These, and others after them. */
  Changes and(Changes others) {
    List<PolicyName> allExcluded = new ArrayList<>(excluded);
    allExcluded.addAll(others.excluded);
    Map<String, Severity> allSeverities = new LinkedHashMap<>(severities);
    allSeverities.putAll(others.severities);
    List<GivenParam> allParams = new ArrayList<>(params);
    allParams.addAll(others.params);
    return new Changes(allExcluded, allSeverities, allParams);
  }

  /** Those of them that are about policies which a compiler was given. */
  Changes about(PolicyCompiler compiler) {
    if (equals(NONE)) {
      return this;
    }
    Set<String> ids =
        compiler.describe().stream()
            .map(PolicyDescription::policy)
            .map(policy -> policy.id())
            .collect(Collectors.toSet());
    Map<String, Severity> known = new LinkedHashMap<>(severities);
    known.keySet().retainAll(ids);
    return new Changes(
        excluded.stream().filter(each -> ids.stream().anyMatch(each::means)).toList(),
        known,
        params.stream().filter(each -> ids.contains(each.policy())).toList());
  }

  /** These without some of them. */
  Changes without(Changes others) {
    List<PolicyName> fewerExcluded = new ArrayList<>(excluded);
    fewerExcluded.removeAll(others.excluded);
    Map<String, Severity> fewerSeverities = new LinkedHashMap<>(severities);
    fewerSeverities.keySet().removeAll(others.severities.keySet());
    List<GivenParam> fewerParams = new ArrayList<>(params);
    fewerParams.removeAll(others.params);
    return new Changes(fewerExcluded, fewerSeverities, fewerParams);
  }

  PolicyCompiler addTo(PolicyCompiler compiler) {
    PolicyCompiler changed = compiler;
    for (PolicyName policy : excluded) {
      changed = changed.exclude(policy.text());
    }
    for (Map.Entry<String, Severity> severity : severities.entrySet()) {
      changed = changed.severity(severity.getKey(), severity.getValue());
    }
    for (GivenParam param : params) {
      changed = changed.param(param.policy(), param.name(), param.value());
    }
    return changed;
  }
}
