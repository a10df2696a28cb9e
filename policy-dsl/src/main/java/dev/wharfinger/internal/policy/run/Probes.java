package dev.wharfinger.internal.policy.run;

import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.plan.Probe;
import dev.wharfinger.internal.policy.file.Code;

/** Gives the expressions of one policy their probes, when it is planned. */
public interface Probes {
  /** Nobody looks on. */
  Probes NONE =
      new Probes() {
        @Override
        public Probe of(Code code) {
          return Probe.NONE;
        }

        @Override
        public Probe ofMessage(int number) {
          return Probe.NONE;
        }

        @Override
        public Eval elements(Code each, Eval planned) {
          return planned;
        }
      };

  /** The probe of an expression. */
  Probe of(Code code);

  /** The probe of an expression in the message, by its number among these. */
  Probe ofMessage(int number);

  /**
   * What takes the place of the expression that yields the elements.
   *
   * @return yields what {@code planned} does
   */
  Eval elements(Code each, Eval planned);
}
