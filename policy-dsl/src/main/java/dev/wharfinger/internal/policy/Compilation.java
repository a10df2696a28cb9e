package dev.wharfinger.internal.policy;

import dev.wharfinger.PolicySet;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.admissionpolicy.AdmissionManifestReader;
import dev.wharfinger.internal.admissionpolicy.run.AdmissionSubjects;
import dev.wharfinger.internal.admissionpolicy.write.PolicyWriter;
import dev.wharfinger.internal.customresource.CustomResourceSubjects;
import dev.wharfinger.internal.engine.CompiledPolicySet;
import dev.wharfinger.internal.engine.KnownPolicies;
import dev.wharfinger.internal.engine.PolicyGroup;
import dev.wharfinger.internal.js.ScriptPolicies;
import dev.wharfinger.internal.js.module.ScriptFile;
import dev.wharfinger.internal.js.run.ScriptRuntime;
import dev.wharfinger.internal.kubernetes.CustomResource;
import dev.wharfinger.internal.policy.check.CheckedPolicies;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.ParamBinder;
import dev.wharfinger.internal.policy.check.PolicyChecker;
import dev.wharfinger.internal.policy.coverage.Coverage;
import dev.wharfinger.internal.policy.example.ExampleRunner;
import dev.wharfinger.internal.policy.file.Declaration;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.PolicyReader;
import dev.wharfinger.internal.policy.file.PolicyText;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import dev.wharfinger.internal.policy.run.Planning;
import dev.wharfinger.internal.policy.run.PolicySubjects;
import dev.wharfinger.internal.policy.run.Probes;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way from sources to policies that can be evaluated. */
public final class Compilation {
  private final Catalog catalog;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final IdentityHashMap<SourceText, Integer> order = new IdentityHashMap<>();
  private final Map<String, Read> files = new LinkedHashMap<>();
  private final @Nullable ScriptRuntime runtime;
  private final Probes probes;
  private final CheckedPolicies<PolicyFile, CheckedPolicy> expressions;
  private final ScriptPolicies scripts;
  private final AdmissionPolicies admission;
  private final Map<String, String> unanswered = new LinkedHashMap<>();
  private final Set<String> choice = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private Compilation(Catalog catalog, @Nullable ScriptRuntime runtime, Probes probes) {
    this.catalog = catalog;
    this.runtime = runtime;
    this.probes = probes;
    this.expressions =
        new CheckedPolicies<>(
            catalog,
            types ->
                (file, params, severity, sink) ->
                    PolicyChecker.check(file, params, severity, types, sink));
    this.scripts = new ScriptPolicies(runtime, catalog);
    this.admission = new AdmissionPolicies(catalog, problems::add);
  }

  /**
   * Reads and checks the policies of sources, and finds everything that is wrong with them.
   *
   * @param runtime what runs policies in JavaScript; null if there is none
   */
  public static Compilation of(
      List<Source> sources,
      Adjustments adjustments,
      Catalog catalog,
      @Nullable ScriptRuntime runtime) {
    Compilation compilation = new Compilation(catalog, runtime, Probes.NONE);
    compilation.read(sources, true);
    compilation.check(adjustments);
    compilation.admission.bind();
    compilation.tellIfEmpty(!adjustments.excluded().isEmpty());
    return compilation;
  }

  /** Judging by nothing would find nothing wrong. */
  private void tellIfEmpty(boolean excluding) {
    if (files.isEmpty() && admission.isEmpty() && isUsable()) {
      String first =
          order.entrySet().stream()
              .min(Map.Entry.comparingByValue())
              .map(entry -> entry.getKey().name())
              .orElse("policies");
      problems.add(
          PolicyProblem.elsewhere(
              first,
              "no-policies",
              excluding ? "every policy is excluded" : "there is no policy in what was given",
              excluding
                  ? "leave one in, as nothing can be judged by none"
                  : "a policy is a file with an `id`, a `match` and an `expression`"));
    }
  }

  /** The same for the sake of their examples, which give parameters values of their own. */
  public static Compilation ofExamples(
      List<Source> sources, Catalog catalog, @Nullable ScriptRuntime runtime) {
    Compilation compilation = new Compilation(catalog, runtime, Probes.NONE);
    compilation.read(sources, false);
    compilation.check(Adjustments.NONE);
    return compilation;
  }

  /**
   * What is wrong: what is in no file first, then by file and position. A module that several
   * policies import is read for each of them, and what is wrong with it is told once.
   */
  public List<PolicyProblem> problems() {
    Comparator<PolicyProblem> byFile =
        Comparator.comparingInt(problem -> order.getOrDefault(problem.source(), -1));
    Map<Told, PolicyProblem> once = new LinkedHashMap<>();
    problems.forEach(problem -> once.putIfAbsent(Told.of(problem), problem));
    return once.values().stream().sorted(byFile.thenComparingInt(PolicyProblem::start)).toList();
  }

  private record Told(String file, String code, String message, int start) {
    static Told of(PolicyProblem problem) {
      return new Told(problem.source().name(), problem.code(), problem.message(), problem.start());
    }
  }

  /** Whether there is nothing that keeps the policies from being used. */
  public boolean isUsable() {
    return problems.stream().allMatch(PolicyProblem::warning);
  }

  /**
   * The policies, ready to judge.
   *
   * @throws IllegalStateException if they are not usable
   */
  public PolicySet policySet() {
    if (!isUsable()) {
      throw new IllegalStateException("the policies have errors");
    }
    return policySet(catalog, List.of());
  }

