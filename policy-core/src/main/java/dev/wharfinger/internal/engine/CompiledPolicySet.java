package dev.wharfinger.internal.engine;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Policy;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.internal.exception.Misnamed;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.SubjectCompiler;
import dev.wharfinger.type.Catalog;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiled policies: for each view, the programs of the types that policies look at. */
public final class CompiledPolicySet implements PolicySet {
  private final Catalog catalog;
  private final RoutePlanner planner;
  private final List<PlannedPolicy> policies;
  private final List<Policy> descriptions;
  private final Map<View, ViewProgram> programs = new EnumMap<>(View.class);
  private final CustomKinds customKinds;
  private final Mutations mutations;
  private final Map<String, String> unanswered;
  private final List<FileProblem> problems;
  private final Misnamed known;

  /** Compiles policies that change nothing, and answer their controls in full. */
  public CompiledPolicySet(
      Catalog catalog,
      List<PlannedPolicy> policies,
      SubjectCompiler compiler,
      CustomKinds.Recompilation again) {
    this(
        catalog,
        policies,
        compiler,
        Mutations.NONE,
        again,
        Map.of(),
        List.of(),
        KnownPolicies.NONE);
  }

  /**
   * Compiles.
   *
   * @param catalog the catalog that the policies were checked against
   * @param policies a policy is known by its number in this list
   * @param mutations what changes the objects of requests beforehand
   * @param again compiles the same policies for a catalog that has more kinds
   * @param unanswered the controls that no policy answers, or none in full, with the reason
   * @param problems what is wrong with the definitions that some policies are from
   * @param others what exceptions may name besides
   */
  public CompiledPolicySet(
      Catalog catalog,
      List<PlannedPolicy> policies,
      SubjectCompiler compiler,
      Mutations mutations,
      CustomKinds.Recompilation again,
      Map<String, String> unanswered,
      List<FileProblem> problems,
      KnownPolicies others) {
    this.problems = List.copyOf(problems);
    this.mutations = mutations;
    this.unanswered = Map.copyOf(unanswered);
    this.customKinds = new CustomKinds(this, again);
    this.catalog = catalog;
    this.planner = new RoutePlanner(catalog);
    this.policies = List.copyOf(policies);
    this.descriptions = policies.stream().map(PlannedPolicy::policy).toList();
    this.known = known(descriptions, others, catalog);
    for (View view : View.values()) {
      ViewProgram program = ViewProgram.compile(view, this.policies, planner, compiler);
      if (!program.isEmpty()) {
        programs.put(view, program);
      }
    }
  }

  @Override
  public List<Policy> policies() {
    return descriptions;
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public Map<String, String> unanswered() {
    return unanswered;
  }

  @Override
  public boolean needsWholeSet() {
    return policies.stream().anyMatch(PlannedPolicy::needsWholeSet);
  }

  @Override
  public Report evaluate(ResourceSet resources, EvaluationOptions options) {
    return Measuring.measured(
        options,
        false,
        () -> new Judgement(customKinds.of(resources), resources, options, null).report());
  }

  @Override
  public Report review(AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    return Measuring.measured(options, true, () -> reviewed(request, context, options));
  }

  private Report reviewed(
      AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    ResourceSet all = Surroundings.of(request, context, catalog);
    return new Judgement(customKinds.of(all), all, options, request).report();
  }

  List<FileProblem> problems() {
    return problems;
  }

  /** What exceptions may name. */
  Misnamed known() {
    return known;
  }

  private static Misnamed known(List<Policy> policies, KnownPolicies others, Catalog catalog) {
    Set<String> ids = new LinkedHashSet<>(others.ids());
    policies.forEach(policy -> ids.add(policy.id()));
    return new Misnamed(ids, others.library(), catalog);
  }

  @Override
  public AdmissionRequest mutated(
      AdmissionRequest request, ResourceSet context, EvaluationOptions options) {
    ResourceSet all = Surroundings.of(request, context, catalog);
    return new Judgement(customKinds.of(all), all, options, request).mutated(request);
  }

  Mutations mutations() {
    return mutations;
  }

  RoutePlanner planner() {
    return planner;
  }

  List<PlannedPolicy> planned() {
    return policies;
  }

  Map<View, ViewProgram> programs() {
    return programs;
  }
}
