package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Trigger;
import dev.wharfinger.internal.raw.RawComment;
import java.util.List;
import java.util.Optional;

/**
 * One instruction as it is written, before anyone asks what it means.
 *
 * @param keyword its name, in the case that it is written in
 * @param line all of it, from the name on, without heredocs
 * @param heredocs the texts that follow, in order; those of a trigger are also the trigger's
 * @param comments the comments before it, back to the instruction before or to an empty comment
 * @param blankLines where empty lines stand between its continuations, which Docker will not allow
 *     much longer
 * @param end the offset behind its last line, heredocs included
 */
public record Statement(
    Token keyword,
    TracedText line,
    List<Flag> flags,
    Arguments arguments,
    List<Heredoc> heredocs,
    List<RawComment> comments,
    List<Integer> blankLines,
    int end) {

  /** The instruction that it is; empty if there is none of that name. */
  public Optional<Keyword> kind() {
    return Keyword.of(keyword.text());
  }

  public int start() {
    return keyword.start();
  }

  /** Whether the lines that follow may be heredocs of this statement. */
  boolean takesHeredocs() {
    Statement statement = arguments instanceof Trigger trigger ? trigger.statement() : this;
    return statement.kind().filter(Keyword::takesHeredocs).isPresent()
        && !(statement.arguments instanceof Arguments.Exec);
  }

  /** This statement with what surrounds its first line. */
  Statement with(LogicalLine found, List<Heredoc> texts, int newEnd) {
    Arguments changed =
        arguments instanceof Trigger trigger
            ? new Trigger(trigger.statement().with(found, texts, newEnd))
            : arguments;
    return new Statement(
        keyword, line, flags, changed, texts, found.comments(), found.blankLines(), newEnd);
  }
}
