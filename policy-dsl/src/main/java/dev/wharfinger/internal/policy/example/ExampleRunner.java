package dev.wharfinger.internal.policy.example;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.internal.admissionpolicy.run.AdmissionSubjects;
import dev.wharfinger.internal.customresource.CustomResourceSubjects;
import dev.wharfinger.internal.engine.CompiledPolicySet;
import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.ParamBinder;
import dev.wharfinger.internal.policy.check.PolicyChecker;
import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.Example.Settings;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.run.Planning;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Evaluates the examples of a policy, each with this policy alone. */
public final class ExampleRunner {
  private final PolicyFile file;
  private final Catalog catalog;
  private final Problems problems;
  private final Map<Map<String, RawNode>, Optional<PolicySet>> sets = new HashMap<>();

  public ExampleRunner(PolicyFile file, Catalog catalog, Consumer<PolicyProblem> sink) {
    this.file = file;
    this.catalog = catalog;
    this.problems = new Problems(file.source(), sink);
  }

  /** Evaluates all, and tells of those that do not behave as they are filed. */
  public void run() {
    for (Example example : file.examples()) {
      Optional<PolicySet> set = sets.computeIfAbsent(example.params(), this::compile);
      Optional<EvaluationOptions> options = options(example.settings());
      if (set.isPresent() && options.isPresent()) {
        new ExampleVerdict(file, example, problems)
            .judge(report(set.get(), example, options.get()));
      }
    }
  }

  private Optional<PolicySet> compile(Map<String, RawNode> params) {
    List<ParamValue> given = new ArrayList<>();
    params.forEach(
        (name, value) ->
            given.add(
                new ParamValue.Written(
                    file.source(),
                    new RawScalar(name, RawScalar.Style.PLAIN, null, value.start(), value.end()),
                    value)));
    List<PolicyProblem> found = new ArrayList<>();
    ParamBinder.Params bound = ParamBinder.bind(file, given, true, found::add);
    Optional<CheckedPolicy> policy =
        PolicyChecker.check(file, bound, file.header().severity(), catalog, found::add);
    found.stream().filter(problem -> !problem.warning()).forEach(problems.sink());
    return policy
        .filter(checked -> found.stream().allMatch(PolicyProblem::warning))
        .map(checked -> policySet(checked, bound, catalog, List.of()));
  }

  private CompiledPolicySet policySet(
      CheckedPolicy checked,
      ParamBinder.Params params,
      Catalog types,
      List<CustomResource> resources) {
    return Planning.policySet(
        List.of(checked),
        AdmissionSubjects.none(types, 1),
        CustomResourceSubjects.of(resources, types, 1),
        types,
        (more, defined) ->
            policySet(
                PolicyChecker.check(file, params, file.header().severity(), more, problem -> {})
                    .orElse(checked),
                params,
                more,
                defined),
        Map.of());
  }

  /** An example with an object of before is a change of it, or its end if nothing is left. */
  private Report report(PolicySet policies, Example example, EvaluationOptions options) {
    ResourceSet given = ExampleResources.of(example.given(), file.source());
    if (example.settings().old().isEmpty()) {
      return policies.evaluate(given, options);
    }
    ResourceSet old = ExampleResources.of(example.settings().old(), file.source());
    AdmissionRequest request =
        example.given().isEmpty()
            ? AdmissionRequest.delete(old)
            : AdmissionRequest.update(old, given);
    return policies.review(request, ResourceSet.ofDocuments(List.of()), options);
  }

  private Optional<EvaluationOptions> options(Settings settings) {
    EvaluationOptions.Builder options =
        EvaluationOptions.builder()
            .closed(settings.closed())
            .closedKinds(Set.copyOf(settings.closedKinds()));
    RawScalar version = settings.version();
    RawScalar now = settings.now();
    try {
      if (version != null) {
        options.kubernetes(version.value());
      }
    } catch (IllegalArgumentException e) {
      problems.error("example-setting", String.valueOf(e.getMessage()), null, version);
      return Optional.empty();
    }
    try {
      if (now != null) {
        options.clock(Clock.fixed(Instant.parse(now.value()), ZoneOffset.UTC));
      }
    } catch (DateTimeParseException e) {
      problems.error(
          "example-setting",
          "`" + now.value() + "` is not a time",
          "write it as `2026-01-31T12:00:00Z`",
          now);
      return Optional.empty();
    }
    return Optional.of(options.build());
  }
}
