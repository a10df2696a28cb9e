package dev.wharfinger.compiler;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.js.run.ScriptRuntime;
import dev.wharfinger.internal.kubernetes.PodTemplatePath;
import dev.wharfinger.internal.policy.Adjustments;
import dev.wharfinger.internal.policy.Compilation;
import dev.wharfinger.internal.policy.PolicyReading;
import dev.wharfinger.internal.policy.Source;
import dev.wharfinger.internal.policy.TestFiles;
import dev.wharfinger.internal.policy.TestRun;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compiles policies: checks every expression against the types of a {@link Catalog}, and makes
 * programs of them. Immutable; each method that adds something gives a new compiler.
 *
 * <pre>{@code
 * PolicySet policies =
 *     PolicyCompiler.create()
 *         .add(PolicySource.of(Path.of("policies")))
 *         .param("k8s-image-registry-allowlist", "registries", List.of("registry.example/acme"))
 *         .compile();
 * }</pre>
 */
public final class PolicyCompiler {
  private static final PolicyCompiler EMPTY =
      new PolicyCompiler(List.of(), Adjustments.NONE, null, List.of(), null);

  private final List<Source> sources;
  private final Adjustments adjustments;
  private final @Nullable Catalog catalog;
  private final List<PodTemplatePath> pods;
  private final @Nullable JavaScriptRuntime javaScript;

  private PolicyCompiler(
      List<Source> sources,
      Adjustments adjustments,
      @Nullable Catalog catalog,
      List<PodTemplatePath> pods,
      @Nullable JavaScriptRuntime javaScript) {
    this.javaScript = javaScript;
    this.sources = sources;
    this.adjustments = adjustments;
    this.catalog = catalog;
    this.pods = pods;
  }

  /** A compiler without policies, with the built-in catalog. */
  public static PolicyCompiler create() {
    return EMPTY;
  }

  /** Adds policies. A policy may be added twice; two policies of one id are an error. */
  public PolicyCompiler add(PolicySource source) {
    return new PolicyCompiler(
        plus(sources, source.source()), adjustments, catalog, pods, javaScript);
  }

  /**
   * Gives a parameter of a policy its value, in place of the default and of what a profile says.
   *
   * @param policy the id of the policy
   * @param name the name of the parameter
   * @param value a Boolean, Integer, Long, Double, String or Duration, or a List or Map of these,
   *     as the type of the parameter demands
   */
  public PolicyCompiler param(String policy, String name, Object value) {
    ParamValue.Given given = new ParamValue.Given(policy, name, value);
    return with(adjustments.with(given));
  }

  /**
   * Leaves out policies that were added, as those of a profile that are not wanted.
   *
   * @param policy the id of a policy, or a pattern in which {@code *} stands for any text; one that
   *     fits no policy is an error when the policies are compiled
   */
  public PolicyCompiler exclude(String policy) {
    return with(adjustments.without(policy));
  }

  /**
   * Gives a policy another severity, in place of its own and of what a profile says.
   *
   * @param policy the id of the policy
   */
  public PolicyCompiler severity(String policy, Severity severity) {
    return with(adjustments.with(policy, severity));
  }

  private PolicyCompiler with(Adjustments others) {
    return new PolicyCompiler(sources, others, catalog, pods, javaScript);
  }

  /** Checks the policies against other types than the built-in ones. */
  public PolicyCompiler catalog(Catalog newCatalog) {
    return new PolicyCompiler(sources, adjustments, newCatalog, pods, javaScript);
  }

  /**
   * Says where the resources of a kind hold pods, so that these are judged even if no definition of
   * the kind is in the set. Some kinds in wide use, as the Rollout of Argo, are known already.
   *
   * <pre>{@code
   * PolicyCompiler compiler =
   *     PolicyCompiler.create().podTemplate("example.com", "Fleet", "spec.ships[].template");
   * }</pre>
   *
   * @param group the API group of the kind, of which all versions are meant
   * @param path the names of fields that lead to a template, which holds a pod under {@code spec};
   *     {@code []} stands for every element of a list, {@code *} for every entry of a map
   * @throws IllegalArgumentException if it is no path, or if the group or the kind is empty
   */
  public PolicyCompiler podTemplate(String group, String kind, String path) {
    PodTemplatePath pod = PodTemplatePath.parse(group, kind, path);
    return new PolicyCompiler(sources, adjustments, catalog, plus(pods, pod), javaScript);
  }

  /**
   * Says what policies in JavaScript run in. The policies can be used until it is closed.
   *
   * @param runtime stays the caller's, who closes it
   */
  public PolicyCompiler javaScript(JavaScriptRuntime runtime) {
    return new PolicyCompiler(sources, adjustments, catalog, pods, runtime);
  }

