package dev.wharfinger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That what is measured works; the numbers of so short a run say nothing. */
class BenchmarksTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        template:
          spec:
            containers:
              - name: web
                image: quay.io/acme/web:1.27.3
      """;

  @TempDir static Path corpus;

  @BeforeAll
  static void makeCorpus() throws IOException {
    Path file = corpus.resolve(WorkloadBenchmark.WORKLOAD);
    Files.createDirectories(file.getParent());
    Files.writeString(file, DEPLOYMENT);
    Files.writeString(
        corpus.resolve("not-yaml.yaml"), "{{ if .Values.web }}\nname: web\n{{ end }}\n");
    System.setProperty(Corpus.PROPERTY, corpus.toString());
  }

  @AfterAll
  static void forgetCorpus() {
    System.clearProperty(Corpus.PROPERTY);
  }

  @Test
  void whatIsNoYamlIsNoPartOfTheCorpus() {
    assertThat(Corpus.read().files())
        .containsExactly(
            new Corpus.File(corpus.resolve(WorkloadBenchmark.WORKLOAD).toString(), DEPLOYMENT));
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void aBenchmarkRuns(String name) throws RunnerException {
    assumeTrue(!needsBuilding(name), "the command line is not built");

    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("^" + name + "$")
                    .param("expression", "GUARD")
                    .param("resources", "100")
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1))
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();

    assertThat(results).isNotEmpty();
  }

  static Stream<String> benchmarks() {
    return BenchmarkList.defaultList()
        .find(
            OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
            List.of(".*"),
            List.of())
        .stream()
        .map(BenchmarkListEntry::getUsername)
        .distinct();
  }

  private static boolean needsBuilding(String benchmark) {
    return benchmark.startsWith(CommandLineBenchmark.class.getName() + ".")
        && !CommandLineBenchmark.isBuilt(benchmark.substring(benchmark.lastIndexOf('.') + 1));
  }
}
