package dev.wharfinger.internal.admissionpolicy;

/**
 * How the frame of an admission policy is divided: what a cluster binds, then the variables of the
 * policy, then those of macros.
 *
 * @param variables how many variables the policy has
 * @param size the number of slots
 */
public record AdmissionFrame(int variables, int size) {
  /** What is created or changed; null where something is deleted. */
  public static final int OBJECT = 0;

  /** What was there before; null where something is created. */
  public static final int OLD_OBJECT = 1;

  /** The request, as {@code AdmissionRequest} of the API without its objects. */
  public static final int REQUEST = 2;

  /** One object of the kind of the parameters; null if the binding names none. */
  public static final int PARAMS = 3;

  /** The namespace; null in match conditions, and for objects that are in none. */
  public static final int NAMESPACE_OBJECT = 4;

  public static final int AUTHORIZER = 5;
  public static final int REQUEST_RESOURCE = 6;
  public static final int FIRST_VARIABLE = 7;

  /** The slot behind the variables. */
  public int variablesEnd() {
    return FIRST_VARIABLE + variables;
  }
}
