package dev.wharfinger.internal.admissionpolicy.run;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.Operation;
import dev.wharfinger.internal.admissionpolicy.AdmissionBinding;
import dev.wharfinger.internal.admissionpolicy.AdmissionBinding.ParamRef;
import dev.wharfinger.internal.admissionpolicy.AdmissionPolicyFile.ParamKind;
import dev.wharfinger.internal.admissionpolicy.MatchConstraints;
import dev.wharfinger.internal.kubernetes.Unstructured;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.spi.Verdicts;
import dev.wharfinger.type.EvaluationContext;
import dev.wharfinger.type.EvaluationContext.Index;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One bound policy, ready to judge requests, in the order of the API server: what the request is
 * about, the binding, the parameters, and for each of these the expressions.
 */
final class AdmissionProgram {
  /** Policies of a set ask for the same objects again and again. */
  private static final Index<Map<ObjectNode, MapNode>> PLAIN =
      resources -> new ConcurrentHashMap<>();

  private final int number;
  private final BoundAdmissionPolicy policy;
  private final AdmissionExpressions expressions;

  /**
   * Plans a policy.
   *
   * @param number its number in the policy set
   */
  AdmissionProgram(int number, BoundAdmissionPolicy policy) {
    this.number = number;
    this.policy = policy;
    this.expressions = new AdmissionExpressions(policy.policy());
  }

  /**
   * Judges a request; tells nothing of one that the policy is not about. What changes objects does
   * so before requests are judged, and of resources in files it is only seen whether it could.
   */
  void evaluate(JudgedRequest request, EvaluationContext context, Verdicts verdicts) {
    if (!policy.file().mutates()) {
      apply(request, context, verdicts, expressions::judge);
    } else if (context.fact(AdmissionRequest.class).isEmpty()) {
      mutate(request, context, verdicts, new PatchedObject(plain(request.resource(), context)));
    }
  }

  /** Changes an object, as far as the policy is about the request. */
  void mutate(
      JudgedRequest request, EvaluationContext context, Verdicts verdicts, PatchedObject object) {
    apply(
        request,
        context,
        verdicts,
        (bound, params, outcome) -> expressions.mutate(bound, params, outcome, object));
  }

  /** What is done with each parameter, or with none. */
  private interface Application {
    void apply(AdmissionExpressions.Bound bound, @Nullable Object params, Outcome outcome);
  }

  private void apply(
      JudgedRequest request,
      EvaluationContext context,
      Verdicts verdicts,
      Application application) {
    Namespaces namespaces = new Namespaces(context, policy.given());
    RequestFit fit = new RequestFit(request, namespaces);
    MatchConstraints constraints = policy.file().constraints();
    MatchConstraints bound =
        policy.binding().map(AdmissionBinding::matches).orElse(MatchConstraints.ANY);
    if (!fit.isAboutResource(constraints)) {
      return;
    }
    Outcome outcome = new Outcome(number, policy.file().ignoresFailures(), request, verdicts);
    if (!fit.isAboutResource(bound)) {
      verdicts.skip(number);
      return;
    }
    for (MatchConstraints selecting : List.of(constraints, bound)) {
      Object selected = fit.isSelected(selecting);
      if (selected instanceof Unknown unknown) {
        verdicts.unknown(number, Place.of(request.resource()), unknown, List.of());
        return;
      }
      if (!Boolean.TRUE.equals(selected)) {
        verdicts.skip(number);
        return;
      }
    }
    judge(request, context, namespaces, outcome, application);
    outcome.close();
  }

  private void judge(
      JudgedRequest request,
      EvaluationContext context,
      Namespaces namespaces,
      Outcome outcome,
      Application application) {
    AdmissionExpressions.Bound bound =
        new AdmissionExpressions.Bound(
            request.operation() == Operation.DELETE ? null : plain(request.resource(), context),
            request.old().map(old -> plain(old, context)).orElse(null),
            RequestValue.of(request, context),
            namespaces.object(request),
            context);
    ParamKind kind = policy.file().paramKind();
    if (kind == null) {
      application.apply(bound, null, outcome);
      return;
    }
    if (policy.binding().isEmpty()) {
      outcome.undecided(
          new Unknown("nothing binds the policy, so nothing says which parameters it has"));
      return;
    }
    ParamRef wanted = policy.binding().get().params();
    if (wanted == null) {
      application.apply(bound, null, outcome);
      return;
    }
    Parameters.Found found = new Parameters(context, policy.given()).find(kind, wanted, request);
    found.objects().forEach(params -> application.apply(bound, plain(params, context), outcome));
    lacking(found.lackingOrNull(), outcome);
  }

  private static void lacking(@Nullable Object lacking, Outcome outcome) {
    if (lacking instanceof Unknown unknown) {
      outcome.undecidedUnlessFailed(unknown);
    } else if (lacking instanceof Fault fault) {
      outcome.undecided(fault);
    }
  }

  private static MapNode plain(ObjectNode resource, EvaluationContext context) {
    return context.index(PLAIN).computeIfAbsent(resource, Unstructured::of);
  }
}
