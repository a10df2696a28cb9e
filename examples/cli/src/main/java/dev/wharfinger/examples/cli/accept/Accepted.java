package dev.wharfinger.examples.cli.accept;

import dev.wharfinger.Baseline;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.Exceptions;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.examples.cli.given.GivenPaths;
import dev.wharfinger.examples.cli.usage.Arguments;
import dev.wharfinger.examples.cli.usage.Names;
import dev.wharfinger.examples.cli.usage.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are accepted.
 *
 * @param exceptions files that list exceptions
 * @param baselineOrNull the file that holds what was found before; null if there is none
 * @param comments whether comments in manifests may allow something
 * @param annotations whether annotations may
 */
public record Accepted(
    List<Path> exceptions, @Nullable Path baselineOrNull, boolean comments, boolean annotations) {
  /** What is accepted where nobody has decided. */
  public static final Accepted BY_DEFAULT = new Accepted(List.of(), null, true, true);

  private static final Option EXCEPTIONS =
      Option.builder()
          .longOpt("exceptions")
          .hasArg()
          .argName("FILE")
          .desc("A file that lists findings that are accepted. May be given several times.")
          .get();
  private static final Option BASELINE =
      Option.builder()
          .longOpt("baseline")
          .hasArg()
          .argName("FILE")
          .desc("A file that holds what was found before, which is accepted.")
          .get();

  public Accepted {
    exceptions = List.copyOf(exceptions);
  }

  /** Adds the options that say what is accepted. */
  public static void addTo(Options options) {
    options.addOption(EXCEPTIONS).addOption(BASELINE);
  }

  /**
   * Takes what was given.
   *
   * @param folder what relative paths start from
   * @param config what holds where nothing was given
   */
  public static Accepted of(Arguments arguments, Path folder, Accepted config)
      throws UsageException {
    List<Path> exceptions = GivenPaths.of(arguments.values(EXCEPTIONS), folder);
    List<Path> baseline = GivenPaths.of(arguments.value(BASELINE).stream().toList(), folder);
    return new Accepted(
        exceptions.isEmpty() ? config.exceptions() : exceptions,
        baseline.isEmpty() ? config.baselineOrNull() : baseline.get(0),
        config.comments(),
        config.annotations());
  }

  /** The file that holds what was found before. */
  public Optional<Path> baseline() {
    return Optional.ofNullable(baselineOrNull);
  }

  /** The files that decide. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>(exceptions);
    baseline().ifPresent(files::add);
    return files;
  }

  /** The same, but what was found before is found again. */
  public Accepted withoutBaseline() {
    return new Accepted(exceptions, null, comments, annotations);
  }

  /** Accepts them in evaluations. */
  public void addTo(EvaluationOptions.Builder options) throws UsageException {
    Exceptions all = Exceptions.inline();
    for (Path file : exceptions) {
      checkExists(file, "an exception is an entry of a list under `exceptions` in it");
      all = all.and(Exceptions.read(file));
    }
    all = comments ? all : all.forbid(Origin.COMMENT);
    options.exceptions(annotations ? all : all.forbid(Origin.ANNOTATION));
    if (baselineOrNull != null) {
      options.baseline(read(baselineOrNull));
    }
  }

  /** A baseline is written over a baseline, and over nothing else that somebody may need. */
  public static void checkIsNothingElse(Path file) throws UsageException, IOException {
    if (Files.isRegularFile(file) && Files.size(file) > 0) {
      try {
        read(file);
      } catch (UsageException e) {
        throw new UsageException(
            Names.quoted(file.toString()) + " is no baseline, and is left as it is",
            "name another file, or move it away first");
      }
    }
  }

  private static Baseline read(Path file) throws UsageException {
    checkExists(
        file,
        Names.quoted("wharfinger check --write-baseline --baseline=" + file + " PATH")
            + " writes it");
    try {
      return Baseline.read(file);
    } catch (UncheckedIOException e) {
      throw new UsageException(Names.quoted(file.toString()) + " cannot be read");
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static void checkExists(Path file, String help) throws UsageException {
    if (!Files.exists(file)) {
      throw new UsageException(Names.quoted(file.toString()) + " does not exist", help);
    }
  }
}
