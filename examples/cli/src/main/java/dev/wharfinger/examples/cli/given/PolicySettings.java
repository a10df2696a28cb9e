package dev.wharfinger.examples.cli.given;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.stdlib.StandardPolicies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * Which policies are meant.
 *
 * @param profiles of the standard policies
 * @param policies files and folders
 * @param params what the policies are given
 * @param pods where kinds hold pods that no schema tells of
 */
public record PolicySettings(
    List<String> profiles, List<Path> policies, List<GivenParam> params, List<GivenPods> pods) {
  /** What nobody has decided on. */
  public static final PolicySettings NONE =
      new PolicySettings(List.of(), List.of(), List.of(), List.of());

  private static final String DEFAULT_PROFILE = "recommended";

  /** Profiles of the standard policies. */
  public static final Option PROFILE =
      Option.builder()
          .longOpt("profile")
          .hasArg()
          .argName("PROFILE")
          .desc(
              "A profile of the standard policies. May be given several times. Default:"
                  + " recommended, unless policies are given.")
          .get();

  /** Policies of the user. */
  public static final Option POLICIES =
      Option.builder()
          .longOpt("policies")
          .hasArg()
          .argName("PATH")
          .desc("A policy file, or a folder of them. May be given several times.")
          .get();

  private static final Option PARAM =
      Option.builder()
          .longOpt("param")
          .hasArg()
          .argName("ID.NAME=VALUE")
          .desc(
              "The value of a parameter of a policy, in YAML, such as"
                  + " 'shop-owner.names=[web, api]'. May be given several times.")
          .get();

  private static final Option PODS =
      Option.builder()
          .longOpt("pods")
          .hasArg()
          .argName("KIND=PATH")
          .desc(
              "Where the resources of a kind hold pods, if its definition is not among the"
                  + " manifests, such as 'example.com/Fleet=spec.ships[].template'. May be given"
                  + " several times.")
          .get();

  public PolicySettings {
    profiles = List.copyOf(profiles);
    policies = List.copyOf(policies);
    params = List.copyOf(params);
    pods = List.copyOf(pods);
  }

  /** Adds the options that say which policies are meant. */
  public static void addTo(Options options) {
    options.addOption(PROFILE).addOption(POLICIES).addOption(PARAM).addOption(PODS);
  }

  /**
   * Takes what was given.
   *
   * @param folder what relative paths start from
   * @param config what holds where nothing was given
   */
  public static PolicySettings of(Arguments arguments, Path folder, PolicySettings config)
      throws UsageException {
    List<Path> policies = GivenPaths.of(arguments.values(POLICIES), folder);
    List<String> profiles = arguments.values(PROFILE);
    List<GivenParam> params = new ArrayList<>(config.params());
    for (String param : arguments.values(PARAM)) {
      params.add(GivenParam.parse(param));
    }
    List<GivenPods> pods = new ArrayList<>(config.pods());
    for (String given : arguments.values(PODS)) {
      pods.add(GivenPods.parse(given));
    }
    return new PolicySettings(
        profiles.isEmpty() ? config.profiles() : profiles,
        policies.isEmpty() ? config.policies() : policies,
        params,
        pods);
  }

  /** The profiles that are meant: the recommended one where nothing is named. */
  private List<String> meantProfiles() {
    return profiles.isEmpty() && policies.isEmpty() ? List.of(DEFAULT_PROFILE) : profiles;
  }

  /**
   * Compiles them.
   *
   * @param javaScript what policies in JavaScript run in
   */
  public PolicySet compile(JavaScriptRuntime javaScript) throws UsageException {
    PolicyCompiler compiler = PolicyCompiler.create().javaScript(javaScript);
    for (String profile : meantProfiles()) {
      compiler = compiler.add(StandardPolicies.profile(profile));
    }
    for (Path path : policies) {
      compiler = compiler.add(PolicySource.of(path));
    }
    for (GivenParam param : params) {
      compiler = compiler.param(param.policy(), param.name(), param.value());
    }
    for (GivenPods given : pods) {
      compiler = given.addTo(compiler);
    }
    return compiler.compile();
  }
}
