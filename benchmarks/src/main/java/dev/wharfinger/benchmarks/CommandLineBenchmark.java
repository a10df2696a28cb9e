package dev.wharfinger.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The command line on the manifests of the examples, from its start to its exit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 11)
public class CommandLineBenchmark {
  private static final Path FOLDER = Path.of(System.getProperty("wharfinger.examples", "examples"));
  private static final Path BUILT = FOLDER.resolve("cli").resolve("target");

  /** Called by JMH. */
  public CommandLineBenchmark() {}

  /**
   * The jar.
   *
   * @throws IOException if it cannot be started
   * @throws InterruptedException if the benchmark is stopped
   */
  @Benchmark
  public long jar() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return check(List.of(java, "-jar", built("jar")));
  }

  /**
   * The launcher, which shares classes between runs.
   *
   * @throws IOException if it cannot be started
   * @throws InterruptedException if the benchmark is stopped
   */
  @Benchmark
  public long launcher() throws IOException, InterruptedException {
    return check(List.of(built("launcher")));
  }

  /** Runs it to its end, and gives the number of characters that it printed. */
  private static long check(List<String> program) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.add("check");
    command.add(FOLDER.resolve("manifests").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    long printed;
    try (InputStream output = process.getInputStream()) {
      printed = output.readAllBytes().length;
    }
    int exit = process.waitFor();
    if (exit > 1) {
      throw new IllegalStateException("`%s` ends with %d".formatted(command, exit));
    }
    return printed;
  }

  /** Whether what a benchmark runs is there. */
  static boolean isBuilt(String benchmark) {
    return Files.isRegularFile(program(benchmark));
  }

  private static String built(String benchmark) {
    if (!isBuilt(benchmark)) {
      throw new IllegalStateException(
          "there is no `%s`; build it, and run from the root of the project"
              .formatted(program(benchmark)));
    }
    return program(benchmark).toString();
  }

  private static Path program(String benchmark) {
    return BUILT.resolve(benchmark.equals("jar") ? "wharfinger.jar" : "wharfinger");
  }
}
