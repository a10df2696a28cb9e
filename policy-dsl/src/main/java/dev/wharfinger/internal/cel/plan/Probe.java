package dev.wharfinger.internal.cel.plan;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Eval;

/** Sees each part of an expression when it is planned, and may look on when it is evaluated. */
public interface Probe {
  /** Looks at nothing: plans stay as they are. */
  Probe NONE =
      new Probe() {
        @Override
        public Eval watch(Typed part, Eval planned) {
          return planned;
        }

        @Override
        public Probe ofVariable(Typed.Variable variable) {
          return this;
        }
      };

  /**
   * What takes the place of a part that was planned.
   *
   * @return yields what {@code planned} does
   */
  Eval watch(Typed part, Eval planned);

  /** The probe of the definition of a variable, which is a text of its own. */
  Probe ofVariable(Typed.Variable variable);
}
