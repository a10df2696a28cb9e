package dev.wharfinger.internal.location;

import dev.wharfinger.Location;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.Paths;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.Place;
import java.util.Map;
import java.util.Optional;

/** Offsets and places to lines and columns. */
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

  /**
   * The location of a place in a resource.
   *
   * @param sources receives the text of the file, if it lies in one
   */
  public static Location of(Place at, Map<String, String> sources) {
    Place origin = at.node() instanceof ObjectNode object ? object.place(at.key()) : at;
    String path = Paths.path((BoundNode) origin.node(), origin.key());
    Optional<Locator.Span> span = Locator.locate(at);
    if (span.isEmpty()) {
      return new Location("", 0, 0, 0, 0, path);
    }
    SourceText source = span.get().source();
    if (source.text().isEmpty()) {
      return new Location(source.name(), 0, 0, 0, 0, path); // an archive, which has no lines
    }
    sources.putIfAbsent(source.name(), source.text());
    return of(source, span.get().start(), span.get().end(), path);
  }
}
