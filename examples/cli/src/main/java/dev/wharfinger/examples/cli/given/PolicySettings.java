package dev.wharfinger.examples.cli.given;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.resource.ResourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * Which policies are meant.
 *
 * @param profiles standard ones, and files
 * @param policies files and folders
 * @param changes what is changed of them; a policy that they are not about is an error
 * @param wherePossible what is changed first, of policies that may not be among them
 * @param pods where kinds hold pods that no schema tells of
 */
public record PolicySettings(
    List<GivenProfile> profiles,
    List<Path> policies,
    Changes changes,
    Changes wherePossible,
    List<GivenPods> pods) {
  /** What nobody has decided on. */
  public static final PolicySettings NONE =
      new PolicySettings(List.of(), List.of(), Changes.NONE, Changes.NONE, List.of());

  /** That a policy has no value for a parameter. */
  private static final String TOLD_IN_REPORTS = "missing-param";

  private static final String DEFAULT_PROFILE = "recommended";
  private static final String FOR_DOCKERFILES = "dockerfile-recommended";

  /** Profiles: standard ones, and files. */
  public static final Option PROFILE =
      Option.builder()
          .longOpt("profile")
          .hasArg()
          .argName("PROFILE")
          .desc(
              "A standard profile, or the file of one of your own, which chooses from the standard"
                  + " policies and those of --policies. May be given several times. Default, unless"
                  + " policies are given: recommended, and dockerfile-recommended where there are"
                  + " Dockerfiles.")
          .get();

  /** Policies of the user. */
  public static final Option POLICIES =
      Option.builder()
          .longOpt("policies")
          .hasArg()
          .argName("PATH")
          .desc(
              "A policy file, or a folder of them and of profiles, which --profile can name. May be"
                  + " given several times.")
          .get();

  private static final Option EXCLUDE =
      Option.builder()
          .longOpt("exclude-policies")
          .hasArg()
          .argName("ID")
          .desc(
              "The id of a policy that is not wanted, or a pattern with * for some. May be given"
                  + " several times.")
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
    pods = List.copyOf(pods);
  }

  /** Adds the options that say which policies are meant. */
  public static void addTo(Options options) {
    options
        .addOption(PROFILE)
        .addOption(POLICIES)
        .addOption(EXCLUDE)
        .addOption(PARAM)
        .addOption(PODS);
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
    List<GivenProfile> profiles = GivenProfile.of(arguments.values(PROFILE), folder);
    List<GivenPods> pods = new ArrayList<>(config.pods());
    for (String given : arguments.values(PODS)) {
      pods.add(GivenPods.parse(given));
    }
    boolean chosen = !profiles.isEmpty() || !policies.isEmpty();
    return new PolicySettings(
        profiles.isEmpty() ? config.profiles() : profiles,
        policies.isEmpty() ? config.policies() : policies,
        chosen ? changes(arguments) : config.changes().and(changes(arguments)),
        chosen ? config.changes() : Changes.NONE,
        pods);
  }

  private static Changes changes(Arguments arguments) throws UsageException {
    List<GivenParam> params = new ArrayList<>();
    for (String param : arguments.values(PARAM)) {
      params.add(GivenParam.parse(param));
    }
    return new Changes(PolicyName.of(arguments.values(EXCLUDE)), Map.of(), params);
  }

  /**
   * The same for some resources: where nobody has chosen, what is recommended for Dockerfiles is
   * meant as soon as there are any. To change it is no mistake even if there are none.
   */
  public PolicySettings forWhatIsIn(ResourceSet resources) {
    if (!profiles.isEmpty() || !policies.isEmpty()) {
      return this;
    }
    GivenProfile usual = GivenProfile.named(DEFAULT_PROFILE);
    GivenProfile ofDockerfiles = GivenProfile.named(FOR_DOCKERFILES);
    if (resources.hasDockerfiles()) {
      List<GivenProfile> both = List.of(usual, ofDockerfiles);
      return new PolicySettings(both, policies, changes, wherePossible, pods);
    }
    Changes idle = changes.about(PolicyCompiler.create().add(available().select(FOR_DOCKERFILES)));
    Changes effective = changes.without(idle);
    return new PolicySettings(List.of(usual), policies, effective, wherePossible.and(idle), pods);
  }

  /** The ids of the profiles that are meant: the recommended one where nothing is named. */
  private List<String> meantProfiles() {
    return profiles.isEmpty() && policies.isEmpty()
        ? List.of(DEFAULT_PROFILE)
        : profiles.stream().map(GivenProfile::id).toList();
  }

  /** The files and folders that decide. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>(policies);
    profiles.forEach(profile -> profile.file().ifPresent(files::add));
    return files;
  }

  /** The profiles that there are, and what they choose from. */
  public Available available() {
    return Available.of(profiles, policies);
  }

  /** The profiles in folders of policies that nobody has named, where none of them is. */
  public Set<String> unusedProfiles() {
    Set<String> own = available().own();
    return chooses(own) ? Set.of() : own;
  }

  private boolean chooses(Set<String> own) {
    return meantProfiles().stream().anyMatch(own::contains);
  }

  /**
   * Compiles them.
   *
   * @param javaScript what policies in JavaScript run in
   * @param console is told what is probably not meant
   */
  public PolicySet compile(JavaScriptRuntime javaScript, Console console) throws UsageException {
    PolicyCompiler selected = selected().javaScript(javaScript);
    PolicyCompiler compiler = wherePossible.about(selected).and(changes).addTo(selected);
    for (GivenPods given : pods) {
      compiler = given.addTo(compiler);
    }
    return compiler.compile(
        warning -> {
          if (!warning.code().equals(TOLD_IN_REPORTS)) {
            console.tell(warning.render().stripTrailing());
          }
        });
  }

  /**
   * The policies that are named, as profiles change them. Those of the user judge by themselves,
   * unless a profile of the user chooses from them.
   */
  public PolicyCompiler selected() {
    Available available = available();
    PolicyCompiler compiler = PolicyCompiler.create();
    for (String profile : meantProfiles()) {
      compiler = compiler.add(available.select(profile));
    }
    if (!chooses(available.own())) {
      for (Path path : policies) {
        compiler = compiler.add(PolicySource.of(path));
      }
    }
    return compiler;
  }
}
