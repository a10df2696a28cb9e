package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;

/** Finds tags in the text, because raw trees do not keep those of collections. */
final class NodeTags {
  private final String text;
  private final Marks marks;

  NodeTags(String text, Marks marks) {
    this.text = text;
    this.marks = marks;
  }

  /** Marks all nodes within one. What an alias stands for is marked where it is written. */
  void mark(RawNode node) {
    if (node instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        mark(entry.value(), entry.key().end());
      }
    } else if (node instanceof RawSequence sequence) {
      int from = sequence.start();
      for (RawNode item : sequence.items()) {
        mark(item, from);
        from = item.end();
      }
    }
  }

  private void mark(RawNode node, int from) {
    if (node instanceof RawScalar scalar) {
      String tag = scalar.tag();
      marks.mark(node, tag == null ? "" : tag);
    } else {
      marks.mark(node, between(text, from, node.start()));
      mark(node);
    }
  }

  /**
   * The tag that is written between two offsets, where nothing but the indicators, anchor, tag and
   * comments of one node stand; empty if there is none.
   */
  private static String between(String text, int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '!') {
        return text.substring(at, endOfWord(text, at, to));
      }
      if (c == '#') {
        int newline = text.indexOf('\n', at);
        at = newline < 0 ? to : newline;
      } else {
        at = c == '&' ? endOfWord(text, at, to) : at + 1;
      }
    }
    return "";
  }

  private static int endOfWord(String text, int from, int to) {
    int at = from;
    while (at < to && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
