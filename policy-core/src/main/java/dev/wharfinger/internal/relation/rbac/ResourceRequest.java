package dev.wharfinger.internal.relation.rbac;

import dev.wharfinger.internal.relation.lookup.Nodes;
import dev.wharfinger.internal.relation.lookup.UnreadableException;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.List;

/**
 * A request about a resource, which rules of roles allow as the API server decides (Kubernetes,
 * pkg/apis/rbac/v1/evaluation_helpers.go).
 *
 * @param resource as rules name it, with its subresource: {@code pods/exec}
 * @param name the object it is about; empty for a request about no object in particular, which a
 *     rule for single objects does not allow
 */
record ResourceRequest(String verb, String apiGroup, String resource, String name) {
  private static final String ALL = "*";

  /** Whether a rule allows it. */
  boolean isAllowedBy(Object rule) {
    return holds(rule, "verbs", verb)
        && holds(rule, "apiGroups", apiGroup)
        && holdsResource(rule)
        && (Nodes.list(rule, "resourceNames").isEmpty() || contains(rule, "resourceNames", name));
  }

  /** Every resource, this one, or every one that has this subresource; `pods/*` means nothing. */
  private boolean holdsResource(Object rule) {
    int slash = resource.indexOf('/');
    return holds(rule, "resources", resource)
        || (slash >= 0 && contains(rule, "resources", ALL + resource.substring(slash)));
  }

  private static boolean holds(Object rule, String field, String wanted) {
    return contains(rule, field, ALL) || contains(rule, field, wanted);
  }

  private static boolean contains(Object rule, String field, String wanted) {
    List<?> values = Nodes.list(rule, field);
    if (values.contains(wanted)) {
      return true;
    }
    for (Object value : values) {
      if (value instanceof Fault || value instanceof Unknown) {
        throw new UnreadableException(value);
      }
    }
    return false;
  }
}
