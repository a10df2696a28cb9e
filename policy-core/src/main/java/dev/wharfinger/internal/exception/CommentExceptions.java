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
    return document
        .memo()
        .get(CommentExceptions.class, CommentExceptions.class, () -> read(document));
  }

  private static CommentExceptions read(RawDocument document) {
    return switch (document.syntax()) {
      case YAML, CORE_YAML, DOCKERFILE -> ofComments(document);
      case COMPOSE -> ofCompose(document.source());
      default -> NONE; // which has no comments
    };
  }

  /** Trees of Compose files are put together from several, so the text is read once more. */
  private static CommentExceptions ofCompose(SourceText source) {
    return source.text().contains(MisspeltMarker.NAME)
        ? ofComments(new YamlReader(YamlVersion.CLUSTER, ReadLimits.DEFAULT).readDocument(source))
        : NONE;
  }

  private static CommentExceptions ofComments(RawDocument document) {
    List<RawComment> marked =
        document.comments().stream().filter(CommentExceptions::isMarked).toList();
    List<ReadProblem> misspelt =
        document.comments().stream()
            .filter(comment -> !isMarked(comment))
            .flatMap(comment -> MisspeltMarker.problem(comment).stream())
            .toList();
    if (marked.isEmpty()) {
      return misspelt.isEmpty() ? NONE : new CommentExceptions(List.of(), misspelt);
    }
    return read(document.source(), marked, BlockLines.of(document), misspelt);
  }

  private static boolean isMarked(RawComment comment) {
    String text = comment.text().strip();
    return text.startsWith(MARKER)
        && (text.length() == MARKER.length()
            || Character.isWhitespace(text.charAt(MARKER.length())));
  }

  private static CommentExceptions read(
      SourceText source, List<RawComment> comments, BlockLines blocks, List<ReadProblem> misspelt) {
    List<Scoped> scoped = new ArrayList<>();
    List<ReadProblem> problems = new ArrayList<>(misspelt);
    for (RawComment comment : comments) {
      int marker = comment.text().indexOf(MARKER);
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
