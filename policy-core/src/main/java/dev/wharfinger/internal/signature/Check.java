package dev.wharfinger.internal.signature;

import java.util.stream.Stream;

/** What came of a check: three answers, so that one that nobody made is not taken for another. */
public enum Check {
  TRUE("true"),
  FALSE("false"),
  /** Nobody has looked, or what is needed to look was not given. */
  NOT_CHECKED("notChecked");

  private final String word;

  Check(String word) {
    this.word = word;
  }

  /** The word in the model, a value of {@code signature.Check}. */
  public String word() {
    return word;
  }

  static Check of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** One that is false decides, and one that was not made leaves the whole open. */
  static Check all(Check... parts) {
    if (Stream.of(parts).anyMatch(part -> part == FALSE)) {
      return FALSE;
    }
    return Stream.of(parts).allMatch(part -> part == TRUE) ? TRUE : NOT_CHECKED;
  }
}
