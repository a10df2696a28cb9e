package dev.wharfinger.admission;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.internal.engine.Measuring;
import dev.wharfinger.internal.podsecurity.PodSecurity;
import dev.wharfinger.internal.podsecurity.PodSecurityPolicies;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import java.util.List;
import java.util.Map;

/**
 * The admission plugin of the Pod Security Standards, which every cluster runs: each pod is judged
 * by what the labels of its namespace ask, in the version that they name ({@code
 * pod-security.kubernetes.io/enforce} and the like; PodSecurity, admission.go of
 * kubernetes/pod-security-admission). It is a policy set like others, so that a test, a webhook or
 * a build says what the cluster would.
 *
 * <pre>{@code
 * PodSecurityAdmission podSecurity =
 *     PodSecurityAdmission.of(
 *         PolicyCompiler.create().add(StandardPolicies.profile("pss-baseline")).compile(),
 *         PolicyCompiler.create().add(StandardPolicies.profile("pss-restricted")).compile());
 * assertThat(ResourceSet.read(Path.of("deploy"))).compliesWith(podSecurity);
 * }</pre>
 *
 * <p>What is done about a finding, {@link Policy#enforcement()} tells: who does not comply with
 * what a namespace enforces is refused, with what it warns of is warned, and with what it audits is
 * written down. A finding appears once, with the most that is done about it; who is refused is not
 * warned besides.
 *
 * <p>The policy {@code pod-security-labels} is one of its own: it fails where a label of a
 * namespace cannot be read, and is unknown for a pod whose namespace is not among the resources.
 *
 * <p>Like the plugin, it passes over custom resources, although pods may be made of them.
 *
 * <p>Objects are defaulted as a server of {@link EvaluationOptions#kubernetes()} does it, which is
 * also the newest version of the standards that it knows, whatever a label asks for. Immutable and
 * thread-safe.
 */
public final class PodSecurityAdmission implements PolicySet {
  private final PodSecurity plugin;

  private PodSecurityAdmission(PodSecurity plugin) {
    this.plugin = plugin;
  }

  /**
   * The plugin of a cluster that is not configured otherwise: where a namespace has no label, it
   * asks for nothing, and nobody is exempt.
   *
   * @param baseline the policies of the level baseline, the profile {@code pss-baseline}
   * @param restricted the policies of the level restricted, the profile {@code pss-restricted}
   * @throws IllegalArgumentException if one of them cannot judge a pod without other resources
   */
  public static PodSecurityAdmission of(PolicySet baseline, PolicySet restricted) {
    return of(baseline, restricted, PodSecurityConfiguration.DEFAULT);
  }

  /**
   * The plugin of a cluster.
   *
   * @param baseline the policies of the level baseline, the profile {@code pss-baseline}
   * @param restricted the policies of the level restricted, the profile {@code pss-restricted}
   * @throws IllegalArgumentException if one of them cannot judge a pod without other resources
   */
  public static PodSecurityAdmission of(
      PolicySet baseline, PolicySet restricted, PodSecurityConfiguration configuration) {
    return new PodSecurityAdmission(
        new PodSecurity(
            new PodSecurityPolicies(baseline, restricted),
            configuration.levels(),
            configuration.exemptions()));
  }

  /** The policies of both levels, each once, and that about the labels. */
  @Override
  public List<Policy> policies() {
    return plugin.policies().all();
  }

  @Override
  public Catalog catalog() {
    return plugin.catalog();
  }

  /** True: what a pod may be depends on its namespace. */
  @Override
  public boolean needsWholeSet() {
    return true;
  }

  @Override
  public Map<String, String> unanswered() {
    return plugin.policies().unanswered();
  }

  /**
   * Judges each namespace of a set as if it were created, and each pod and template of pods by the
   * labels of its namespace in the set. A template is held to what is enforced too, as the pods are
   * that will be made of it.
   */
  @Override
  public Report evaluate(ResourceSet resources, EvaluationOptions options) {
    return Measuring.measured(options, false, () -> plugin.evaluate(resources, options));
  }

  /**
   * Judges a request as the plugin does: pods by all three levels, what makes pods by those that
   * warn and audit. A namespace is refused if one of its labels is new and cannot be read; where it
   * comes to enforce more, its findings tell which of its pods in the context would be refused. The
   * report's notes are the audit annotations of the plugin: {@code enforce-policy}, {@code
   * audit-violations}, {@code exempt} and {@code error}.
   *
   * @param context the namespaces of the cluster; and pods, for requests about namespaces
   */
  @Override
  public Report review(AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    return Measuring.measured(options, true, () -> plugin.review(request, context, options));
  }
}
