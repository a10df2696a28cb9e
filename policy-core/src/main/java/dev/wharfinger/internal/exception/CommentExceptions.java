package dev.wharfinger.internal.exception;

import dev.wharfinger.PolicyException;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.internal.location.Locations;
import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.YamlReader;
import dev.wharfinger.internal.yaml.YamlVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * The exceptions in the comments of a document.
 *
 * @param problems those that cannot be read
 */
record CommentExceptions(List<Scoped> scoped, List<ReadProblem> problems) {
  static final String MARKER = "wharfinger:allow";

  private static final CommentExceptions NONE = new CommentExceptions(List.of(), List.of());

  /** An exception, and the lines that it is about. */
  record Scoped(PolicyException exception, int firstLine, int lastLine) {}

  /** The exceptions in a document, remembered with it. */
  static CommentExceptions of(RawDocument document) {
    return document.source().text().contains(MARKER)
        ? document
            .memo()
            .get(CommentExceptions.class, CommentExceptions.class, () -> read(document))
        : NONE;
  }

  private static CommentExceptions read(RawDocument document) {
    return switch (document.syntax()) {
      case YAML, CORE_YAML, DOCKERFILE -> read(document, BlockLines.of(document));
      case COMPOSE -> ofCompose(document.source());
      default -> NONE; // which has no comments
    };
  }

  /** Trees of Compose files are put together from several, so the text is read once more. */
  private static CommentExceptions ofCompose(SourceText source) {
    RawDocument text = new YamlReader(YamlVersion.CLUSTER, ReadLimits.DEFAULT).readDocument(source);
    return read(text, BlockLines.of(text));
  }

  private static CommentExceptions read(RawDocument document, BlockLines blocks) {
    SourceText source = document.source();
    List<Scoped> scoped = new ArrayList<>();
    List<ReadProblem> problems = new ArrayList<>();
    for (RawComment comment : document.comments()) {
      int marker = comment.text().indexOf(MARKER);
      if (marker < 0 || !comment.text().substring(0, marker).isBlank()) {
        continue;
      }
      int offset = comment.start() + 1 + marker + MARKER.length();
      ExceptionText.read(
              source.text().substring(offset, comment.end()),
              Origin.COMMENT,
              (start, end) -> Locations.of(source, offset + start, offset + end, ""),
              problem ->
                  problems.add(
                      ExceptionText.problem(
                          problem.message(), offset + problem.start(), offset + problem.end())))
          .ifPresent(
              exception -> {
                BlockLines.Range range = blocks.headed(comment);
                scoped.add(new Scoped(exception, range.first(), range.last()));
              });
    }
    return new CommentExceptions(List.copyOf(scoped), List.copyOf(problems));
  }
}
