package dev.wharfinger.internal.policy.example;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.internal.policy.file.Declaration;
import dev.wharfinger.internal.policy.file.Example;
import dev.wharfinger.internal.policy.file.Example.Settings;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.ReadPolicy;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.resource.ResourceSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Evaluates the examples of a policy, each with this policy alone. */
public final class ExampleRunner {
  private final ReadPolicy read;
  private final Declaration policy;
  private final Alone alone;
  private final Problems problems;
  private final Map<Map<String, RawNode>, Optional<PolicySet>> sets = new HashMap<>();

  /**
   * Prepares a run.
   *
   * @param alone compiles the policy by itself
   */
  public ExampleRunner(ReadPolicy read, Alone alone, Consumer<PolicyProblem> sink) {
    this.read = read;
    this.policy = read.declaration();
    this.alone = alone;
    this.problems = new Problems(policy.source(), sink);
  }

  /** Compiles a policy by itself. */
  @FunctionalInterface
  public interface Alone {

    /**
     * Compiles it.
     *
     * @param given values of its parameters
     * @param sink is told what is wrong then
     * @return empty if it cannot be used
     */
    Optional<PolicySet> compile(List<ParamValue> given, Consumer<PolicyProblem> sink);
  }

  /** Evaluates all, and tells of those that do not behave as they are filed. */
  public void run() {
    for (Example example : policy.examples()) {
      Optional<PolicySet> set = sets.computeIfAbsent(example.params(), this::compile);
      Optional<EvaluationOptions> options = options(example.settings());
      if (set.isPresent() && options.isPresent()) {
        new ExampleVerdict(read, example, problems)
            .judge(report(set.get(), example, options.get()));
      }
    }
  }

  private Optional<PolicySet> compile(Map<String, RawNode> params) {
    List<ParamValue> given = new ArrayList<>();
    params.forEach(
        (name, value) ->
            given.add(
                new ParamValue.Written(
                    policy.source(),
                    new RawScalar(name, RawScalar.Style.PLAIN, null, value.start(), value.end()),
                    value)));
    return alone.compile(given, problems.sink());
  }

  /** An example with an object of before is a change of it, or its end if nothing is left. */
  private Report report(PolicySet policies, Example example, EvaluationOptions options) {
    ResourceSet given = ExampleResources.of(example.given(), policy.source());
    if (example.settings().old().isEmpty()) {
      return policies.evaluate(given, options);
    }
    ResourceSet old = ExampleResources.of(example.settings().old(), policy.source());
    AdmissionRequest request =
        example.given().isEmpty()
            ? AdmissionRequest.delete(old)
            : AdmissionRequest.update(old, given);
    return policies.review(request, ResourceSet.ofDocuments(List.of()), options);
  }

  private Optional<EvaluationOptions> options(Settings settings) {
    EvaluationOptions.Builder options =
        EvaluationOptions.builder()
            .closed(settings.closed())
            .closedKinds(Set.copyOf(settings.closedKinds()));
    RawScalar version = settings.version();
    RawScalar now = settings.now();
    try {
      if (version != null) {
        options.kubernetes(version.value());
      }
    } catch (IllegalArgumentException e) {
      problems.error("example-setting", String.valueOf(e.getMessage()), null, version);
      return Optional.empty();
    }
    try {
      if (now != null) {
        options.clock(Clock.fixed(Instant.parse(now.value()), ZoneOffset.UTC));
      }
    } catch (DateTimeParseException e) {
      problems.error(
          "example-setting",
          "`" + now.value() + "` is not a time",
          "write it as `2026-01-31T12:00:00Z`",
          now);
      return Optional.empty();
    }
    return Optional.of(options.build());
  }
}
