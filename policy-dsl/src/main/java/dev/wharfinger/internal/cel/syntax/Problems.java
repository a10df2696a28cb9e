package dev.wharfinger.internal.cel.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was found wrong with one text so far. */
final class Problems {
  /** More do not help anyone, and text that is not CEL at all would have one at every word. */
  static final int LIMIT = 20;

  private static final int LONGEST_QUOTE = 40;

  private final String text;
  private final List<ExpressionProblem> found = new ArrayList<>();

  Problems(String text) {
    this.text = text;
  }

  void add(String code, String message, @Nullable String help, Range range) {
    if (!isFull()) {
      found.add(ExpressionProblem.error(code, message, help, range));
    }
  }

  int count() {
    return found.size();
  }

  boolean isFull() {
    return found.size() >= LIMIT;
  }

  /** The author's words in backquotes, shortened where they are long. */
  String quote(Range range) {
    if (range.end() - range.start() <= LONGEST_QUOTE) {
      return "`" + text.substring(range.start(), range.end()) + "`";
    }
    int end = range.start() + LONGEST_QUOTE;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return "`" + text.substring(range.start(), end) + "…`";
  }

  /** Hands all of them on, in the order of the text. */
  void reportTo(Consumer<ExpressionProblem> consumer) {
    found.stream()
        .sorted(Comparator.comparingInt(problem -> problem.range().start()))
        .forEach(consumer);
  }
}
