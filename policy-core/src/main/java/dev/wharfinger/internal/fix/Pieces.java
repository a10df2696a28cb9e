package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.fix.BlockEdits.Piece;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;

/** Where the entries of objects and the elements of lists begin and end. */
final class Pieces {
  private Pieces() {}

  static List<Piece> of(RawNode container, String text) {
    List<Piece> pieces = new ArrayList<>();
    if (container instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        pieces.add(new Piece(entry.key().start(), BlockEdits.end(entry), entry.value()));
      }
    } else if (container instanceof RawSequence sequence) {
      int from = sequence.start();
      for (RawNode item : sequence.items()) {
        int start = sequence.flow() ? item.start() : dash(text, from, sequence.start());
        pieces.add(new Piece(start, Math.max(start, item.end()), item));
        from = Lines.next(text, item.end());
      }
    }
    return pieces;
  }

  /** The next dash of a list, in the column of its first. */
  private static int dash(String text, int from, int first) {
    if (from == first) {
      return first;
    }
    int column = Lines.column(text, first);
    int line = Lines.start(text, from);
    while (line < text.length()) {
      int offset = line + column;
      boolean isDash = offset < text.length() && text.charAt(offset) == '-';
      if (isDash && text.substring(line, offset).isBlank()) {
        return offset;
      }
      line = Lines.next(text, line);
    }
    return from;
  }
}
