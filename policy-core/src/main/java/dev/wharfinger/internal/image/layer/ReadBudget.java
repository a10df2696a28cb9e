package dev.wharfinger.internal.image.layer;

import dev.wharfinger.internal.image.stream.ImageLimits;
import dev.wharfinger.internal.image.stream.RefusedException;

/** What is left of the limits that all layers of an archive share, or all files of a tar file. */
public final class ReadBudget {
  private final ImageLimits limits;
  private int entries;
  private long names;

  public ReadBudget(ImageLimits limits) {
    this.limits = limits;
  }

  /** Takes an entry with so many characters of names. */
  public void take(long characters) throws RefusedException {
    entries++;
    names += characters;
    if (entries > limits.entries()) {
      throw RefusedException.limit(
          "limit-entries", "there are more than %d entries".formatted(limits.entries()), "entries");
    }
    if (names > limits.nameBytes()) {
      throw RefusedException.limit(
          "limit-name-bytes",
          "the paths of all entries have more than %d characters".formatted(limits.nameBytes()),
          "nameBytes");
    }
  }
}
