package dev.wharfinger.internal.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document of a file.
 *
 * @param index the position among the documents of the file, from 0
 * @param root the content; null when the document is empty or cannot be read
 * @param comments in source order
 * @param problems why the document, or a part of it, could not be read
 * @param memo what was computed from the document
 * @param project what it was put together from; null if it is of one file
 */
public record RawDocument(
    SourceText source,
    int index,
    Syntax syntax,
    @Nullable RawNode root,
    List<RawComment> comments,
    List<ReadProblem> problems,
    Memo memo,
    @Nullable Project project) {

  public RawDocument(
      SourceText source,
      int index,
      Syntax syntax,
      @Nullable RawNode root,
      List<RawComment> comments,
      List<ReadProblem> problems) {
    this(
        source,
        index,
        syntax,
        root,
        List.copyOf(comments),
        List.copyOf(problems),
        new Memo(),
        null);
  }

  /** The same document with other comments. */
  public RawDocument with(List<RawComment> others) {
    return new RawDocument(
        source, index, syntax, root, List.copyOf(others), problems, memo, project);
  }

  /** The same document, read from the files of a project. */
  public RawDocument of(Project files) {
    return new RawDocument(source, index, syntax, root, comments, problems, memo, files);
  }

  /** What of a document lies in another file: read in the same way, and remembered by itself. */
  public RawDocument in(SourceText other) {
    return new RawDocument(other, 0, syntax, null, List.of(), List.of());
  }

  /** Files that are read together. */
  public interface Project {

    /** Whether a file is one of them. */
    boolean reads(String file);

    /** The documents that these are when one of the files has another text. */
    List<RawDocument> with(String file, String text);
  }

  /** The notation that a document is written in. */
  public enum Syntax {
    /** YAML 1.1, as the Kubernetes API server reads manifests. */
    YAML,
    /** YAML 1.2 with its core schema, as policy files are written. */
    CORE_YAML,
    /** JSON. */
    JSON,
    /** A Dockerfile, as BuildKit reads it; the tree has the shape of {@code docker.types}. */
    DOCKERFILE,
    /** Compose files, as one tree; the tree has the shape of {@code compose.types}. */
    COMPOSE,
    /** An image in an archive, without text; the tree has the shape of {@code image.types}. */
    IMAGE,
    /**
     * A Java object, without text; offsets are the numbers of nodes, see {@code internal.object}.
     */
    OBJECT
  }
}
