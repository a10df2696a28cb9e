package dev.wharfinger.benchmarks;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import dev.wharfinger.compiler.ProfileSource;
import dev.wharfinger.stdlib.StandardPolicies;

/** All standard policies; those that cannot do without a parameter judge nothing. */
final class StandardLibrary {
  private static final ProfileSource EVERYTHING =
      ProfileSource.of(
          "everything.yaml",
          """
          id: everything
          title: Every standard policy
          description: Selects every policy that there is.
          policies: ["*"]
          """);

  private StandardLibrary() {}

  static PolicySet compile() {
    return PolicyCompiler.create()
        .add(PolicySource.profile("everything", EVERYTHING, StandardPolicies.all()))
        .compile();
  }
}
