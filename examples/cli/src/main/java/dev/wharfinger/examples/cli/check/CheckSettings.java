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
import dev.wharfinger.examples.cli.given.GivenPaths;
import dev.wharfinger.examples.cli.given.GivenPolicies;
import dev.wharfinger.examples.cli.given.PolicySettings;
import dev.wharfinger.examples.cli.shell.Color;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.resource.Progress;
import dev.wharfinger.type.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Option SUMMARY =
      Option.builder()
          .longOpt("summary")
          .desc("Tells how many findings each policy has, the gravest first, and not each of them.")
          .get();
  private static final Option VERBOSE =
      Option.builder()
          .longOpt("verbose")
          .desc(
              "Tells also which findings are accepted and why, and which policies found nothing to"
                  + " look at.")
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

  private static final Option FIX =
      Option.builder()
          .longOpt("fix")
          .desc("Fixes what can be fixed in the files, and reports what is left.")
          .get();
  private static final Option DIFF =
      Option.builder()
          .longOpt("diff")
          .desc("Prints what --fix would change, and changes nothing.")
          .get();

  private static final Option WRITE_BASELINE =
      Option.builder()
          .longOpt("write-baseline")
          .desc("Writes what is found to the file of --baseline, so that only what is new fails.")
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
    return options
        .addOption(EXCLUDE)
        .addOption(ONLY)
        .addOption(FORMAT)
        .addOption(SUMMARY)
        .addOption(VERBOSE)
        .addOption(COLOR)
        .addOption(FIX)
        .addOption(DIFF)
        .addOption(WRITE_BASELINE)
        .addOption(WATCH)
        .addOption(CLOSED)
        .addOption(KUBERNETES)
        .addOption(FAIL_ON)
        .addOption(ALLOW_UNKNOWN);
  }

  static CheckSettings of(Arguments arguments, Path folder) throws UsageException {
    Config config = Configs.of(arguments, folder);
    List<Path> paths = paths(arguments.operands(), folder, config.paths());
    checkExist(paths, arguments.has(WRITE_BASELINE));
    Accepted accepted = Accepted.of(arguments, folder, config.accepted());
    Mode mode = mode(arguments, accepted, paths);
    Format format = arguments.constant(FORMAT, config.format());
    return new CheckSettings(
        PolicySettings.of(arguments, folder, config.policies()),
        accepted,
        only(arguments, mode),
        format,
        detail(arguments, format),
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

  /** The policies to judge by. */
  PolicySet compile(JavaScriptRuntime javaScript) throws UsageException {
    PolicySet compiled = policies.compile(javaScript);
    only.checkAmong(compiled);
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

  private static Detail detail(Arguments arguments, Format format) throws UsageException {
    boolean summary = arguments.has(SUMMARY);
    boolean verbose = arguments.has(VERBOSE);
    if (summary && verbose) {
      throw new UsageException("`--summary` and `--verbose` exclude each other");
    }
    if ((summary || verbose) && format != Format.TEXT) {
      throw new UsageException(
          (summary ? "`--summary`" : "`--verbose`") + " changes the format `text` only",
          "leave it out, or add `--format=text`");
    }
    if (summary) {
      return Detail.SUMMARY;
    }
    return verbose ? Detail.EVERYTHING : Detail.FINDINGS;
  }

  private static GivenPolicies only(Arguments arguments, Mode mode) throws UsageException {
    List<String> patterns = arguments.values(ONLY);
    if (!patterns.isEmpty() && mode == Mode.WRITE_BASELINE) {
      throw new UsageException(
          "`--only` and `--write-baseline` exclude each other",
          "a baseline without the findings of other policies would let them be new");
    }
    return new GivenPolicies(patterns);
  }

  private static boolean watch(Arguments arguments, Mode mode, List<Path> paths)
      throws UsageException {
    boolean watch = arguments.has(WATCH);
    if (watch && paths.contains(Manifests.STANDARD_INPUT)) {
      throw new UsageException("`--watch` cannot look at the standard input again");
    }
    if (watch && mode != Mode.REPORT) {
      throw new UsageException("`--watch` only reports", "leave out either it or the other option");
    }
    return watch;
  }

  private static Mode mode(Arguments arguments, Accepted accepted, List<Path> paths)
      throws UsageException {
    Mode mode = mode(arguments);
    if (mode == Mode.FIX && paths.contains(Manifests.STANDARD_INPUT)) {
      throw new UsageException(
          "`--fix` cannot change the standard input", "`--diff` shows what would be changed");
    }
    if (mode == Mode.WRITE_BASELINE && accepted.baseline().isEmpty()) {
      throw new UsageException(
          "`--write-baseline` does not know which file to write",
          "add `--baseline=FILE`, or `baseline` to the config");
    }
    return mode;
  }

  private static Mode mode(Arguments arguments) throws UsageException {
    Map<Option, Mode> modes =
        Map.of(FIX, Mode.FIX, DIFF, Mode.DIFF, WRITE_BASELINE, Mode.WRITE_BASELINE);
    Mode asked = Mode.REPORT;
    for (Option option : List.of(FIX, DIFF, WRITE_BASELINE)) {
      if (arguments.has(option)) {
        if (asked != Mode.REPORT) {
          throw new UsageException("`--fix`, `--diff` and `--write-baseline` exclude each other");
        }
        asked = modes.getOrDefault(option, asked);
      }
    }
    return asked;
  }

  private static List<Path> paths(List<String> operands, Path folder, List<Path> byConfig)
      throws UsageException {
    if (operands.isEmpty() && byConfig.isEmpty()) {
      throw new UsageException(
          "PATH is missing",
          "name manifests or folders of them, or `-` for the standard input",
          "`wharfinger init` writes a config that names them");
    }
    List<Path> paths = new ArrayList<>(operands.isEmpty() ? byConfig : List.of());
    for (Path path : GivenPaths.of(operands, folder)) {
      paths.add(path.endsWith(Manifests.STANDARD_INPUT) ? Manifests.STANDARD_INPUT : path);
    }
    if (Collections.frequency(paths, Manifests.STANDARD_INPUT) > 1) {
      throw new UsageException("`-` is given twice, but the standard input can be read only once");
    }
    return paths;
  }

  private static void checkExist(List<Path> paths, boolean writesBaseline) throws UsageException {
    for (Path path : paths) {
      if (!path.equals(Manifests.STANDARD_INPUT) && !Files.exists(path)) {
        String message = Names.quoted(path.toString()) + " does not exist";
        Optional<Path> nearest = GivenPaths.nearest(path);
        if (nearest.isPresent()) {
          throw new UsageException(message, Names.question(nearest.get().toString()));
        }
        throw writesBaseline
            ? new UsageException(
                message,
                "`--write-baseline` takes no value; the file to write is that of `--baseline`, as in"
                    + " `--write-baseline --baseline="
                    + path
                    + "`")
            : new UsageException(message);
      }
    }
  }
}
