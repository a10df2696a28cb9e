package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Report;
import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.engine.Deadline;
import dev.wharfinger.internal.engine.Steps;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.podsecurity.PodJudgement.Occasion;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.UserInfo;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Fault;
import java.util.List;
import java.util.Optional;

/**
 * The admission plugin of the Pod Security Standards, as a cluster is configured (PodSecurity,
 * {@code Validate} in admission.go of kubernetes/pod-security-admission).
 *
 * @param defaults what holds where a namespace has no label
 */
public record PodSecurity(
    PodSecurityPolicies policies, PodSecurityLevels defaults, PodSecurityExemptions exemptions) {

  /** The types that resources are read with. */
  public Catalog catalog() {
    return policies.restricted().catalog();
  }

  /**
   * Judges every namespace of a set as if it were created, and every pod and template by the labels
   * that its namespace has in the set. A template is held to what is enforced too: the pods that
   * are made of it are.
   */
  public Report evaluate(ResourceSet set, EvaluationOptions options) {
    Gathering gathering = new Gathering(false);
    Deadline deadline = Deadline.of(options);
    NamespaceContents contents = NamespaceContents.of(set, catalog());
    PodJudgement pods = new PodJudgement(this, contents, options, deadline, gathering);
    NamespaceJudgement namespaces = new NamespaceJudgement(this, options, deadline, gathering);
    String user = options.fact(UserInfo.class).map(UserInfo::username).orElse("");
    List<BoundDocument> documents = NamespaceContents.bind(set, catalog());
    int all = documents.stream().mapToInt(document -> document.resources().size()).sum();
    int done = 0;
    Steps steps = new Steps(options.progress(), 1);
    for (BoundDocument document : documents) {
      for (ObjectNode resource : document.resources()) {
        Optional<Fault> over = deadline.over();
        if (over.isPresent()) {
          gathering.add(deadline.problem(over.get(), all - done));
          return gathering.report(policies, documents);
        }
        if (NamespaceContents.isNamespace(resource)) {
          namespaces.created(resource);
        }
        // controllers make the pods of templates, whoever has sent those
        PodSource.of(resource, document.document())
            .ifPresent(
                pod -> pods.judge(pod, new Occasion("", pod.isPod() ? user : "", true, null)));
        done++;
        steps.next(all);
      }
    }
    steps.problem().ifPresent(gathering::add);
    return gathering.report(policies, documents);
  }

  /**
   * Judges a request as the plugin does.
   *
   * @param context what else is known of the cluster: namespaces, and pods where a namespace
   *     changes
   */
  public Report review(AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    Gathering gathering = new Gathering(true);
    new RequestJudgement(this, request, context, options, gathering).judge();
    return gathering.report(policies, NamespaceContents.bind(request.subject(), catalog()));
  }
}
