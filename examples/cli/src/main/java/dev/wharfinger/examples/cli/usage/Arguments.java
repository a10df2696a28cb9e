package dev.wharfinger.examples.cli.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** What a user has given, taken apart. Values are those of the user, quotes included. */
public final class Arguments {
  /** What others call the option for the file, or the format, of their results. */
  private static final Set<String> OUTPUT = Set.of("-o", "--output", "--out", "--output-file");

  private final CommandLine line;

  private Arguments(CommandLine line) {
    this.line = line;
  }

  /** Takes arguments apart; options may stand behind operands, up to {@code --}. */
  public static Arguments parse(Options options, List<String> arguments) throws UsageException {
    return parse(options, arguments, false);
  }

  /** Takes arguments apart up to the first that is none of the options. */
  public static Arguments parseFirst(Options options, List<String> arguments)
      throws UsageException {
    return parse(options, arguments, true);
  }

  private static Arguments parse(Options options, List<String> arguments, boolean firstOnly)
      throws UsageException {
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      return new Arguments(parser.parse(options, arguments.toArray(String[]::new), firstOnly));
    } catch (UnrecognizedOptionException e) {
      throw unknown(e.getOption(), options);
    } catch (MissingArgumentException e) {
      Option option = e.getOption();
      throw new UsageException(
          Names.quoted(name(option)) + " needs a value",
          "write it as `" + name(option) + "=" + option.getArgName() + "`");
    } catch (ParseException e) {
      throw new UsageException("the arguments cannot be read: " + e.getMessage());
    }
  }

  /** The complaint about something that looks like an option but is none of these. */
  public static UsageException unknown(String given, Options options) {
    int equals = given.indexOf('=');
    String name = equals < 0 ? given : given.substring(0, equals);
    List<String> names = new ArrayList<>();
    for (Option option : options.getOptions()) {
      names.add(name(option));
    }
    if (names.contains(name)) {
      return new UsageException(Names.quoted(name) + " takes no value", "leave out what follows");
    }
    String message = "there is no option " + Names.quoted(name);
    if (OUTPUT.contains(name) && options.hasLongOption("format")) {
      return new UsageException(
          message, "`--format` chooses what is written, and `> FILE` behind it where");
    }
    Optional<String> nearest = Names.nearest(name, names);
    return nearest.isPresent()
        ? new UsageException(message, Names.question(nearest.get()))
        : new UsageException(message);
  }

  /** What was given besides options. */
  public List<String> operands() {
    return line.getArgList();
  }

  /**
   * The one thing that was given besides options.
   *
   * @param name how help calls it
   * @param help what to do if it is missing
   */
  public String onlyOperand(String name, String help) throws UsageException {
    List<String> operands = operands();
    if (operands.isEmpty()) {
      throw new UsageException(name + " is missing", help);
    }
    if (operands.size() > 1) {
      throw new UsageException(Names.quoted(operands.get(1)) + " is one argument too many");
    }
    return operands.get(0);
  }

  /** Tells of what was given besides options, where nothing is taken. */
  public void refuseOperands(String... help) throws UsageException {
    if (!operands().isEmpty()) {
      throw new UsageException(Names.quoted(operands().get(0)) + " is one argument too many", help);
    }
  }

  /** Whether an option without a value was given. */
  public boolean has(Option option) throws UsageException {
    checkGivenOnce(option);
    return line.hasOption(option);
  }

  /** The value of an option that may be given once. */
  public Optional<String> value(Option option) throws UsageException {
    checkGivenOnce(option);
    return Optional.ofNullable(line.getOptionValue(option));
  }

  /** The values of an option that may be given several times. */
  public List<String> values(Option option) {
    String[] values = line.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  /** The constant that an option names in any case; the default where it is not given. */
  public <E extends Enum<E>> E constant(Option option, E byDefault) throws UsageException {
    Optional<String> value = value(option);
    if (value.isEmpty()) {
      return byDefault;
    }
    Words<E> words = Words.of(byDefault);
    Optional<E> constant = words.constant(value.get());
    if (constant.isEmpty()) {
      throw new UsageException(
          Names.quoted(name(option)) + " cannot be " + Names.quoted(value.get()),
          words.help(value.get()));
    }
    return constant.get();
  }

  private void checkGivenOnce(Option option) throws UsageException {
    int count = 0;
    for (Option given : line.getOptions()) {
      count += given.equals(option) ? 1 : 0;
    }
    if (count > 1) {
      throw new UsageException(
          Names.quoted(name(option)) + " is given twice", "leave all but one out");
    }
  }

  private static String name(Option option) {
    return "--" + option.getLongOpt();
  }
}
