package dev.wharfinger.examples.cli.check;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Severity;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.examples.cli.accept.Accepted;
import dev.wharfinger.examples.cli.config.Config;
import dev.wharfinger.examples.cli.config.Configs;
import dev.wharfinger.examples.cli.given.Detail;
import dev.wharfinger.examples.cli.given.Format;
import dev.wharfinger.examples.cli.given.GivenExclusions;
import dev.wharfinger.examples.cli.given.GivenPolicies;
import dev.wharfinger.examples.cli.given.PolicyName;
import dev.wharfinger.examples.cli.given.PolicySettings;
import dev.wharfinger.examples.cli.shell.Color;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.resource.Progress;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Version;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/**
 * What {@code wharfinger check} is asked to do.
 *
 * @param policies what the manifests are judged by
 * @param accepted which findings are accepted
 * @param only the policies of which is told
 * @param format of the report
 * @param detail how much of it is told
 * @param color when the report is coloured
 * @param closed whether what is not in the manifests does not exist
 * @param kubernetes the version to judge for; null for the newest that is known
 * @param failOn the lowest severity that makes the exit code 1
 * @param allowUnknown whether what cannot be decided does not make the exit code 1
 * @param mode what is done with findings
 * @param watch whether it is done again when files change
 * @param paths manifests, or folders of them; at least one
 * @param excluded what is not checked of folders
 */
