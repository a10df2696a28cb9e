package dev.wharfinger.internal.cel.regex;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Refuses regular expressions that are short to write and too large to compile. RE2J unfolds {@code
 * ((x{1000}){1000}){1000}} until the memory is full; Go's {@code regexp/syntax} refuses repetitions
 * of more than a thousand in all, and a nesting of more than a thousand, and so does this.
 */
final class PatternLimits {
  private static final int MOST_REPETITIONS = 1000;
  private static final int DEEPEST = 1000;

  /** In units that are about an instruction each; far more than anybody writes. */
  private static final int LARGEST = 100_000;

  private final String pattern;
  private final Deque<Size> open = new ArrayDeque<>();
  private Size group = new Size();
  private long lastSize;
  private long lastRepetitions = 1;
  private int position;

  private PatternLimits(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Passes if an expression is small enough. What is wrong otherwise is left to the compiler.
   *
   * @throws PatternSyntaxException if it is too large
   */
  static void check(String pattern) {
    new PatternLimits(pattern).check();
  }

  private void check() {
    while (position < pattern.length()) {
      char c = pattern.charAt(position++);
      switch (c) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat();
        case '*', '+', '?' -> group.add(1);
        default -> atom(1, 1);
      }
      if (group.size > LARGEST) {
        throw new PatternSyntaxException("expression too large", pattern);
      }
    }
  }

  private void atom(long size, long repetitions) {
    lastSize = size;
    lastRepetitions = repetitions;
    group.add(size);
    group.repetitions = Math.max(group.repetitions, repetitions);
  }

  private void escape() {
    if (pattern.startsWith("Q", position)) {
      int end = pattern.indexOf("\\E", position);
      int quoted = (end < 0 ? pattern.length() : end) - position;
      position += quoted + (end < 0 ? 0 : 2);
      group.add(quoted);
    } else {
      skipEscaped();
    }
    atom(1, 1);
  }

  /** Skips what follows a backslash, with the braces of {@code \x{41}} and {@code \p{Greek}}. */
  private void skipEscaped() {
    boolean braces = position < pattern.length() && "xpP".indexOf(pattern.charAt(position)) >= 0;
    position++;
    if (braces && pattern.startsWith("{", position)) {
      int end = pattern.indexOf('}', position);
      position = end < 0 ? pattern.length() : end + 1;
    }
  }

  private void characterClass() {
    position += pattern.startsWith("^", position) ? 1 : 0;
    // A bracket that comes first closes nothing.
    position += pattern.startsWith("]", position) ? 1 : 0;
    while (position < pattern.length() && pattern.charAt(position) != ']') {
      char c = pattern.charAt(position++);
      if (c == '\\') {
        skipEscaped();
      } else if (c == '[' && pattern.startsWith(":", position)) {
        int end = pattern.indexOf(":]", position);
        position = end < 0 ? position : end + 2;
      }
    }
    position++;
    atom(1, 1);
  }

  private void open() {
    position += pattern.startsWith("?", position) ? 1 : 0;
    open.push(group);
    group = new Size();
    if (open.size() > DEEPEST) {
      throw new PatternSyntaxException("expression nests too deeply", pattern);
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      Size closed = group;
      group = open.pop();
      atom(closed.size + 2, closed.repetitions);
    }
  }

  /** Reads {@code {n}}, {@code {n,}} or {@code {n,m}} after its brace; another brace is itself. */
  private void repeat() {
    int end = pattern.indexOf('}', position);
    String bounds = end < 0 ? "" : pattern.substring(position, end);
    if (!bounds.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
      atom(1, 1);
      return;
    }
    position = end + 1;
    int last = bounds.endsWith(",") ? 0 : bounds.indexOf(',') + 1;
    long times = Math.max(1, Long.parseLong(bounds.substring(last).replace(",", "")));
    lastRepetitions *= times;
    if (lastRepetitions > MOST_REPETITIONS) {
      throw new PatternSyntaxException("invalid repeat count", "{" + bounds + "}");
    }
    group.add(lastSize * (times - 1));
    group.repetitions = Math.max(group.repetitions, lastRepetitions);
    lastSize *= times;
  }

  /** How large a group is so far, and how often what is in it is repeated at most. */
  private static final class Size {
    private long size;
    private long repetitions = 1;

    void add(long more) {
      size += more;
    }
  }
}
