package dev.wharfinger.report;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;

/** How the parts of a text for people look. */
enum TextStyle {
  /** Nothing but the text. */
  PLAIN,
  /** Colours and weights that terminals know: those that they had when there were eight. */
  COLORED;

  /** A part, with what selects its rendition by ECMA-48, section 8.3.117. */
  enum Part {
    PLACE("1"),
    CRITICAL("1;31"),
    HIGH("31"),
    MEDIUM("33"),
    LOW("36"),
    UNDECIDED("35"),
    FIX("32"),
    ASIDE("2");

    private final String rendition;

    Part(String rendition) {
      this.rendition = rendition;
    }

    /** What a finding looks like: by its severity, unless nobody knows whether it is one. */
    static Part of(Finding finding) {
      if (finding.outcome() != Outcome.FAIL) {
        return UNDECIDED;
      }
      return switch (finding.severity()) {
        case CRITICAL -> CRITICAL;
        case HIGH -> HIGH;
        case MEDIUM -> MEDIUM;
        case LOW -> LOW;
      };
    }
  }

  /** A text without line ends as a part of the report. */
  String of(Part part, String text) {
    return this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + part.rendition + "m" + text + "\u001b[0m";
  }

  /** An excerpt of two lines, of which the second marks a place in the first. */
  String excerpt(Part part, String lines) {
    int mark = lines.indexOf('^', lines.indexOf('\n') + 1);
    if (this == PLAIN || mark < 0) {
      return lines;
    }
    int end = lines.lastIndexOf('^') + 1;
    return lines.substring(0, mark) + of(part, lines.substring(mark, end)) + lines.substring(end);
  }
}
