package dev.wharfinger.examples.cli.library;

import dev.wharfinger.Severity;
import dev.wharfinger.compiler.PolicyDescription;
import dev.wharfinger.compiler.ProfileDescription;
import dev.wharfinger.examples.cli.config.Configs;
import dev.wharfinger.examples.cli.given.PolicySettings;
import dev.wharfinger.examples.cli.shell.Console;
import dev.wharfinger.examples.cli.shell.Surroundings;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Command;
import dev.wharfinger.examples.cli.usage.ExitCode;
import dev.wharfinger.examples.cli.usage.Page;
import dev.wharfinger.examples.cli.usage.UsageException;
import dev.wharfinger.examples.cli.usage.Words;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code wharfinger list}. */
public final class ListCommand implements Command {
  private static final String PROFILES = "profiles";

  private static final Option PROFILE =
      Option.builder()
          .longOpt(PolicySettings.PROFILE.getLongOpt())
          .hasArg()
          .argName(PolicySettings.PROFILE.getArgName())
          .desc(
              "Only policies of this profile: a standard one, or the file of one of your own. May be"
                  + " given several times. Default: all policies there are.")
          .get();
  private static final Option MATCH =
      Option.builder()
          .longOpt("match")
          .hasArg()
          .argName("TYPE")
          .desc("Only policies that look at this type, such as kubernetes.Container.")
          .get();
  private static final Option CONTROL =
      Option.builder()
          .longOpt("control")
          .hasArg()
          .argName("CONTROL")
          .desc("Only policies that answer this control, such as cis-kubernetes/5.2.")
          .get();
  private static final Option SEVERITY =
      Option.builder()
          .longOpt("severity")
          .hasArg()
          .argName("SEVERITY")
          .desc("Only policies of this severity or a higher one: low, medium, high or critical.")
          .get();
  private static final Option FORMAT =
      Option.builder()
          .longOpt("format")
          .hasArg()
          .argName("FORMAT")
          .desc("text or json. Default: text.")
          .get();

  /** The values of {@code --format}. */
  private enum Format {
    TEXT,
    JSON
  }

  @Override
  public String name() {
    return "list";
  }

  @Override
  public String summary() {
    return "Lists policies, or profiles.";
  }

  @Override
  public List<Page.Row> operands() {
    return List.of(
        new Page.Row(
            "[WORD...]",
            "Only policies that have all these words in their ids, titles or reasons.\n"
                + PROFILES
                + " alone lists the profiles."));
  }

  @Override
  public Options options() {
    Options options = new Options();
    Configs.addTo(options);
    return options
        .addOption(PROFILE)
        .addOption(PolicySettings.POLICIES)
        .addOption(MATCH)
        .addOption(CONTROL)
        .addOption(SEVERITY)
        .addOption(FORMAT);
  }

  @Override
  public List<String> words(String name) {
    return switch (name) {
      case "format" -> Words.of(Format.TEXT).all();
      case "WORD" -> List.of(PROFILES);
      default -> List.of();
    };
  }

  @Override
  public List<Page.Row> examples() {
    return List.of(
        new Page.Row("wharfinger list profiles", "all profiles"),
        new Page.Row("wharfinger list --profile nsa --severity high", "a part of one"),
        new Page.Row("wharfinger list --match docker.Run apt", "what looks at RUN for apt"));
  }

  @Override
  public List<Page.Row> exitCodes() {
    return List.of(
        new Page.Row("0", "they are listed, be it none"),
        new Page.Row("2", "something is wrong with the usage or the policies"));
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    boolean asJson = arguments.constant(FORMAT, Format.TEXT) == Format.JSON;
    if (arguments.operands().equals(List.of(PROFILES))) {
      PolicySettings own = OwnPolicies.of(arguments, console.surroundings());
      List<ProfileDescription> profiles = Library.profiles(own.available());
      console.print(asJson ? LibraryJson.profiles(profiles) : PolicyLines.ofProfiles(profiles));
      return ExitCode.CLEAN;
    }
    Library library = library(arguments, console.surroundings());
    List<PolicyDescription> found = filter(arguments).of(library);
    console.print(
        asJson
            ? LibraryJson.policies(found, library)
            : PolicyLines.ofPolicies(found) + PolicyLines.count(found.size()) + "\n");
    return ExitCode.CLEAN;
  }

  private static Library library(Arguments arguments, Surroundings surroundings)
      throws UsageException {
    PolicySettings own = OwnPolicies.of(arguments, surroundings);
    return arguments.values(PolicySettings.PROFILE).isEmpty()
            && arguments.values(PolicySettings.POLICIES).isEmpty()
        ? Library.read(own)
        : Library.selected(own);
  }

  private static PolicyFilter filter(Arguments arguments) throws UsageException {
    return new PolicyFilter(
        arguments.value(MATCH),
        arguments.value(CONTROL).map(ControlName::new),
        arguments.constant(SEVERITY, Severity.LOW),
        arguments.operands());
  }
}
