package dev.wharfinger.internal.exception;

import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The blocks of a document by the lines in which they begin: entries of objects, elements of lists,
 * stages and instructions.
 */
final class BlockLines {
  private final SourceText source;
  private final boolean dockerfile;
  private final Set<Integer> comments = new HashSet<>();

  /** The last lines of the outermost and the innermost block that begin in a line. */
  private final Map<Integer, Integer> outermost = new HashMap<>();

  private final Map<Integer, Integer> innermost = new HashMap<>();

  private BlockLines(RawDocument document) {
    this.source = document.source();
    this.dockerfile = document.syntax() == Syntax.DOCKERFILE;
    for (RawComment comment : document.comments()) {
      if (isAlone(comment)) {
        comments.add(source.line(comment.start()));
      }
    }
  }

  static BlockLines of(RawDocument document) {
    BlockLines blocks = new BlockLines(document);
    RawNode root = document.root();
    if (root != null) {
      blocks.put(root.start(), root.end()); // what stands at the very top is about all
      blocks.visit(root);
    }
    return blocks;
  }

  /** Lines of a file, from 1. */
  record Range(int first, int last) {}

  /**
   * What a comment is about: the outermost block that begins in the line behind it, but in its own
   * line, if it is not alone there, the innermost.
   */
  Range headed(RawComment comment) {
    int line = source.line(comment.start());
    if (!isAlone(comment)) {
      return new Range(line, innermost.getOrDefault(line, line));
    }
    int next = line + 1;
    while (next < source.lineCount()
        && (comments.contains(next) || source.lineText(next).isBlank())) {
      next++;
    }
    return new Range(next, outermost.getOrDefault(next, next));
  }

  private boolean isAlone(RawComment comment) {
    int start = source.lineStart(source.line(comment.start()));
    return source.text().substring(start, comment.start()).isBlank();
  }

  private void visit(RawNode node) {
    if (node instanceof RawMapping mapping) {
      for (RawMapping.Entry entry : mapping.entries()) {
        if (!dockerfile) {
          put(entry.key().start(), Math.max(entry.key().end(), entry.value().end()));
        }
        visit(entry.value());
      }
    } else if (node instanceof RawSequence sequence) {
      for (RawNode item : sequence.items()) {
        put(item.start(), item.end());
        visit(item);
      }
    }
  }

  private void put(int start, int end) {
    int line = source.line(start);
    int last = source.line(Math.max(start, end));
    outermost.putIfAbsent(line, last);
    innermost.put(line, last);
  }
}
