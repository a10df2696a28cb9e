package dev.wharfinger.internal.engine;

import dev.wharfinger.Location;
import dev.wharfinger.internal.raw.SourceText;

/** Offsets to lines and columns. */
public final class Locations {

  private Locations() {}

  /** The location of a range of a file. */
  public static Location of(SourceText source, int start, int end, String path) {
    return new Location(
        source.name(),
        source.line(start),
        source.column(start),
        source.line(end),
        source.column(end),
        path);
  }
}
