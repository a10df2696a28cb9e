package dev.wharfinger.examples.cli.editor;

import dev.wharfinger.compiler.EditorSupport;
import dev.wharfinger.examples.cli.config.ConfigSchema;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.spi.Catalogs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code wharfinger schema}. */
public final class SchemaCommand implements Command {
  private static final String POLICY = "policy";
  private static final String PROFILE = "profile";
  private static final String CONFIG = "config";
  private static final String TEST = "test";
  private static final List<String> KINDS = List.of(POLICY, PROFILE, CONFIG, TEST);

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String summary() {
    return "Prints the JSON Schema by which editors complete and check files.";
  }

  @Override
  public List<Page.Row> operands() {
    return List.of(
        new Page.Row(
            "[KIND]", "The kind of file: policy, profile, config or test. Default: policy."));
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public List<String> words(String name) {
    return name.equals("KIND") ? KINDS : List.of();
  }

  @Override
  public List<Page.Row> examples() {
    return List.of(
        new Page.Row("wharfinger schema > policy.schema.json", "for policies"),
        new Page.Row("wharfinger schema config > config.schema.json", "for wharfinger.yaml"));
  }

  @Override
  public List<Page.Row> exitCodes() {
    return List.of(
        new Page.Row("0", "the schema was printed"),
        new Page.Row("2", "something is wrong with the usage"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    console.print(
        switch (kind(arguments.operands())) {
          case PROFILE -> EditorSupport.profileSchema();
          case CONFIG -> ConfigSchema.write();
          case TEST -> EditorSupport.testSchema();
          default -> EditorSupport.policySchema(Catalogs.builtIn());
        });
    return ExitCode.CLEAN;
  }

  private static String kind(List<String> operands) throws UsageException {
    if (operands.size() > 1) {
      throw new UsageException(
          "only one kind of file can be asked for at a time",
          "leave out all but one of " + Names.quoted(operands));
    }
    String kind = operands.isEmpty() ? POLICY : operands.get(0);
    if (!KINDS.contains(kind)) {
      Optional<String> nearest = Names.nearest(kind, KINDS);
      throw new UsageException(
          "there is no schema of " + Names.quoted(kind),
          nearest.map(Names::question).orElse("the kinds are " + Names.quoted(KINDS)));
    }
    return kind;
  }
}
