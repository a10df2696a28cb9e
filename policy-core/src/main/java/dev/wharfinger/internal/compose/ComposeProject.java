package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Compose files say together. All services are in it, whatever their profiles.
 *
 * @param source the file that the root's spans are offsets into; {@link
 *     dev.wharfinger.internal.raw.RawForeign} nodes within name another
 * @param root the merged tree in long form; null when there is nothing that could be read
 * @param problems of all files, in the order in which they were found
 */
public record ComposeProject(
    SourceText source, @Nullable RawNode root, List<ComposeProblem> problems) {
  public ComposeProject {
    problems = List.copyOf(problems);
  }
}
