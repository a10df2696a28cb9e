package dev.wharfinger;

/**
 * Something that could not be read or looked at. It is about a file and not about a policy;
 * whatever else was given is judged all the same.
 *
 * @param code the kind of problem, as in {@code duplicate-key}
 * @param message lower case, without full stop
 */
public record Problem(String code, Level level, String message, Location location) {

  /** What a problem means for the verdict. */
  public enum Level {
    /** A part of the input was not judged, or may be read differently by others. */
    ERROR,
    /** The input is nothing that policies look at. */
    NOTE
  }
}
