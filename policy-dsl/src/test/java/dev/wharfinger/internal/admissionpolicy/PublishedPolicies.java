package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is said of the policies of one publisher. */
record PublishedPolicies(String publisher, List<Manifest> manifests) {
  private static final Set<String> PRESENCE =
      Set.of(
          "unguarded-field",
          "unguarded-key",
          "unguarded-index",
          "null-read",
          "guard-on-wrong-side");

  /** A file, and what is said of it. */
  record Manifest(String name, List<AdmissionPolicyFile> policies, List<Told> told) {

    /** Why a cluster would refuse it; empty if it would not. */
    Optional<String> error() {
      return told.stream().filter(one -> !one.warning()).map(Told::message).findFirst();
    }
  }

  /**
   * Something that is said.
   *
   * @param place as {@code website/a.yaml:3:7}
   */
  record Told(String place, String code, boolean warning, String message) {
    boolean isAboutPresence() {
      return PRESENCE.contains(code);
    }
  }

  /** Checks them. Skips the test where there is no data. */
  static PublishedPolicies of(String publisher) throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (SourceText source : PublishedManifests.of(publisher)) {
      TestManifest manifest = TestManifest.read(source);
      List<Told> told = manifest.problems().stream().map(PublishedPolicies::told).toList();
      manifests.add(new Manifest(source.name(), manifest.policies(), told));
    }
    return new PublishedPolicies(publisher, List.copyOf(manifests));
  }

  private static Told told(PolicyProblem problem) {
    SourceText source = problem.source();
    String place =
        source.name() + ":" + source.line(problem.start()) + ":" + source.column(problem.start());
    return new Told(place, problem.code(), problem.warning(), problem.message());
  }

  long policies() {
    return manifests.stream().mapToLong(manifest -> manifest.policies().size()).sum();
  }

  long expressions() {
    return manifests.stream()
        .flatMap(manifest -> manifest.policies().stream())
        .mapToLong(PublishedPolicies::expressions)
        .sum();
  }

  private static long expressions(AdmissionPolicyFile policy) {
    long messages =
        policy.validations().stream().filter(v -> v.messageExpression() != null).count();
    return policy.conditions().size()
        + policy.variables().size()
        + policy.validations().size()
        + messages
        + policy.annotations().size();
  }

  /** The manifests that a cluster would refuse. */
  long refused() {
    return manifests.stream().filter(manifest -> manifest.error().isPresent()).count();
  }

  List<Told> warnings() {
    return manifests.stream()
        .flatMap(manifest -> manifest.told().stream())
        .filter(Told::warning)
        .toList();
  }

  long count(Predicate<Told> condition) {
    return warnings().stream().filter(condition).count();
  }

  /** The number of warnings by code. */
  Map<String, Long> byCode() {
    Map<String, Long> counts = new TreeMap<>();
    warnings().forEach(told -> counts.merge(told.code(), 1L, Long::sum));
    return counts;
  }
}
