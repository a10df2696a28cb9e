package dev.wharfinger.internal.fix;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a place of a Dockerfile. */
final class DockerfileText {
  private static final Pattern FLAG = Pattern.compile("--[a-z-]+=$");
  private static final Pattern CONTINUATION = Pattern.compile("[ \\t]*[\\\\`][ \\t]*$");

  /** The escape character of Dockerfiles, and the one that a directive may put in its place. */
  private static final Set<String> ESCAPES = Set.of("\\", "`");

  private final String text;
  private final List<RawMapping> instructions = new ArrayList<>();

  DockerfileText(RawDocument document) {
    this.text = document.source().text();
    if (document.root() instanceof RawMapping root) {
      for (RawNode stage : items(root, "stages")) {
        items((RawMapping) stage, "instructions").forEach(i -> instructions.add((RawMapping) i));
      }
    }
  }

  private static List<RawNode> items(RawMapping mapping, String name) {
    return part(mapping, name).orElse(null) instanceof RawSequence sequence
        ? sequence.items()
        : List.of();
  }

  /** A part of an object by its name. */
  static Optional<RawNode> part(RawMapping mapping, String name) {
    return mapping.entries().stream()
        .filter(entry -> entry.key() instanceof RawScalar key && key.value().equals(name))
        .map(RawMapping.Entry::value)
        .findFirst();
  }

  /** Whether a node is an instruction of a stage. */
  boolean isInstruction(RawNode node) {
    return instructions.stream().anyMatch(instruction -> instruction == node);
  }

  /** The instruction in which an offset lies; none for FROM, and before the first FROM. */
  Optional<RawMapping> instructionAround(int offset) {
    return instructions.stream().filter(i -> i.start() <= offset && offset < i.end()).findFirst();
  }

  /** Whether an instruction, or the one that it holds, has lines of its own behind it. */
  boolean hasHeredocs(RawMapping instruction) {
    return instruction.entries().stream()
        .map(RawMapping.Entry::value)
        .anyMatch(
            value ->
                value instanceof RawMapping said
                    && (!items(said, "heredocs").isEmpty() || hasHeredocs(said)));
  }

  /** Whether an instruction is RUN. */
  boolean runs(RawMapping instruction) {
    return part(instruction, "run").isPresent();
  }

  /** Where the flag begins whose value begins at an offset; the offset itself if there is none. */
  int flag(int offset) {
    Matcher flag = FLAG.matcher(Lines.before(text, offset));
    return flag.find() ? Lines.start(text, offset) + flag.start() : offset;
  }

  /** Whether what stands at the end of a line says that the instruction goes on. */
  boolean isContinuation(String rest) {
    return ESCAPES.contains(rest);
  }

  /**
   * What says that the instruction goes on in the line with an offset, which is no more so if that
   * line goes. Comments and empty lines may stand between.
   */
  Optional<Cut> continuationBefore(int offset) {
    int end = offset;
    while (end > 0) {
      int start = Lines.start(text, end - 1);
      String line = text.substring(start, Lines.end(text, start));
      Matcher continuation = CONTINUATION.matcher(line);
      if (continuation.find() && !line.stripLeading().startsWith("#")) {
        return Optional.of(new Cut(start + continuation.start(), start + continuation.end(), ""));
      }
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        return Optional.empty();
      }
      end = start;
    }
    return Optional.empty();
  }
}
