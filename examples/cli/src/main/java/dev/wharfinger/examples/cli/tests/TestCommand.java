package dev.wharfinger.examples.cli.tests;

import dev.wharfinger.compiler.Diagnostic;
import dev.wharfinger.compiler.JavaScriptRuntime;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.PolicyTests;
import dev.wharfinger.examples.cli.config.Configs;
import dev.wharfinger.examples.cli.given.GivenPaths;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.examples.cli.usage.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code wharfinger test}. */
public final class TestCommand implements Command {
  private static final int ALL = 100;

  private static final Option COVERAGE =
      Option.builder()
          .longOpt("coverage")
          .desc("Tells what of the policies no example and no test shows.")
          .get();

  private static final Option FAIL_UNDER =
      Option.builder()
          .longOpt("fail-under")
          .hasArg()
          .argName("PERCENT")
          .desc(
              "Fails where less of the policies in YAML is shown than so many of a hundred; those"
                  + " in JavaScript are not measured.")
          .get();

  private static final Option FORMAT =
      Option.builder()
          .longOpt("format")
          .hasArg()
          .argName("FORMAT")
          .desc("text, or junit for build servers. Default: text.")
          .get();

  /** The values of {@code --format}. */
  private enum Format {
    TEXT,
    JUNIT
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String summary() {
    return "Runs the examples of policies, and the tests beside them.";
  }

  @Override
  public List<Page.Row> operands() {
    return List.of(
        new Page.Row(
            "[PATH]",
            "A policy, or a folder of policies with their tests (*.test.yaml). Default: the policies"
                + " of the config."));
  }

  @Override
  public Options options() {
    Options options = new Options().addOption(COVERAGE).addOption(FAIL_UNDER).addOption(FORMAT);
    Configs.addTo(options);
    return options;
  }

  @Override
  public List<String> words(String name) {
    return name.equals("format") ? Words.of(Format.TEXT).all() : List.of();
  }

  @Override
  public List<Page.Row> exitCodes() {
    return List.of(
        new Page.Row("0", "the policies do what is expected of them"),
        new Page.Row("1", "a policy does something else, or too little of them is shown"),
        new Page.Row(
            "2",
            "there is no test, nothing that `--fail-under` could measure, or something is wrong with"
                + " policies or the usage"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    List<Path> paths = paths(arguments, console.surroundings().folder());
    int least = percent(arguments);
    boolean asText = arguments.constant(FORMAT, Format.TEXT) == Format.TEXT;
    if (!asText && arguments.has(COVERAGE)) {
      throw new UsageException(
          "`--coverage` tells nothing in this format", "leave out `--coverage` or `--format`");
    }
    PolicyTests tests = tests(paths);
    if (tests.all().isEmpty()) {
      console.complain(
          "there is no example and no test in "
              + Names.quoted(
                  arguments.operands().isEmpty()
                      ? paths.stream().map(Path::toString).toList()
                      : arguments.operands()),
          List.of("write `examples` in a policy, or a file ID.test.yaml beside it"));
      return ExitCode.NOT_JUDGED;
    }
    for (Diagnostic warning : tests.warnings()) {
      console.tell(warning.render().stripTrailing());
    }
    TestSummary summary = new TestSummary(tests);
    if (asText) {
      console.print(summary.text(arguments.has(COVERAGE), arguments.has(COVERAGE) || least > 0));
    } else {
      tests.writeJunitXml(console.out());
    }
    if (least > 0 && !summary.isMeasured()) {
      console.complain(
          "`--fail-under` cannot be met: of policies in JavaScript nothing is measured",
          List.of("leave it out where all policies are in JavaScript"));
      return ExitCode.NOT_JUDGED;
    }
    boolean good = summary.failed() == 0 && summary.seen() * ALL >= summary.results() * least;
    return good ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static PolicyTests tests(List<Path> paths) {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      PolicyCompiler compiler = PolicyCompiler.create().javaScript(javaScript);
      for (Path path : paths) {
        compiler = compiler.add(PolicySource.of(path));
      }
      return PolicyTests.of(compiler);
    }
  }

  private static List<Path> paths(Arguments arguments, Path folder) throws UsageException {
    List<Path> byConfig = Configs.of(arguments, folder).policies().policies();
    if (arguments.operands().isEmpty() && !byConfig.isEmpty()) {
      return byConfig;
    }
    String path =
        arguments.onlyOperand(
            "PATH", "name a policy, or a folder of policies, or `policies` in the config");
    return GivenPaths.of(List.of(path), folder);
  }

  private static int percent(Arguments arguments) throws UsageException {
    String value = arguments.value(FAIL_UNDER).orElse("0");
    if (!value.matches("\\d{1,2}|100")) {
      throw new UsageException(
          "`--fail-under` cannot be " + Names.quoted(value), "write a number from 0 to 100");
    }
    return Integer.parseInt(value);
  }
}