record CheckSettings(
    PolicySettings policies,
    Accepted accepted,
    GivenPolicies only,
    Format format,
    Detail detail,
    Color color,
    boolean closed,
    @Nullable String kubernetes,
    Severity failOn,
    boolean allowUnknown,
    Mode mode,
    boolean watch,
    List<Path> paths,
    GivenExclusions excluded) {
  private static final Version OLDEST = new Version(1, 0);

  private static final Option FORMAT =
      Option.builder()
          .longOpt("format")
          .hasArg()
          .argName("FORMAT")
          .desc(
              "text, json, sarif (code scanning), junit (build servers), html (a page), markdown (pull"
                  + " requests), github (annotations), policyreport (clusters) or scorecard"
                  + " (controls of benchmarks).\n"
                  + "Default: text.")
          .get();
  private static final Option ONLY =
      Option.builder()
          .longOpt("only")
          .hasArg()
          .argName("ID")
          .desc(
              "Tells only of this policy, or of those that a pattern with * means. May be given"
                  + " several times.")
          .get();
  private static final Option COLOR =
      Option.builder()
          .longOpt("color")
          .hasArg()
          .argName("WHEN")
          .desc(
              "Whether the text is coloured: auto (on terminals, unless NO_COLOR is set), always"
                  + " or never.\nDefault: auto.")
          .get();
  private static final Option CLOSED =
      Option.builder()
          .longOpt("closed")
          .desc("The manifests are the whole cluster: what is not in them does not exist.")
          .get();
  private static final Option KUBERNETES =
      Option.builder()
          .longOpt("kubernetes")
          .hasArg()
          .argName("VERSION")
          .desc("The Kubernetes version to judge for, such as 1.34. Default: the newest known.")
          .get();
  private static final Option FAIL_ON =
      Option.builder()
          .longOpt("fail-on")
          .hasArg()
          .argName("SEVERITY")
          .desc(
              "The lowest severity that makes the exit code 1: low, medium, high or critical.\n"
                  + "Findings below it are reported all the same. Default: low.")
          .get();
  private static final Option ALLOW_UNKNOWN =
      Option.builder()
          .longOpt("allow-unknown")
          .desc("What cannot be decided from the manifests does not make the exit code 1.")
          .get();

  private static final Option EXCLUDE =
      Option.builder()
          .longOpt("exclude-paths")
          .hasArg()
          .argName("GLOB")
          .desc(
              "What of folders is not checked: a name, such as vendor, or a path with globs, such as"
                  + " 'deploy/**/*.json'. May be given several times.")
          .get();

  private static final Option WATCH =
      Option.builder()
          .longOpt("watch")
          .desc("Goes on, and checks again when manifests, policies or the config change.")
          .get();

  static Options options() {
    Options options = new Options();
    PolicySettings.addTo(options);
    Configs.addTo(options);
    Accepted.addTo(options);
    Detail.addTo(options);
    Mode.addTo(options);
    return options
        .addOption(EXCLUDE)
        .addOption(ONLY)
        .addOption(FORMAT)
        .addOption(COLOR)
        .addOption(WATCH)
        .addOption(CLOSED)
        .addOption(KUBERNETES)
        .addOption(FAIL_ON)
        .addOption(ALLOW_UNKNOWN);
  }

  static CheckSettings of(Arguments arguments, Path folder) throws UsageException {
    Config config = Configs.of(arguments, folder);
    Mode mode = Mode.of(arguments);
    List<Path> paths = ManifestPaths.of(arguments.operands(), folder, config.paths(), mode);
    Accepted accepted = Accepted.of(arguments, folder, config.accepted());
    mode.check(accepted, paths);
    Format format = arguments.constant(FORMAT, config.format());
    return new CheckSettings(
        PolicySettings.of(arguments, folder, config.policies()),
        accepted,
        only(arguments, mode),
        format,
        Detail.of(arguments, format),
        arguments.constant(COLOR, Color.AUTO),
        arguments.has(CLOSED) || config.closed(),
        arguments.value(KUBERNETES).orElse(config.kubernetes()),
        arguments.constant(FAIL_ON, config.failOn()),
        arguments.has(ALLOW_UNKNOWN) || config.allowUnknown(),
        mode,
        watch(arguments, mode, paths),
        paths,
        config.excluded().and(GivenExclusions.of(arguments.values(EXCLUDE), folder)));
  }

  /** The policies to judge resources by. */
  PolicySet compile(ResourceSet resources, JavaScriptRuntime javaScript, Console console)
      throws UsageException {
    PolicySet compiled = policies.forWhatIsIn(resources).compile(javaScript, console);
    only.checkAmong(compiled, policies.available());
    return compiled;
  }

  /** What is to be judged. */
  Manifests manifests(Console console) {
    return new Manifests(paths, excluded, console);
  }

  /** The options of an evaluation. */
  EvaluationOptions options(Progress progress) throws UsageException {
    EvaluationOptions.Builder options =
        EvaluationOptions.builder().closed(closed).progress(progress);
    if (kubernetes != null) {
      checkKnown(kubernetes);
      options.kubernetes(kubernetes);
    }
    (mode == Mode.WRITE_BASELINE ? accepted.withoutBaseline() : accepted).addTo(options);
    return options.build();
  }

  /** Of a version that is not known yet nobody can tell what it asks. */
  private static void checkKnown(String kubernetes) throws UsageException {
    Version newest = EvaluationOptions.defaults().kubernetes();
    try {
      Version version = Version.parse(kubernetes);
      if (version.compareTo(OLDEST) >= 0 && version.compareTo(newest) <= 0) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    throw new UsageException(
        "Kubernetes " + Names.quoted(kubernetes) + " is not known",
        "the versions are `" + OLDEST + "` to `" + newest + "`");
  }

  private static GivenPolicies only(Arguments arguments, Mode mode) throws UsageException {
    List<String> patterns = arguments.values(ONLY);
    if (!patterns.isEmpty() && mode == Mode.WRITE_BASELINE) {
      throw new UsageException(
          "`--only` and `--write-baseline` exclude each other",
          "a baseline without the findings of other policies would let them be new");
    }
    return new GivenPolicies(PolicyName.of(patterns));
  }

  private static boolean watch(Arguments arguments, Mode mode, List<Path> paths)
      throws UsageException {
    boolean watch = arguments.has(WATCH);
    if (watch && paths.contains(ManifestPaths.STANDARD_INPUT)) {
      throw new UsageException("`--watch` cannot look at the standard input again");
    }
    if (watch && mode != Mode.REPORT) {
      throw new UsageException("`--watch` only reports", "leave out either it or the other option");
    }
    return watch;
  }
}
