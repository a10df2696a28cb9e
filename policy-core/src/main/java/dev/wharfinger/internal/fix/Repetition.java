package dev.wharfinger.internal.fix;

import dev.wharfinger.spi.Edit;

/** Finds edits after which everything is as before. */
public final class Repetition {
  private Repetition() {}

  /** Whether an edit writes what is there already, or takes out what is not. */
  public static boolean is(Edit edit) {
    return Target.of(edit.place()).filter(target -> Changes.isNothing(target, edit)).isPresent();
  }
}
