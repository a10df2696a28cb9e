package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the comments of a document in the gaps between its scalars. The parser could tell them too,
 * but it then accepts fewer documents than it does without.
 */
final class CommentScan {
  private final String text;
  private final List<RawComment> comments = new ArrayList<>();
  private int done;

  private CommentScan(String text, int start) {
    this.text = text;
    this.done = start;
  }

  /** The comments between two offsets. */
  static List<RawComment> scan(String text, @Nullable RawNode root, int start, int end) {
    CommentScan scan = new CommentScan(text, start);
    if (scan.hash(start, end) < 0) {
      return List.of();
    }
    if (root != null) {
      scan.visit(root);
    }
    scan.gap(end);
    return List.copyOf(scan.comments);
  }

  private void visit(RawNode node) {
    if (node instanceof RawScalar scalar) {
      visit(scalar);
    } else if (node instanceof RawSequence sequence) {
      sequence.items().forEach(this::visit);
    } else if (node instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        visit(entry.key());
        visit(entry.value());
      }
    }
  }

  private void visit(RawScalar scalar) {
    gap(scalar.start());
    switch (scalar.style()) {
      case LITERAL, FOLDED -> {
        done = scalar.start();
        gap(endOfLine(scalar.start()));
      }
      default -> {}
    }
    done = Math.max(done, scalar.end());
  }

  private void gap(int end) {
    int hash = hash(done, end);
    while (hash >= 0) {
      int lineEnd = endOfLine(hash);
      if (hash == 0 || isSpace(text.charAt(hash - 1))) {
        comments.add(new RawComment(text.substring(hash + 1, lineEnd), hash, lineEnd));
        hash = hash(lineEnd, end);
      } else {
        hash = hash(hash + 1, end);
      }
    }
  }

  /** The next one; looked for in the gap only, since the next of the text may be far away. */
  private int hash(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '#') {
        return i;
      }
    }
    return -1;
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF';
  }
}
