package dev.wharfinger.compiler;

import dev.wharfinger.Location;
import dev.wharfinger.internal.policy.TestRun;
import dev.wharfinger.internal.policy.coverage.Coverage;
import dev.wharfinger.internal.policy.example.CaseResult;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tests of policies: the examples in them, and those in files {@code *.test.yaml} that lie
 * beside them. Each was run with its policy alone. No test framework is needed; in JUnit each is a
 * test of its own by one line:
 *
 * <pre>{@code
 * return DynamicTest.stream(
 *     PolicyTests.of(Path.of("policies")).stream(), PolicyTest::name, PolicyTest::check);
 * }</pre>
 */
public final class PolicyTests {
  private final List<PolicyTest> tests;
  private final List<PolicyCoverage> coverage;
  private final List<String> unmeasured;
  private final List<Diagnostic> warnings;

  private PolicyTests(TestRun run) {
    this.tests = run.results().stream().map(PolicyTests::test).toList();
    this.coverage =
        run.coverage().entrySet().stream()
            .map(policy -> coverage(policy.getKey(), policy.getValue()))
            .toList();
    this.unmeasured = run.unmeasured();
    this.warnings = Diagnostics.of(run.warnings());
  }

  /**
   * Runs the tests of the policies in a file or folder. Policies in JavaScript have a runtime made
   * for them, if GraalJS is there.
   *
   * @param path as in {@link PolicySource#of(Path)}
   * @throws CompilationException if anything is wrong with any of the policies
   */
  public static PolicyTests of(Path path) {
    try (JavaScriptRuntime javaScript = JavaScriptRuntime.create()) {
      return of(PolicyCompiler.create().add(PolicySource.of(path)).javaScript(javaScript));
    }
  }

  /**
   * Runs the tests of the policies that a compiler was given, against its catalog and in its
   * runtime. Values of parameters that were given to it have no part in this.
   *
   * @throws CompilationException if anything is wrong with any of the policies
   */
  public static PolicyTests of(PolicyCompiler compiler) {
    return new PolicyTests(compiler.testRun());
  }

  /** All tests, by policy, in the order of the files. */
  public List<PolicyTest> all() {
    return tests;
  }

  /** All tests, in the same order. */
  public Stream<PolicyTest> stream() {
    return tests.stream();
  }

  /** How much of each policy the tests show, without those of {@link #unmeasured}. */
  public List<PolicyCoverage> coverage() {
    return coverage;
  }

  /** The ids of the policies in JavaScript, of which it is not measured what the tests show. */
  public List<String> unmeasured() {
    return unmeasured;
  }

  /** What is probably not meant in the policies, in the order of the files. */
  public List<Diagnostic> warnings() {
    return warnings;
  }

  /**
   * Writes what came of the tests as JUnit XML, as build servers read it: a suite for each policy,
   * and a case for each of its tests.
   *
   * @param out stays open
   * @throws IOException if it cannot be written to
   */
  public void writeJunitXml(OutputStream out) throws IOException {
    JunitTests.write(tests, out);
  }

  private static PolicyTest test(CaseResult result) {
    SourceText source = result.source();
    int start = result.node().start();
    int end = result.node().end();
    Location location =
        new Location(
            source.name(),
            source.line(start),
            source.column(start),
            source.line(end),
            source.column(end),
            "");
    return new PolicyTest(
        result.policy(),
        result.policy() + ": " + result.name(),
        location,
        Diagnostics.of(result.problems()));
  }

  private static PolicyCoverage coverage(String policy, Coverage seen) {
    return new PolicyCoverage(policy, seen.wanted(), seen.seen(), Diagnostics.of(seen.gaps()));
  }
}
