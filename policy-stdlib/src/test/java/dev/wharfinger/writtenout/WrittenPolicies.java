package dev.wharfinger.writtenout;

import dev.wharfinger.PolicySet;
import dev.wharfinger.compiler.AdmissionPolicies;
import dev.wharfinger.compiler.PolicyCompiler;
import dev.wharfinger.compiler.PolicySource;
import java.util.Set;

/**
 * Policies, and the same as they are read in again after they were written out.
 *
 * @param written what was written
 */
record WrittenPolicies(PolicySet own, PolicySet again, AdmissionPolicies written) {
  private static final PolicySet NOTHING =
      PolicyCompiler.create()
          .add(
              PolicySource.of(
                  "nothing.yaml",
                  "{id: nothing, title: Nothing, severity: low, match: docker.Daemon,"
                      + " expression: 1 == 1, message: nothing}"))
          .compile();

  /** Some policies; nothing where none of them can be written. */
  static WrittenPolicies of(PolicyCompiler compiler, String version) {
    AdmissionPolicies written = compiler.admissionPolicies(version);
    return written.written().isEmpty()
        ? new WrittenPolicies(NOTHING, NOTHING, written)
        : of(compiler, written);
  }

  /**
   * Policies that were written.
   *
   * @param compiler has these, and no others that take long
   */
  static WrittenPolicies of(PolicyCompiler compiler, AdmissionPolicies written) {
    PolicySource manifest = PolicySource.of("written.yaml", written.manifest());
    PolicySet again = PolicyCompiler.create().add(manifest).compile();
    return new WrittenPolicies(compiler.compile(), again, written);
  }

  /** The ids of those that were written. */
  Set<String> ids() {
    return written.written().keySet();
  }
}
