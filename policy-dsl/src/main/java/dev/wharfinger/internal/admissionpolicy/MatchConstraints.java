package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.kubernetes.LabelSelector;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a policy is about ({@code MatchResources} of the API).
 *
 * @param rules a request has to fit one of them
 * @param excluded and none of these
 * @param exact whether only the versions that are named match, and not equivalent ones
 * @param namespaceSelector what the labels of the namespace have to fit; null for any
 * @param objectSelector what the labels of the object have to fit; null for any
 */
public record MatchConstraints(
    List<ResourceRule> rules,
    List<ResourceRule> excluded,
    boolean exact,
    @Nullable LabelSelector namespaceSelector,
    @Nullable LabelSelector objectSelector) {
  public MatchConstraints {
    rules = List.copyOf(rules);
    excluded = List.copyOf(excluded);
  }

  /** Those of a binding that names none: all requests that its policy is about. */
  public static final MatchConstraints ANY =
      new MatchConstraints(List.of(), List.of(), false, null, null);

  /**
   * Requests by what they are about; {@code *} stands for anything.
   *
   * @param resources plurals, some with a subresource, as {@code pods/exec}
   * @param operations {@code CREATE}, {@code UPDATE}, {@code DELETE}, {@code CONNECT} or {@code *}
   * @param names the names of the objects; none for any
   * @param scope {@code Cluster}, {@code Namespaced} or {@code *}
   */
  public record ResourceRule(
      List<String> groups,
      List<String> versions,
      List<String> resources,
      Set<String> operations,
      List<String> names,
      String scope) {
    public ResourceRule {
      groups = List.copyOf(groups);
      versions = List.copyOf(versions);
      resources = List.copyOf(resources);
      operations = Set.copyOf(operations);
      names = List.copyOf(names);
    }
  }
}
