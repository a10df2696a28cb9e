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

  static WrittenPolicies of(PolicyCompiler compiler, String version) {
    AdmissionPolicies written = compiler.admissionPolicies(version);
    PolicyCompiler again = PolicyCompiler.create();
    if (!written.written().isEmpty()) {
      again = again.add(PolicySource.of("written.yaml", written.manifest()));
    }
    return new WrittenPolicies(compiler.compile(), again.compile(), written);
  }

  /** The ids of those that were written. */
  Set<String> ids() {
    return written.written().keySet();
  }
}
