package dev.wharfinger.benchmarks;

import dev.wharfinger.benchmarks.summary.Results;
import dev.wharfinger.benchmarks.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks, and prints what they say about the goals of the design.
 *
 * <p>Takes the options of JMH. Without any, everything is measured briefly.
 */
public final class Benchmarks {
  private static final Path RESULTS = Path.of("benchmarks", "target", "benchmarks.json");

  private Benchmarks() {}

  /**
   * Runs.
   *
   * @param arguments the options of JMH; or {@code summary} and files of results, to print the
   *     table of earlier runs
   * @throws CommandLineOptionException if an option is none of JMH
   * @throws RunnerException if a benchmark cannot be run
   * @throws IOException if results cannot be written or read
   */
  public static void main(String[] arguments)
      throws CommandLineOptionException, RunnerException, IOException {
    if (arguments.length > 0 && arguments[0].equals("summary")) {
      Results results = Results.NONE;
      for (int i = 1; i < arguments.length; i++) {
        results = results.and(Results.read(Path.of(arguments[i])));
      }
      System.out.print(Summary.of(results));
      return;
    }
    CommandLineOptions given = new CommandLineOptions(arguments);
    if (asksOnly(given)) {
      Main.main(arguments);
    } else {
      System.out.print(Summary.of(Results.read(run(given))));
    }
  }

  /** Measures, with the two profilers that the table needs. */
  private static Path run(CommandLineOptions given) throws RunnerException, IOException {
    Path results = Path.of(given.getResult().orElse(RESULTS.toString()));
    Path folder = Optional.ofNullable(results.toAbsolutePath().getParent()).orElseThrow();
    Files.createDirectories(folder);
    Options options =
        new OptionsBuilder()
            .parent(given)
            .addProfiler(GCProfiler.class)
            .addProfiler(ThreadTime.class)
            .resultFormat(ResultFormatType.JSON)
            .result(results.toString())
            .build();
    new Runner(options).run();
    return results;
  }

  private static boolean asksOnly(CommandLineOptions given) {
    return given.shouldHelp()
        || given.shouldList()
        || given.shouldListWithParams()
        || given.shouldListProfilers()
        || given.shouldListResultFormats();
  }
}
