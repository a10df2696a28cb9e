package dev.wharfinger.internal.podsecurity;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.AdmissionRequest.Target;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Operation;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy.Enforcement;
import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.engine.Deadline;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.podsecurity.Gathering.Where;
import dev.wharfinger.internal.podsecurity.PodJudgement.Occasion;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.UserInfo;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request, judged as the admission plugin does it. */
final class RequestJudgement {

  /**
   * What the plugin knows to be no pod, or not to change one; any other sub-resource is taken for a
   * pod, so that one which it has yet to hear of is refused and not waved through.
   */
  private static final Set<String> NO_PODS =
      Set.of("exec", "attach", "binding", "eviction", "log", "portforward", "proxy", "status");

  private final PodSecurity plugin;
  private final AdmissionRequest request;
  private final ResourceSet context;
  private final EvaluationOptions options;
  private final Gathering gathering;
  private final Deadline deadline;

  RequestJudgement(
      PodSecurity plugin,
      AdmissionRequest request,
      ResourceSet context,
      EvaluationOptions options,
      Gathering gathering) {
    this.plugin = plugin;
    this.request = request;
    this.context = context;
    this.options = options;
    this.gathering = gathering;
    this.deadline = Deadline.of(options);
  }

  void judge() {
    if (request.operation() != Operation.CREATE && request.operation() != Operation.UPDATE) {
      return;
    }
    for (BoundDocument document : NamespaceContents.bind(request.object(), plugin.catalog())) {
      document.resources().forEach(object -> judge(object, document));
    }
  }

  private void judge(ObjectNode object, BoundDocument document) {
    String subresource = request.target().map(Target::subresource).orElse("");
    Optional<PodSource> pod = PodSource.of(object, document.document());
    if (pod.isPresent()) {
      boolean asked = pod.get().isPod() ? !NO_PODS.contains(subresource) : subresource.isEmpty();
      if (asked) {
        judge(pod.get());
      }
    } else if (NamespaceContents.isNamespace(object) && subresource.isEmpty()) {
      judgeNamespace(object);
    } else if (isAboutPod() && !NO_PODS.contains(subresource)) {
      gathering.add(
          PodSecurityPolicies.LABELS,
          Outcome.ERROR,
          Enforcement.DENY,
          "`pods/%s` is not known, and what it holds is no pod".formatted(subresource),
          Where.of(object));
    }
  }

  private boolean isAboutPod() {
    return request
        .target()
        .map(Target::resource)
        .filter(resource -> resource.group().isEmpty() && resource.name().equals("pods"))
        .isPresent();
  }

  private void judge(PodSource pod) {
    NamespaceContents contents = NamespaceContents.of(context, plugin.catalog());
    new PodJudgement(plugin, contents, options, deadline, gathering)
        .judge(
            pod,
            new Occasion(
                request.target().map(Target::namespace).orElse(""),
                request.user().map(UserInfo::username).orElse(""),
                pod.isPod(),
                pod.isPod() ? old() : null));
  }

  private void judgeNamespace(ObjectNode namespace) {
    NamespaceJudgement judgement = new NamespaceJudgement(plugin, options, deadline, gathering);
    ObjectNode old = old();
    if (old == null) {
      judgement.created(namespace);
    } else {
      judgement.updated(namespace, old, NamespaceContents.of(context, plugin.catalog()));
    }
  }

  private @Nullable ObjectNode old() {
    return request.operation() == Operation.UPDATE
        ? NamespaceContents.bind(request.oldObject(), plugin.catalog()).stream()
            .flatMap(document -> document.resources().stream())
            .findFirst()
            .orElse(null)
        : null;
  }
}
