package dev.wharfinger.internal.admissionpolicy;

import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.YamlTraps;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.read.ResourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the ValidatingAdmissionPolicies of a manifest, and tells everything that is wrong with
 * their form. A manifest may hold several, and other resources, as the bindings of its policies;
 * those are left alone.
 */
public final class AdmissionPolicyReader {
  private static final String KIND = "ValidatingAdmissionPolicy";
  private static final List<String> API_VERSIONS =
      List.of(
          "admissionregistration.k8s.io/v1",
          "admissionregistration.k8s.io/v1beta1",
          "admissionregistration.k8s.io/v1alpha1");

  private final SourceText source;
  private final Problems problems;
  private final List<AdmissionPolicyFile> policies = new ArrayList<>();
  private final Map<String, RawScalar> names = new HashMap<>();

  private AdmissionPolicyReader(SourceText source, Consumer<PolicyProblem> sink) {
    this.source = source;
    this.problems = new Problems(source, sink);
  }

  /**
   * Reads the policies of a manifest, in its order.
   *
   * @param source JSON if its name ends so, else YAML as the API server reads it
   * @return those of which enough is there to look at them any further
   */
  public static List<AdmissionPolicyFile> read(SourceText source, Consumer<PolicyProblem> sink) {
    AdmissionPolicyReader reader = new AdmissionPolicyReader(source, sink);
    new ResourceText(ReadLimits.DEFAULT).read(source.name(), source.text()).forEach(reader::read);
    return List.copyOf(reader.policies);
  }

  private void read(RawDocument document) {
    document.problems().forEach(this::tell);
    RawNode root = document.root();
    if (root == null) {
      return;
    }
    if (root.target() instanceof RawMapping mapping) {
      read(mapping, ResourceDialects.of(document));
    } else {
      problems.error("wrong-type", "an admission policy is a mapping", null, root);
    }
  }

  private void read(RawMapping root, Dialect dialect) {
    if (!isPolicy(root, dialect)) {
      return;
    }
    Optional<AdmissionPolicyFile> policy =
        new AdmissionPolicyBodyReader(source, problems)
            .read(new ManifestMapping(root, dialect, problems), API_VERSIONS);
    policy.ifPresent(
        file -> {
          policies.add(file);
          tellSecond(file.name());
        });
  }

  /** Of two policies with one name, the cluster would keep the later. */
  private void tellSecond(RawScalar name) {
    RawScalar first = names.putIfAbsent(name.value(), name);
    if (first != null) {
      problems.error(
          "duplicate-policy",
          "there are two policies `" + name.value() + "`",
          "the other one is at " + source.line(first.start()) + ":" + source.column(first.start()),
          name);
    }
  }

  /** Whether a document says that it is one; a document that says nothing was meant as one. */
  private static boolean isPolicy(RawMapping root, Dialect dialect) {
    Optional<String> kind =
        root.properties(dialect).all().stream()
            .filter(property -> property.name().equals("kind"))
            .map(property -> property.value().target())
            .filter(RawScalar.class::isInstance)
            .map(scalar -> ((RawScalar) scalar).value())
            .findFirst();
    return kind.isEmpty() || kind.get().equals(KIND);
  }

  private void tell(ReadProblem problem) {
    if (problem.level() == ReadProblem.Level.NOTE) {
      problems
          .sink()
          .accept(
              new PolicyProblem(
                  source,
                  problem.code(),
                  true,
                  problem.message(),
                  null,
                  problem.start(),
                  problem.end()));
      return;
    }
    Optional<PolicyProblem> trap = YamlTraps.explain(source, problem);
    if (trap.isPresent()) {
      problems.sink().accept(trap.get());
    } else {
      problems.error(problem.code(), problem.message(), null, problem.start(), problem.end());
    }
  }
}
