package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.syntax.Expr;

/** What a function of ours is in the words of a cluster. */
@FunctionalInterface
interface Spelling {

  /**
   * Spells a call out.
   *
   * @throws Unsayable if there are no words for it
   */
  Expr spell(Typed.Call call, Translation translation);
}
