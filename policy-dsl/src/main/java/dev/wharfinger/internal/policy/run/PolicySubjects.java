package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.spi.SubjectCompiler;
import dev.wharfinger.spi.SubjectProgram;
import dev.wharfinger.type.ObjectType;
import java.util.List;

/** Makes programs of policies, one program for all policies that look at a type. */
final class PolicySubjects implements SubjectCompiler {
  private final List<PolicyProgram> programs;

  /**
   * Plans policies.
   *
   * @param policies in the order of their numbers
   */
  PolicySubjects(List<CheckedPolicy> policies) {
    PolicyProgram[] planned = new PolicyProgram[policies.size()];
    for (int number = 0; number < planned.length; number++) {
      planned[number] = PolicyProgram.plan(number, policies.get(number));
    }
    this.programs = List.of(planned);
  }

  @Override
  public SubjectProgram compile(ObjectType subject, List<Integer> policies) {
    PolicyProgram[] own = policies.stream().map(programs::get).toArray(PolicyProgram[]::new);
    int frameSize = 0;
    for (PolicyProgram program : own) {
      frameSize = Math.max(frameSize, program.frameSize());
    }
    return new TypeProgram(own, frameSize);
  }
}
