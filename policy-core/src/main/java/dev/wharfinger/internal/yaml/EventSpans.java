package dev.wharfinger.internal.yaml;

import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where the nodes that events speak of begin and end, as UTF-16 offsets of the whole file. */
final class EventSpans {
  private final String text;
  private final CodePointOffsets offsets;

  EventSpans(String text, CodePointOffsets offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** Where the event's text begins, anchor and tag included. */
  int rawStart(Event event) {
    return event.getStartMark().map(this::offset).orElse(0);
  }

  int rawEnd(Event event) {
    return event.getEndMark().map(this::offset).orElse(0);
  }

  private int offset(Mark mark) {
    return offsets.offset(mark.getIndex());
  }

  /** Where the node begins, after anchor and tag. */
  int start(NodeEvent event) {
    int start = rawStart(event);
    return hasProperties(event) ? skipProperties(start) : start;
  }

  /** Where a scalar ends; a block scalar ends with its last line that is not blank. */
  int scalarEnd(ScalarEvent event) {
    int end = rawEnd(event);
    return event.isLiteral() || event.isFolded() ? blockEnd(start(event), end) : end;
  }

  private int blockEnd(int start, int markedEnd) {
    int end = markedEnd;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end > endOfLine(start) ? end : BlockHeader.end(text, start);
  }

  private static boolean hasProperties(NodeEvent event) {
    boolean tagged =
        event instanceof ScalarEvent scalar
            ? scalar.getTag().isPresent()
            : event instanceof CollectionStartEvent start && start.getTag().isPresent();
    return tagged || event.getAnchor().isPresent();
  }

  private int skipProperties(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '&' || c == '!') {
        i = endOfWord(i);
      } else if (c == '#') {
        i = endOfLine(i);
      } else {
        return i;
      }
    }
    return i;
  }

  private int endOfWord(int from) {
    int i = from;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }
}
