package dev.wharfinger.internal.policy;

/**
 * How the frame of a policy is divided: the names that every policy has, then its variables, then
 * the variables of macros.
 *
 * @param variables how many variables the policy has
 * @param perElement whether variables may depend on the element, so that each has them anew
 * @param size the number of slots
 */
record FrameLayout(int variables, boolean perElement, int size) {
  static final int SELF = 0;
  static final int OBJECT = 1;
  static final int OLD = 2;
  static final int ITEM = 3;
  static final int INDEX_OR_KEY = 4;
  static final int KUBERNETES_VERSION = 5;

  /** Holds what {@code each} yields; expressions cannot name it. */
  static final int ELEMENTS = 6;

  static final int FIRST_VARIABLE = 7;

  /** The slot behind the variables. */
  int variablesEnd() {
    return FIRST_VARIABLE + variables;
  }
}
