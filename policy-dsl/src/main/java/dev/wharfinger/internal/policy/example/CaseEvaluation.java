package dev.wharfinger.internal.policy.example;

import dev.wharfinger.AdmissionRequest;
import dev.wharfinger.EvaluationOptions;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.internal.policy.file.Example.Settings;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.resource.ResourceSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates what a file gives to a policy.
 *
 * @param problems is told what is wrong with the file
 */
record CaseEvaluation(Problems problems) {

  /** An example with an object of before is a change of it, or its end if nothing is left. */
  Report report(
      PolicySet policies, ResourceSet given, Settings settings, EvaluationOptions options) {
    if (settings.old().isEmpty()) {
      return policies.evaluate(given, options);
    }
    ResourceSet old = ExampleResources.of(settings.old(), problems.source());
    AdmissionRequest request =
        given.documents().isEmpty()
            ? AdmissionRequest.delete(old)
            : AdmissionRequest.update(old, given);
    return policies.review(request, ResourceSet.ofDocuments(List.of()), options);
  }

  /** The values that are given to parameters. */
  List<ParamValue> params(Map<String, RawNode> params) {
    List<ParamValue> given = new ArrayList<>();
    params.forEach(
        (name, value) ->
            given.add(
                new ParamValue.Written(
                    problems.source(),
                    new RawScalar(name, RawScalar.Style.PLAIN, null, value.start(), value.end()),
                    value)));
    return given;
  }

  /** How resources are judged; empty if a setting is wrong, which is told. */
  Optional<EvaluationOptions> options(Settings settings) {
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