  /**
   * Compiles all policies. Warnings are not told.
   *
   * @throws CompilationException if anything is wrong with any of them; it tells all that is wrong
   * @see #compile(Consumer)
   */
  public PolicySet compile() {
    return compile(warning -> {});
  }

  /**
   * Compiles all policies, and tells of what can be used but is probably not meant, as a condition
   * that is always true.
   *
   * <pre>{@code
   * PolicySet policies = compiler.compile(warning -> log.warn(warning.render()));
   * }</pre>
   *
   * @param warnings is told each, in the order of the files
   * @throws CompilationException if anything is wrong with any of them; it tells all that is wrong,
   *     warnings included
   */
  public PolicySet compile(Consumer<Diagnostic> warnings) {
    Compilation compilation = usable();
    Diagnostics.of(compilation.problems()).forEach(warnings);
    return compilation.policySet();
  }

  private Compilation usable() {
    Compilation compilation = compilation();
    Diagnostics.refuse(compilation.problems());
    return compilation;
  }

  /** Everything that is wrong, errors and warnings, in the order of the files; empty if nothing. */
  public List<Diagnostic> diagnose() {
    return Diagnostics.of(compilation().problems());
  }

  /**
   * Describes the policies without checking their expressions. Admission policies are not among
   * them.
   *
   * <pre>{@code
   * List<PolicyDescription> all = PolicyCompiler.create().add(StandardPolicies.all()).describe();
   * }</pre>
   *
   * @return in the order in which they were added, as profiles select and change them
   * @throws CompilationException if the form of any of them is wrong; it tells all that is wrong
   */
  public List<PolicyDescription> describe() {
    PolicyReading reading = new PolicyReading(runtime());
    List<PolicyReading.Selected> selected = reading.policies(sources, adjustments);
    Diagnostics.refuse(reading.problems());
    return selected.stream().map(Descriptions::of).toList();
  }

  /**
   * Evaluates the examples that the policies bring along, each with its own policy alone and with
   * the parameters that the example gives.
   *
   * @return what is wrong with the policies; if nothing is, the examples that do not behave as they
   *     are filed
   * @see PolicyTests
   */
  public List<Diagnostic> checkExamples() {
    Compilation compilation = Compilation.ofExamples(sources, types(), runtime());
    return Diagnostics.of(
        compilation.isUsable() ? compilation.exampleProblems() : compilation.problems());
  }

  /** The run of all tests of the policies; throws what {@link PolicyTests#of} does. */
  TestRun testRun() {
    Compilation compilation = Compilation.ofExamples(sources, types(), runtime());
    Diagnostics.refuse(compilation.problems());
    TestFiles files = TestFiles.of(sources, compilation.policies());
    Diagnostics.refuse(files.problems());
    return TestRun.of(compilation, files);
  }

  /**
   * Writes the policies out for a cluster of the version that {@link EvaluationOptions} start with.
   *
   * @see #admissionPolicies(String)
   */
  public AdmissionPolicies admissionPolicies() {
    return admissionPolicies(EvaluationOptions.defaults().kubernetes().toString());
  }

  /**
   * Writes the policies out as ValidatingAdmissionPolicies, which a cluster enforces without
   * Wharfinger. Each has the verdicts that the policy has here, on objects as a server stores them.
   * What a cluster cannot say, as whatever asks for other resources, is among the refusals.
   *
   * <pre>{@code
   * AdmissionPolicies written = PolicyCompiler.create().add(source).admissionPolicies("1.33");
   * Files.writeString(Path.of("policies.yaml"), written.manifest());
   * }</pre>
   *
   * @param kubernetes the version of the cluster, as {@code 1.33}; it says what expressions may use
   * @throws CompilationException if anything is wrong with any of the policies
   * @throws IllegalArgumentException if the text is not a version
   */
  public AdmissionPolicies admissionPolicies(String kubernetes) {
    Compilation compilation = usable();
    List<PolicyProblem> refused = new ArrayList<>();
    Map<String, String> written =
        compilation.admissionPolicies(Version.parse(kubernetes), refused::add);
    return new AdmissionPolicies(written, Diagnostics.of(refused));
  }

  private Compilation compilation() {
    return Compilation.of(sources, adjustments, types(), runtime());
  }

  private @Nullable ScriptRuntime runtime() {
    return javaScript == null ? null : javaScript.runtime();
  }

  private Catalog types() {
    Catalog types = catalog == null ? Catalogs.builtIn() : catalog;
    return pods.isEmpty() ? types : Catalogs.withPodTemplates(types, pods);
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
