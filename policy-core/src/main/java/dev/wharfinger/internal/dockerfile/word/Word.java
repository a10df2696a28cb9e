package dev.wharfinger.internal.dockerfile.word;

import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.dockerfile.syntax.TracedText;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A word that is read once, and can be expanded in any number of environments.
 *
 * <pre>{@code
 * Word word = Word.read(from.image(), WordSyntax.escapedBy('\\'), ReadLimits.DEFAULT);
 * Expanded image = word.expand(variables).value();
 * }</pre>
 */
public final class Word {
  /** Linux gives no process a longer string than this (MAX_ARG_STRLEN in binfmts.h). */
  private static final int MOST_ADDED = 131_072;

  private final List<Part> parts;
  private final @Nullable ReadProblem problem;
  private final WordSyntax syntax;
  private final int length;
  private final int start;

  private Word(
      List<Part> parts, @Nullable ReadProblem problem, WordSyntax syntax, int length, int start) {
    this.parts = parts;
    this.problem = problem;
    this.syntax = syntax;
    this.length = length;
    this.start = start;
  }

  /** Reads a word, or several, in a text that knows where it stands. */
  public static Word read(TracedText text, WordSyntax syntax, ReadLimits limits) {
    return read(text.text(), text::origin, syntax, limits);
  }

  /** Reads a word of a file; if a continuation lies in it, places behind that are too far left. */
  public static Word read(Token token, WordSyntax syntax, ReadLimits limits) {
    int last = Math.max(token.start(), token.end() - 1);
    return read(token.text(), i -> Math.min(token.start() + i, last), syntax, limits);
  }

  /**
   * Reads a word.
   *
   * @param origin the offset in the file of each character, by its index in the text
   */
  public static Word read(
      String text, IntUnaryOperator origin, WordSyntax syntax, ReadLimits limits) {
    WordScanner scanner = new WordScanner(text, origin);
    int start = scanner.origin(0);
    try {
      List<Part> parts = new WordParser(scanner, syntax, limits.depth()).parse();
      return new Word(parts, null, syntax, text.length(), start);
    } catch (WordException e) {
      return new Word(List.of(), e.problem(), syntax, text.length(), start);
    }
  }

  /** What the word stands for. */
  public Expansion expand(Variables variables) {
    if (problem != null) {
      return Expansion.failed(List.of(), problem);
    }
    Evaluation evaluation =
        new Evaluation(variables, syntax.keepUnset(), length + MOST_ADDED, start);
    try {
      WordBuilder builder = evaluation.build(parts);
      return new Expansion(builder.whole(), builder.words(), evaluation.uses(), List.of());
    } catch (WordException e) {
      return Expansion.failed(evaluation.uses(), e.problem());
    }
  }
}
