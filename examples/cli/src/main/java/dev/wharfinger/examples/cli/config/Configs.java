package dev.wharfinger.examples.cli.config;

import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Finds the config that holds for a command. */
public final class Configs {
  /** How a config is called that nobody has to name. */
  public static final String NAME = "wharfinger.yaml";

  private static final Option CONFIG =
      Option.builder()
          .longOpt("config")
          .hasArg()
          .argName("FILE")
          .desc("The config. Default: " + NAME + ", if it is in the working directory.")
          .get();
  private static final Option NO_CONFIG =
      Option.builder().longOpt("no-config").desc("Reads no config.").get();

  private Configs() {}

  /** Adds the options that say which config holds. */
  public static void addTo(Options options) {
    options.addOption(CONFIG).addOption(NO_CONFIG);
  }

  /**
   * Reads the config that holds.
   *
   * @param folder where it is looked for
   * @return an empty one if there is none
   */
  public static Config of(Arguments arguments, Path folder) throws UsageException {
    boolean none = arguments.has(NO_CONFIG);
    boolean named = arguments.value(CONFIG).isPresent();
    if (none && named) {
      throw new UsageException("`--config` and `--no-config` exclude each other");
    }
    Path file = file(arguments, folder);
    if (none || (!named && !Files.exists(file))) {
      return Config.EMPTY;
    }
    return ConfigReader.read(file, text(file));
  }

  /** Where the config is, or would be. */
  public static Path file(Arguments arguments, Path folder) throws UsageException {
    return folder.resolve(arguments.value(CONFIG).orElse(NAME));
  }

  private static String text(Path file) throws UsageException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UsageException(Names.quoted(file.toString()) + " is not text in UTF-8");
    } catch (IOException e) {
      throw new UsageException(
          Files.exists(file)
              ? Names.quoted(file.toString()) + " cannot be read"
              : Names.quoted(file.toString()) + " does not exist",
          "`wharfinger init` writes a config for the working directory");
    }
  }
}
