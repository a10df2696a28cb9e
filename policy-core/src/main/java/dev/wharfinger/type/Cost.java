package dev.wharfinger.type;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the steps of a call grow with what it takes and makes. A step looks at one element of a list
 * or map, or at {@value #CHARACTERS_A_STEP} characters or bytes; a short text takes none.
 */
public enum Cost {
  /** The same whatever it is called with. */
  CONSTANT("none"),

  /** The sizes of the arguments and of the result. */
  SIZE("the sizes of what it takes and makes"),

  /** One end of a text is compared with another text. */
  END("the size of what is looked for"),

  /** A text is looked for at each place of another. */
  SEARCH("the size of the text, times that of what is looked for"),

  /** Everything that is inside of the arguments, at any depth. */
  CONTENT("the sizes of all that is inside of what it takes"),

  /** A list is put in order. */
  ORDER("the sizes of all elements, times the logarithm of their number"),

  /** A text is read by a regular expression. */
  PATTERN("the size of the text, times that of the regular expression");

  /** How many characters of a text, or bytes, a step looks at. */
  public static final int CHARACTERS_A_STEP = 64;

  /** The types all of whose values are of about the same size. */
  private static final Set<Scalar> OF_ONE_SIZE =
      EnumSet.complementOf(
          EnumSet.of(
              Scalar.STRING,
              Scalar.BYTES,
              Scalar.DYN,
              Scalar.INT_OR_STRING,
              Scalar.URL,
              Scalar.SEMVER));

  private final String description;

  Cost(String description) {
    this.description = description;
  }

  /**
   * The cost of a function that goes once through what it takes and makes, which is constant where
   * all of that is of one size.
   *
   * @param receiver the type it is called on; null for a global function
   */
  public static Cost of(@Nullable Type receiver, List<Type> parameters, Type result) {
    boolean constant =
        (receiver == null || isOfOneSize(receiver))
            && isOfOneSize(result)
            && parameters.stream().allMatch(Cost::isOfOneSize);
    return constant ? CONSTANT : SIZE;
  }

  private static boolean isOfOneSize(Type type) {
    return type instanceof Scalar scalar && OF_ONE_SIZE.contains(scalar);
  }

  /** What the steps grow with, as documentation says it. */
  public String description() {
    return description;
  }
}
