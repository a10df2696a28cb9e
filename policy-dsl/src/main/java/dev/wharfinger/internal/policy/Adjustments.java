package dev.wharfinger.internal.policy;

import dev.wharfinger.Severity;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is asked of policies besides what they and profiles say.
 *
 * @param params values of parameters, later ones win
 * @param excluded ids of policies that are left out, and patterns for them
 * @param severities other severities than those of the policies, by id
 */
public record Adjustments(
    List<ParamValue.Given> params, List<String> excluded, Map<String, Severity> severities) {
  /** Leaves all as it is. */
  public static final Adjustments NONE = new Adjustments(List.of(), List.of(), Map.of());

  public Adjustments {
    params = List.copyOf(params);
    excluded = List.copyOf(excluded);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
  }

  /** The same with a further value. */
  public Adjustments with(ParamValue.Given param) {
    List<ParamValue.Given> all = new ArrayList<>(params);
    all.add(param);
    return new Adjustments(all, excluded, severities);
  }

  /** The same, where these are left out, too. */
  public Adjustments without(String pattern) {
    List<String> all = new ArrayList<>(excluded);
    all.add(pattern);
    return new Adjustments(params, all, severities);
  }

  /** The same with another severity for a policy. */
  public Adjustments with(String policy, Severity severity) {
    Map<String, Severity> all = new LinkedHashMap<>(severities);
    all.put(policy, severity);
    return new Adjustments(params, excluded, all);
  }

  /** Takes out of policies what is left out, and tells what is asked of none. */
  void leaveOut(Set<String> policies, Consumer<PolicyProblem> sink) {
    Set<String> known = Set.copyOf(policies);
    for (String entry : excluded) {
      PolicyPattern pattern = new PolicyPattern(entry);
      List<String> found = pattern.among(known);
      if (found.isEmpty()) {
        sink.accept(
            PolicyProblem.elsewhere(
                entry, "unknown-policy", pattern.unknown(), pattern.help(known)));
      }
      policies.removeAll(found);
    }
    for (ParamValue.Given param : params) {
      String name = param.policy() + "." + param.name();
      check(param.policy(), known, name, "to give a parameter to", sink);
    }
    for (String policy : severities.keySet()) {
      check(policy, known, policy, "to give a severity to", sink);
    }
  }

  /** The values for the parameters of a policy. */
  List<ParamValue.Given> of(ReadPolicy policy) {
    String id = policy.declaration().id();
    return params.stream().filter(param -> param.policy().equals(id)).toList();
  }

  /** The severity of a policy: that which is asked for, or that of a profile, or its own. */
  Severity severity(ReadPolicy policy, PolicyText text) {
    Severity asked = severities.get(policy.declaration().id());
    return asked == null ? text.severity().orElse(policy.declaration().header().severity()) : asked;
  }

  private static void check(
      String policy, Set<String> known, String name, String end, Consumer<PolicyProblem> sink) {
    if (!known.contains(policy)) {
      sink.accept(
          PolicyProblem.elsewhere(
              name,
              "unknown-policy",
              "there is no policy `" + policy + "` " + end,
              NearestName.help(policy, known).orElse(null)));
    }
  }
}
