package dev.wharfinger.fuzz;

import dev.wharfinger.Finding;
import dev.wharfinger.PolicySet;
import dev.wharfinger.Report;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.StandardPolicies;

/** Texts judged by the whole library, as users do it. */
final class Judged {
  private static final ProfileSource EVERYTHING =
      ProfileSource.of(
          "everything.yaml",
          "id: everything\ntitle: Everything\ndescription: All of it\npolicies: ['*']\n");
  private static final PolicySet POLICIES =
      PolicyCompiler.create()
          .add(PolicySource.profile("everything", EVERYTHING, StandardPolicies.all()))
          .compile();

  private Judged() {}

  /** Compiles and warms up. */
  static void prepare() {
    hasNoFaults(by("Dockerfile", "FROM scratch\n"));
  }

  static Report by(String name, String text) {
    return POLICIES.evaluate(ResourceSet.parse(name, text));
  }

  /** A policy may be in error about what a file says, but never because a function threw. */
  static void hasNoFaults(Report report) {
    for (Finding finding : report.findings()) {
      if (finding.toString().contains("a function failed: ")) {
        throw new AssertionError(finding.policy().id() + ": " + finding);
      }
    }
  }
}
