package dev.wharfinger.examples.cli.model;

import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.Problem;
import dev.wharfinger.Reason;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.CompilationException;
import dev.wharfinger.examples.cli.given.GivenPaths;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Type;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code wharfinger eval}. */
public final class EvalCommand implements Command {
  private static final Option MATCH =
      Option.builder()
          .longOpt("match")
          .hasArg()
          .argName("TYPE")
          .desc(
              "The type of which every value is asked, as self. Default: kubernetes.Object, which is"
                  + " every resource.")
          .get();
  private static final Option CLOSED =
      Option.builder()
          .longOpt("closed")
          .desc("The manifests are the whole cluster: what is not in them does not exist.")
          .get();

  @Override
  public String name() {
    return "eval";
  }

  @Override
  public String summary() {
    return "Tells what an expression gives for what is in manifests.";
  }

  @Override
  public List<Page.Row> operands() {
    return List.of(
        new Page.Row("EXPRESSION", "As policies have it, about self."),
        new Page.Row("PATH...", "Files, or folders of them."));
  }

  @Override
  public Options options() {
    return new Options().addOption(MATCH).addOption(CLOSED);
  }

  @Override
  public List<Page.Row> examples() {
    return List.of(
        new Page.Row("wharfinger eval self.metadata.name deploy", "the names of all resources"),
        new Page.Row("wharfinger eval --match Pod 'self.containers().size()' deploy", "of pods"),
        new Page.Row(
            "wharfinger eval --match docker.Run self.script Dockerfile", "of a Dockerfile"));
  }

  @Override
  public List<Page.Row> exitCodes() {
    return List.of(
        new Page.Row("0", "the values are printed, those that are unknown or errors included"),
        new Page.Row("2", "something is wrong with the expression, or there is nothing to ask"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    List<String> operands = arguments.operands();
    if (operands.size() < 2) {
      throw new UsageException(
          operands.isEmpty() ? "EXPRESSION is missing" : "PATH is missing",
          "write it as `wharfinger eval self.metadata.name deploy`");
    }
    String match = match(arguments.value(MATCH).orElse("kubernetes.Object"));
    AskedExpression asked = new AskedExpression(operands.get(0), match);
    List<Path> paths =
        GivenPaths.of(operands.subList(1, operands.size()), console.surroundings().folder());
    EvaluationOptions options = EvaluationOptions.builder().closed(arguments.has(CLOSED)).build();
    try {
      Report report = asked.compiler().compile().evaluate(ResourceSet.read(paths), options);
      return tell(report, match, console);
    } catch (CompilationException e) {
      console.complain("the expression cannot be used\n\n" + asked.faults(e), List.of());
      return ExitCode.NOT_JUDGED;
    }
  }

  private static String match(String given) throws UsageException {
    return Model.builtIn().type(given).map(Type::displayName).orElse(given);
  }

  private static int tell(Report report, String match, Console console) throws IOException {
    for (Finding finding : report.findings()) {
      if (finding.policy().id().equals(AskedExpression.ID)) {
        console.print(finding.location() + ": " + answer(finding) + "\n");
      }
    }
    for (Problem problem : report.problems()) {
      if (problem.level() == Problem.Level.ERROR) {
        console.tell(problem.location() + ": problem: " + problem.message());
      }
    }
    if (report.counts().getOrDefault(AskedExpression.ID, Report.Counts.NONE).total() == 0) {
      console.complain(
          "there is no " + Names.quoted(match) + " in these files",
          List.of("`--match` says what is asked, as `--match docker.Run`"));
      return ExitCode.NOT_JUDGED;
    }
    return ExitCode.CLEAN;
  }

  private static String answer(Finding finding) {
    if (finding.outcome() == Outcome.FAIL) {
      return finding.message().isEmpty() ? "(empty)" : finding.message();
    }
    StringBuilder text =
        new StringBuilder(finding.outcome() == Outcome.UNKNOWN ? "unknown" : "error");
    text.append(": ").append(finding.message());
    for (Reason reason : finding.reasons()) {
      text.append("\n  ").append(reason);
    }
    return text.toString();
  }
}
