package dev.wharfinger.internal.dockerfile.syntax;

import dev.wharfinger.internal.dockerfile.syntax.Arguments.Trigger;
import dev.wharfinger.internal.raw.RawComment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instruction as it is written, before anyone asks what it means.
 *
 * @param keyword its name, in the case that it is written in
 * @param kind the instruction that it is; null if there is none of that name
 * @param line all of it, from the name on, without heredocs
 * @param heredocs the texts that follow, in order; those of a trigger are also the trigger's
 * @param comments the comments before it, back to the instruction before or to an empty comment
 * @param blankLines where empty lines stand between its continuations, which Docker will not allow
 *     much longer
 * @param end the offset behind its last line, heredocs included
 */
public record Statement(
    Token keyword,
    @Nullable Keyword kind,
    TracedText line,
    List<Flag> flags,
    Arguments arguments,
    List<Heredoc> heredocs,
    List<RawComment> comments,
    List<Integer> blankLines,
    int end) {

  public int start() {
    return keyword.start();
  }

  /** How many words there are; each part of a flag between commas is one. */
  int size() {
    int size = 1 + arguments.size();
    for (Flag flag : flags) {
      for (int i = 0; i < flag.text().length(); i = flag.text().find(',', i) + 1) {
        size++;
      }
    }
    return size;
  }

  /** Whether the lines that follow may be heredocs of this statement. */
  boolean takesHeredocs() {
    Statement statement = arguments instanceof Trigger trigger ? trigger.statement() : this;
    return statement.kind != null
        && statement.kind.takesHeredocs()
        && !(statement.arguments instanceof Arguments.Exec);
  }

  /** This statement with what surrounds its first line. */
  Statement with(LogicalLine found, List<Heredoc> texts, int newEnd) {
    Arguments changed =
        arguments instanceof Trigger trigger
            ? new Trigger(trigger.statement().with(found, texts, newEnd))
            : arguments;
    return new Statement(
        keyword, kind, line, flags, changed, texts, found.comments(), found.blankLines(), newEnd);
  }
}
