package dev.wharfinger.benchmarks;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/**
 * The events of the YAML parser that the library stands on: what it could be as fast as at most.
 */
final class YamlEvents {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();

  private YamlEvents() {}

  /**
   * Reads a text to its end with what the library cannot do without: positions.
   *
   * @return the number of scalars
   */
  static int count(String text) {
    int count = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      count += event.getEventId() == Event.ID.Scalar ? 1 : 0;
    }
    return count;
  }
}
