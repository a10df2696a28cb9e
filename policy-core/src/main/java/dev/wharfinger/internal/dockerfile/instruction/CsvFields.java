package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a line of comma-separated values, of which some may be in double quotes. */
final class CsvFields {
  private CsvFields() {}

  /** The values; empty if the text is, or if quotes stand where they cannot. */
  static Optional<List<TracedText>> of(TracedText line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String text = line.text();
    List<TracedText> fields = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      boolean quoted = text.startsWith("\"", start);
      int end = quoted ? closingQuote(text, start + 1) : comma(text, start);
      if (end < 0) {
        return Optional.empty();
      }
      int behind = quoted ? end + 1 : end;
      if (behind < text.length() && text.charAt(behind) != ',') {
        return Optional.empty();
      }
      TracedText field = line.slice(quoted ? start + 1 : start, end);
      fields.add(quoted ? field.undoubled('"') : field);
      start = behind + 1;
    }
    return Optional.of(List.copyOf(fields));
  }

  /** The end of a value without quotes; -1 if there is one within. */
  private static int comma(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != ',') {
      if (text.charAt(end) == '"') {
        return -1;
      }
      end++;
    }
    return end;
  }

  /** The quote that ends a value; -1 if there is none. Two of them stand for one in the value. */
  private static int closingQuote(String text, int start) {
    int quote = text.indexOf('"', start);
    while (quote >= 0 && text.startsWith("\"\"", quote)) {
      quote = text.indexOf('"', quote + 2);
    }
    return quote;
  }
}
