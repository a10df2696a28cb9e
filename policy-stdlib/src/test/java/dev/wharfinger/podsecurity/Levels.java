package dev.wharfinger.podsecurity;

import dev.wharfinger.PolicySet;
import dev.wharfinger.admission.PodSecurityAdmission;
import dev.wharfinger.admission.PodSecurityConfiguration;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.stdlib.StandardPolicies;

/** The levels of the standard policies, compiled once for all tests. */
final class Levels {
  static final PolicySet BASELINE = compiled("pss-baseline");
  static final PolicySet RESTRICTED = compiled("pss-restricted");

  private Levels() {}

  static PodSecurityAdmission admission(PodSecurityConfiguration configuration) {
    return PodSecurityAdmission.of(BASELINE, RESTRICTED, configuration);
  }

  private static PolicySet compiled(String profile) {
    return PolicyCompiler.create().add(StandardPolicies.profile(profile)).compile();
  }
}
