package dev.wharfinger.internal.supplychain.shape;

import dev.wharfinger.internal.raw.RawScalar;
import java.util.Optional;

/** Times in documents. */
public final class Times {
  /** What Go writes for a time that nobody has set. */
  private static final String UNSET = "0001-01-01T00:00:00";

  private Times() {}

  /** A time that somebody has set. */
  public static Optional<RawScalar> of(Source object, String name) {
    return object.text(name).filter(time -> !time.value().startsWith(UNSET));
  }
}
