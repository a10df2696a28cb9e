package dev.wharfinger.internal.dockerfile.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows the name and the flags of an instruction. */
public sealed interface Arguments {

  /** How many words there are; a text is one. */
  default int size() {
    return 1;
  }

  /** What may be run: a list of words, a line for a shell, or nothing. */
  sealed interface CommandLine extends Arguments permits Exec, Shell, None {}

  /** Nothing, or the arguments of an instruction that nobody knows. */
  record None() implements CommandLine {}

  /** A JSON array of strings. */
  record Exec(List<Token> words) implements CommandLine {

    @Override
    public int size() {
      return words.size();
    }
  }

  /** The rest of the line, as one text. */
  record Shell(TracedText text) implements CommandLine {}

  /** Words with white space between them. */
  record Words(List<Token> words) implements Arguments {

    @Override
    public int size() {
      return words.size();
    }
  }

  /**
   * Names with values, all of which have one.
   *
   * @param legacy whether it is one pair, written as {@code KEY value}
   */
  record Pairs(List<Pair> pairs, boolean legacy) implements Arguments {

    @Override
    public int size() {
      return 2 * pairs.size();
    }
  }

  /** Names, of which some have values. */
  record Names(List<Pair> pairs) implements Arguments {

    @Override
    public int size() {
      return 2 * pairs.size();
    }
  }

  /** What a health check is, and its command. */
  record Check(Token type, CommandLine command) implements Arguments {

    @Override
    public int size() {
      return 1 + command.size();
    }
  }

  /** An instruction within the instruction. */
  record Trigger(Statement statement) implements Arguments {

    @Override
    public int size() {
      return statement.size();
    }
  }

  /** Arguments that could not be read; the problem has been told. */
  record Malformed() implements Arguments {}

  /**
   * A name with a value.
   *
   * @param value null if there is no {@code =}
   */
  record Pair(Token name, @Nullable Token value) {}
}
