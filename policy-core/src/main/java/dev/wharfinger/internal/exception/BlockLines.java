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
  /** What does not count as text of a line: a dash, and the mark that a file may begin with. */
  private static final Set<String> NOTHING = Set.of("", "-", "\uFEFF");

  private final SourceText source;
  private final boolean dockerfile;
  private final int begin;
  private final Set<Integer> comments = new HashSet<>();

  /** The last lines of the outermost and the innermost block that begin in a line. */
  private final Map<Integer, Integer> outermost = new HashMap<>();

  private final Map<Integer, Integer> innermost = new HashMap<>();

  private BlockLines(RawDocument document) {
    this.source = document.source();
    this.dockerfile = document.syntax() == Syntax.DOCKERFILE;
    this.begin = document.root() == null ? 0 : document.root().start();
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
      blocks.visit(root);
      blocks.putAll(root);
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
    // the mark that begins a document may stand between
    int next = said(comment.start() < begin ? source.line(begin) : line + 1);
    return new Range(next, outermost.getOrDefault(next, next));
  }

  /** The first line from one on that says something, which a dash alone does not. */
  private int said(int line) {
    int said = line;
    while (said < source.lineCount()
        && (comments.contains(said) || isNothing(source.lineText(said)))) {
      said++;
    }
    return said;
  }

  private boolean isAlone(RawComment comment) {
    int start = source.lineStart(source.line(comment.start()));
    return isNothing(source.text().substring(start, comment.start()));
  }

  private static boolean isNothing(String text) {
    return NOTHING.contains(text.strip());
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

  /** What stands at the very top is about all; what goes before the first block is not a part. */
  private void putAll(RawNode root) {
    int first = outermost.keySet().stream().mapToInt(line -> line).min().orElse(1);
    int line = dockerfile ? first : source.line(root.start());
    int last = source.line(root.end());
    outermost.put(line, last);
    innermost.putIfAbsent(line, last);
  }

  private void put(int start, int end) {
    int line = source.line(start);
    int last = source.line(Math.max(start, end));
    outermost.putIfAbsent(line, last);
    innermost.put(line, last);
  }
}