  /** The policies for a catalog, with the validations of the definitions that it has. */
  private CompiledPolicySet policySet(Catalog types, List<CustomResource> resources) {
    PolicySubjects own = new PolicySubjects(expressions.of(types), probes);
    List<PolicyGroup> groups = new ArrayList<>(List.of(own));
    groups.addAll(scripts.subjects(types, size(groups)));
    AdmissionSubjects imported = admission.subjects(types, size(groups));
    groups.add(imported);
    CustomResourceSubjects custom = CustomResourceSubjects.of(resources, types, size(groups));
    groups.add(custom);
    return Planning.policySet(
        groups,
        types,
        imported.mutations(),
        this::policySet,
        unanswered,
        custom.problems(),
        new KnownPolicies(known, !choice.isEmpty()));
  }

  private static int size(List<PolicyGroup> groups) {
    return groups.stream().mapToInt(group -> group.planned().size()).sum();
  }

  /**
   * The policies as ValidatingAdmissionPolicies with their bindings, by id.
   *
   * @param sink is told what cannot be said in one
   */
  public Map<String, String> admissionPolicies(Version kubernetes, Consumer<PolicyProblem> sink) {
    PolicyWriter writer = new PolicyWriter(catalog, kubernetes);
    Map<String, String> written = new LinkedHashMap<>();
    for (CheckedPolicy policy : expressions.all()) {
      writer.write(policy, sink).ifPresent(text -> written.put(policy.file().id(), text));
    }
    return written;
  }

  /** Evaluates the examples of all policies, and tells of those that do not behave. */
  public List<PolicyProblem> exampleProblems() {
    return files.values().stream()
        .map(Read::policy)
        .map(policy -> new ExampleRunner(policy, (given, sink) -> alone(policy, given, sink)))
        .flatMap(runner -> runner.run().stream())
        .flatMap(result -> result.problems().stream())
        .toList();
  }

  private void read(List<Source> sources, boolean forUse) {
    PolicyTexts texts = new PolicyTexts();
    SourceReader reader = new SourceReader(problems::add, unanswered::put, choice::add);
    sources.forEach(source -> texts.add(reader.policies(source)));
    for (PolicyText text : texts.all()) {
      order.put(text.source(), order.size());
      if (!text.isModule() && AdmissionManifestReader.isManifest(text.source().text())) {
        admission.read(text.source());
        continue;
      }
      PolicyText asked = text.chosen(forUse && text.named());
      read(text).ifPresent(policy -> add(new Read(asked, policy)));
    }
  }

  private Optional<? extends ReadPolicy> read(PolicyText text) {
    return text.isModule()
        ? scripts.read(text, problems::add)
        : PolicyReader.read(text, problems::add);
  }

  /** The policies, in their order. */
  public List<ReadPolicy> policies() {
    return files.values().stream().map(Read::policy).toList();
  }

  /** A policy by itself, with values of its own for its parameters; tells what keeps it out. */
  public Optional<PolicySet> alone(
      ReadPolicy policy, List<ParamValue> given, Consumer<PolicyProblem> sink) {
    return alone(policy, given, Probes.NONE, checked -> {}, sink);
  }

  /** The same, while something looks on. */
  public Optional<PolicySet> watched(
      ReadPolicy policy, List<ParamValue> given, Coverage coverage, Consumer<PolicyProblem> sink) {
    return alone(policy, given, coverage, coverage::expect, sink);
  }

  private Optional<PolicySet> alone(
      ReadPolicy policy,
      List<ParamValue> given,
      Probes looking,
      Consumer<CheckedPolicy> expected,
      Consumer<PolicyProblem> sink) {
    Compilation alone = new Compilation(catalog, runtime, looking);
    Declaration declaration = policy.declaration();
    ParamBinder.Params params = ParamBinder.bind(declaration, given, true, alone.problems::add);
    alone.check(policy, params, declaration.header().severity());
    alone.problems.stream().filter(problem -> !problem.warning()).forEach(sink);
    alone.expressions.all().forEach(expected);
    return alone.isUsable() ? Optional.of(alone.policySet()) : Optional.empty();
  }

  private void add(Read read) {
    Declaration declaration = read.policy().declaration();
    Read first = files.putIfAbsent(declaration.id(), read);
    if (first != null) {
      new Problems(declaration.source(), problems::add)
          .error(
              "duplicate-policy",
              "there are two policies `" + declaration.id() + "`",
              "the other one is at " + first.place(),
              declaration.header().id());
    }
  }

  private void check(Adjustments adjustments) {
    known.addAll(files.keySet());
    known.addAll(choice);
    adjustments.leaveOut(files.keySet(), problems::add);
    for (Read read : files.values()) {
      ReadPolicy policy = read.policy();
      List<ParamValue> given = new ArrayList<>(read.text().params());
      given.addAll(adjustments.of(policy));
      ParamBinder.Params bound =
          ParamBinder.bind(policy.declaration(), given, read.text().named(), problems::add);
      check(policy, bound, adjustments.severity(policy, read.text()));
    }
  }

  private void check(ReadPolicy policy, ParamBinder.Params params, Severity severity) {
    if (policy instanceof PolicyFile file) {
      expressions.add(file, params, severity, problems::add);
    } else if (policy instanceof ScriptFile file) {
      scripts.add(file, params, severity, problems::add);
    }
  }

  /** A policy that was read, and what was asked of it. */
  private record Read(PolicyText text, ReadPolicy policy) {

    String place() {
      SourceText source = policy.declaration().source();
      int offset = policy.declaration().header().id().start();
      return source.name() + ":" + source.line(offset) + ":" + source.column(offset);
    }
  }
}
