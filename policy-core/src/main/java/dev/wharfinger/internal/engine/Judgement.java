package dev.wharfinger.internal.engine;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Exceptions;
import dev.wharfinger.Problem;
import dev.wharfinger.Report;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.exception.Acceptance;
import dev.wharfinger.internal.location.Locations;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.relation.lookup.Searched;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One set of resources, judged by one policy set; or what a request does with one of them. */
final class Judgement {
  private final CompiledPolicySet policies;
  private final ResourceSet set;
  private final EvaluationOptions options;
  private final Instant now;
  private final Deadline deadline;
  private final Steps steps;
  private final @Nullable AdmissionRequest request;

  /**
   * Prepares a judgement.
   *
   * @param request the request to judge, whose objects are in the set; null to judge the whole set
   */
  Judgement(
      CompiledPolicySet policies,
      ResourceSet set,
      EvaluationOptions options,
      @Nullable AdmissionRequest request) {
    this.request = request;
    this.policies = policies;
    this.set = set;
    this.options = options;
    this.now = options.clock().instant();
    this.deadline = Deadline.of(options);
    this.steps = new Steps(options.progress(), policies.programs().size());
  }

  /** The judgement of a request as mutations leave it, which is part of one that has begun. */
  private Judgement(Judgement begun, ResourceSet set, AdmissionRequest mutated) {
    this.request = mutated;
    this.policies = begun.policies;
    this.set = set;
    this.options = begun.options;
    this.now = begun.now;
    this.deadline = begun.deadline;
    this.steps = begun.steps;
  }

  Report report() {
    Map<String, String> sources = new HashMap<>();
    Acceptance acceptance = acceptance(sources);
    Collector collector = new Collector(policies.planned(), sources, acceptance);
    if (request == null || policies.mutations() == Mutations.NONE) {
      return report(collector, acceptance, sources, "");
    }
    MutatedRequest mutated = mutated(request, collector);
    ResourceSet all = Surroundings.of(mutated.request(), set, policies.catalog());
    return new Judgement(this, all, mutated.request())
        .report(collector, acceptance, sources, mutated.patch());
  }

  /** What is accepted: who sends a request does not excuse it, unless the caller says so. */
  private Acceptance acceptance(Map<String, String> sources) {
    Exceptions byDefault = request == null ? Exceptions.inline() : Exceptions.none();
    return new Acceptance(
        options.exceptions().orElse(byDefault),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        place -> Locations.of(place, sources));
  }

  /** The request as mutations leave it. */
  AdmissionRequest mutated(AdmissionRequest original) {
    return policies.mutations() == Mutations.NONE
        ? original
        : mutated(original, collector()).request();
  }

  private Collector collector() {
    Map<String, String> sources = new HashMap<>();
    return new Collector(policies.planned(), sources, acceptance(sources));
  }

  private MutatedRequest mutated(AdmissionRequest original, Collector collector) {
    VersionedView stored = VersionedView.of(View.DEFAULTED, options.kubernetes());
    BoundSet bound = BoundSet.of(set, policies, stored, searched());
    RequestedObjects requested = RequestedObjects.of(original, policies.catalog(), stored);
    Evaluation evaluation = new Evaluation(bound, options, now, deadline, requested);
    for (ObjectNode subject : requested.subjects()) {
      collector.enter(subject);
      Optional<Mutations.Mutated> mutated =
          policies.mutations().mutate(subject, evaluation, collector);
      if (mutated.isPresent()) {
        return MutatedRequest.of(original, mutated.get());
      }
    }
    return new MutatedRequest(original, "");
  }

  private Report report(
      Collector collector, Acceptance acceptance, Map<String, String> sources, String patch) {
    ResourceSet about = request == null ? set : request.subject();
    BoundSet written = BoundSet.of(about, policies, VersionedView.WRITTEN, searched());
    List<Problem> problems = new ArrayList<>(written.problems().problems());
    sources.putAll(written.problems().sources());
    for (FileProblem found : written.problems().among(policies.problems())) {
      sources.putIfAbsent(found.source().name(), found.source().text());
      problems.add(ReadProblems.problem(found.problem(), found.source()));
    }
    int before = problems.size();
    policies.programs().forEach((view, program) -> judge(view, program, collector, problems));
    boolean complete = problems.size() == before;
    steps.problem().ifPresent(problems::add);
    Conclusion conclusion = new Conclusion(written, collector, problems, sources);
    if (request == null && acceptance.exceptions().tells()) {
      conclusion.lookAtExceptions(acceptance, about.documents(), policies, complete);
    }
    options.baseline().ifPresent(conclusion::accept);
    return conclusion.report(policies, request == null ? Map.of() : collector.notes(), patch);
  }

  private Searched searched() {
    return request == null ? Searched.FILES : Searched.CONTEXT;
  }

  private void judge(View view, ViewProgram program, Collector collector, List<Problem> problems) {
    VersionedView versioned = VersionedView.of(view, options.kubernetes());
    BoundSet bound = BoundSet.of(set, policies, versioned, searched());
    RequestedObjects requested =
        request == null ? null : RequestedObjects.of(request, policies.catalog(), versioned);
    Evaluation evaluation = new Evaluation(bound, options, now, deadline, requested);
    List<ObjectNode> resources = requested == null ? bound.resources() : requested.subjects();
    int written = requested == null ? bound.written() : resources.size();
    for (int i = 0; i < resources.size(); i++) {
      Optional<Fault> over = deadline.over();
      if (over.isPresent()) {
        problems.add(deadline.problem(over.get(), resources.size() - i));
        return;
      }
      collector.enter(resources.get(i));
      if (i < written) {
        program.judge(resources.get(i), evaluation, collector);
      } else {
        program.judgeImplied(resources.get(i), evaluation, collector);
      }
      steps.next(resources.size());
    }
  }
}
