package dev.wharfinger.examples.cli.config;

import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code wharfinger init}. */
public final class InitCommand implements Command {

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String summary() {
    return "Writes a first " + Configs.NAME + " that fits the working directory.";
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
        new Page.Row("0", "the config is written"),
        new Page.Row("2", "there is one already, or it cannot be written"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    arguments.refuseOperands();
    Path folder = console.surroundings().folder();
    Path file = folder.resolve(Configs.NAME);
    StarterConfig config = new StarterConfig(Landscape.of(folder));
    try {
      Files.writeString(file, config.text(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          Names.quoted(file.toString()) + " is there already, and is left as it is",
          "change it by hand, or move it away first");
    } catch (IOException e) {
      throw new UsageException(Names.quoted(file.toString()) + " cannot be written");
    }
    console.print(summary(file, config));
    return ExitCode.CLEAN;
  }

  private static String summary(Path file, StarterConfig config) {
    String found = config.paths().isEmpty() ? "none found" : String.join(", ", config.paths());
    return """
        wrote %s
          profiles: %s
          paths: %s
        %snext: %s
        """
        .formatted(
            file,
            String.join(", ", config.profiles()),
            found,
            config.excluded().isEmpty()
                ? ""
                : "  exclude-paths: " + String.join(", ", config.excluded()) + "\n",
            config.paths().isEmpty()
                ? "name what is to be checked under `paths`, or as in `wharfinger check deploy`"
                : "`wharfinger check`");
  }
}
