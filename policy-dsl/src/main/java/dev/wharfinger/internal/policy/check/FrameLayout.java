package dev.wharfinger.internal.policy.check;

/**
 * How the frame of a policy is divided: the names that every policy has, then its variables, then
 * the variables of macros.
 *
 * @param variables how many variables the policy has
 * @param perElement whether variables may depend on the element, so that each has them anew
 * @param size the number of slots
 */
public record FrameLayout(int variables, boolean perElement, int size) {
  public static final int SELF = 0;
  public static final int OBJECT = 1;
  public static final int OLD = 2;
  public static final int ITEM = 3;
  public static final int INDEX_OR_KEY = 4;
  public static final int KUBERNETES_VERSION = 5;

  /** Holds what {@code each} yields; expressions cannot name it. */
  public static final int ELEMENTS = 6;

  public static final int FIRST_VARIABLE = 7;

  /** The slot behind the variables. */
  public int variablesEnd() {
    return FIRST_VARIABLE + variables;
  }
}
