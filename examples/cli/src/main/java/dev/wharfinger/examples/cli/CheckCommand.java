package dev.wharfinger.examples.cli;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.Severity;
import dev.wharfinger.resource.ResourceSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wharfinger check}. */
@Command(
    name = "check",
    description = "Judges manifests by policies, and reports what does not comply.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing at or above the severity of --fail-on",
      "1:findings, those that could not be decided or evaluated included",
      "2:something is wrong with the manifests, the policies or the usage"
    })
final class CheckCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final InputStream in;
  private final OutputStream out;
  private final ProgressLine progress;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final PolicyOptions policyOptions = new PolicyOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text, json, sarif (code scanning), junit (build servers) or github (annotations).",
        "Default: ${DEFAULT-VALUE}."
      },
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Option(
      names = "--closed",
      description = "The manifests are the whole cluster: what is not in them does not exist.")
  private boolean closed;

  @Option(
      names = "--kubernetes",
      paramLabel = "VERSION",
      description = "The Kubernetes version to judge for, such as 1.34. Default: the newest known.")
  private @Nullable String kubernetes;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "The lowest severity that makes the exit code 1: low, medium, high or critical.",
        "Findings below it are reported all the same. Default: ${DEFAULT-VALUE}."
      },
      defaultValue = "low")
  private Severity failOn = Severity.LOW;

  @Option(
      names = "--allow-unknown",
      description = "What cannot be decided from the manifests does not make the exit code 1.")
  private boolean allowUnknown;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Manifests, or folders of them: *.yaml, *.yml, *.json.",
        "- reads manifests from the standard input."
      })
  private final List<Path> paths = new ArrayList<>();

  CheckCommand(InputStream in, OutputStream out, ProgressLine progress) {
    this.in = in;
    this.out = out;
    this.progress = progress;
  }

  @Override
  public Integer call() throws IOException {
    EvaluationOptions options = options();
    checkPaths();
    PolicySet policies = policyOptions.compile();
    Report report;
    try (progress) {
      report = policies.evaluate(manifests(), options);
    }
    format.reportFormat().write(report, out);
    return ExitCode.of(report, failOn, allowUnknown);
  }

  private void checkPaths() {
    if (Collections.frequency(paths, STANDARD_INPUT) > 1) {
      throw badUsage("`-` is given twice, but the standard input can be read only once");
    }
    for (Path path : paths) {
      if (!path.equals(STANDARD_INPUT) && !Files.exists(path)) {
        throw badUsage("`" + path + "` does not exist");
      }
    }
  }

  private ResourceSet manifests() throws IOException {
    int piped = paths.indexOf(STANDARD_INPUT);
    if (piped < 0) {
      return read(paths);
    }
    return read(paths.subList(0, piped))
        .and(ResourceSet.parse("<stdin>", in.readAllBytes()))
        .and(read(paths.subList(piped + 1, paths.size())));
  }

  private ResourceSet read(List<Path> files) {
    return ResourceSet.read(files, progress.of("reading files"));
  }

  private EvaluationOptions options() {
    EvaluationOptions.Builder options =
        EvaluationOptions.builder().closed(closed).progress(progress.of("judging resources"));
    if (kubernetes != null) {
      try {
        options.kubernetes(kubernetes);
      } catch (IllegalArgumentException e) {
        throw badUsage(String.valueOf(e.getMessage()));
      }
    }
    return options.build();
  }

  private ParameterException badUsage(String message) {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    return new ParameterException(command, message);
  }
}
