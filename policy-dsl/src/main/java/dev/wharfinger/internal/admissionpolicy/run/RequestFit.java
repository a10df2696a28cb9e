package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.internal.admissionpolicy.MatchConstraints;
import dev.wharfinger.internal.admissionpolicy.MatchConstraints.ResourceRule;
import dev.wharfinger.internal.kubernetes.LabelSelector;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Set;

/**
 * Whether constraints are about a request ({@code pkg/admission/plugin/policy/matching} of the API
 * server).
 *
 * @param namespaces what is known of namespaces
 */
record RequestFit(JudgedRequest request, Namespaces namespaces) {
  private static final String ANY = "*";

  /** Resources that two API groups serve alike; a policy on one is about the other too. */
  private static final List<Set<String>> SAME =
      List.of(
          Set.of("extensions/deployments", "apps/deployments"),
          Set.of("extensions/daemonsets", "apps/daemonsets"),
          Set.of("extensions/replicasets", "apps/replicasets"),
          Set.of("extensions/ingresses", "networking.k8s.io/ingresses"),
          Set.of("extensions/networkpolicies", "networking.k8s.io/networkpolicies"),
          Set.of("/events", "events.k8s.io/events"));

  /** Whether one of the resource rules, and no exclusion, is about what the request is about. */
  boolean isAboutResource(MatchConstraints constraints) {
    return constraints.excluded().stream().noneMatch(rule -> fits(rule, constraints.exact()))
        && (constraints.rules().isEmpty()
            || constraints.rules().stream().anyMatch(rule -> fits(rule, constraints.exact())));
  }

  /**
   * Whether a rule may be about requests with objects of a kind, of whatever version. The objects
   * that come with parts of a resource are of any kind.
   */
  static boolean mayBeAbout(ResourceRule rule, ObjectType.Kind kind) {
    String plural = kind.plural().isEmpty() ? JudgedRequest.plural(kind.name()) : kind.plural();
    return rule.resources().stream().anyMatch(name -> name.indexOf('/') >= 0)
        || isAbout(rule, kind.group(), plural, "")
        || isAboutSame(rule, kind.group(), plural, "");
  }

  /** Whether the selectors select the request: true, false, or an {@link Unknown}. */
  Object isSelected(MatchConstraints constraints) {
    LabelSelector objects = constraints.objectSelector();
    if (objects != null && !request.isSelectedBy(objects)) {
      return false;
    }
    LabelSelector selector = constraints.namespaceSelector();
    return selector == null ? true : isInSelectedNamespace(selector);
  }

  private Object isInSelectedNamespace(LabelSelector selector) {
    if (selector.selectsAll()) {
      return true;
    }
    if (request.isNamespace()) {
      return request.isSelectedBy(selector);
    }
    return request.clusterScoped() ? true : namespaces.fit(request, selector);
  }

  private boolean fits(ResourceRule rule, boolean exact) {
    return (rule.operations().contains(ANY)
            || rule.operations().contains(request.operation().name()))
        && (rule.names().isEmpty() || rule.names().contains(request.name()))
        && isInScope(rule.scope())
        && isAboutKind(rule, exact);
  }

  private boolean isInScope(String scope) {
    return scope.equals(ANY) || scope.equals("Cluster") == request.clusterScoped();
  }

  private boolean isAboutKind(ResourceRule rule, boolean exact) {
    boolean version = rule.versions().contains(ANY) || rule.versions().contains(request.version());
    return (isAbout(rule, request.group(), request.plural(), request.subresource())
            && (version || !exact))
        || (!exact && isAboutSame(rule, request.group(), request.plural(), request.subresource()));
  }

  private static boolean isAboutSame(
      ResourceRule rule, String group, String plural, String subresource) {
    String own = group + "/" + plural;
    return SAME.stream()
        .filter(names -> names.contains(own))
        .flatMap(Set::stream)
        .filter(name -> !name.equals(own))
        .map(name -> name.split("/", -1))
        .anyMatch(name -> isAbout(rule, name[0], name[1], subresource));
  }

  private static boolean isAbout(
      ResourceRule rule, String group, String plural, String subresource) {
    return (rule.groups().contains(ANY) || rule.groups().contains(group))
        && rule.resources().stream().anyMatch(name -> isAbout(name, plural, subresource));
  }

  /** A star alone is every resource, and no part of any; two of them are both. */
  private static boolean isAbout(String name, String plural, String subresource) {
    int slash = name.indexOf('/');
    String resource = slash < 0 ? name : name.substring(0, slash);
    String part = name.substring(slash + 1);
    if (!resource.equals(ANY) && !resource.equals(plural)) {
      return false;
    }
    if (slash < 0 || subresource.isEmpty()) {
      return subresource.isEmpty() && (slash < 0 || name.equals("*/*"));
    }
    return part.equals(ANY) || part.equals(subresource);
  }
}
