package dev.wharfinger.examples.cli.editor;

import dev.wharfinger.compiler.EditorSupport;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.spi.Catalogs;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code wharfinger types}. */
public final class TypesCommand implements Command {

  @Override
  public String name() {
    return "types";
  }

  @Override
  public String summary() {
    return "Prints wharfinger.d.ts, by which editors and tsc check policies in JavaScript.";
  }

  @Override
  public List<Page.Row> operands() {
    return List.of();
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public List<Page.Row> exitCodes() {
    return List.of(
        new Page.Row("0", "the file is printed"),
        new Page.Row("2", "something is wrong with the usage"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    arguments.refuseOperands("write `wharfinger types > wharfinger.d.ts`");
    console.print(EditorSupport.typeDeclarations(Catalogs.builtIn()));
    return ExitCode.CLEAN;
  }
}
