package dev.wharfinger.internal.read;

import dev.wharfinger.internal.dockerfile.tree.DockerfileTree;
import dev.wharfinger.internal.json.JsonReader;
import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.YamlReader;
import dev.wharfinger.internal.yaml.YamlVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the text of one resource file in the notation that its name tells. */
public final class ResourceText {
  private final YamlReader yaml;
  private final JsonReader json;
  private final ComposeText compose;
  private final ReadLimits limits;

  public ResourceText(ReadLimits limits) {
    this.yaml = new YamlReader(YamlVersion.CLUSTER, limits);
    this.json = new JsonReader(limits);
    this.compose = new ComposeText(limits);
    this.limits = limits;
  }

  /**
   * All documents of a text, at least one: a text that cannot be read, or that is empty, is a
   * document without content that has a problem.
   *
   * @param name tells the notation: that of a Dockerfile, JSON, or else YAML, which Compose files
   *     are
   */
  public List<RawDocument> read(String name, String text) {
    Syntax syntax = syntax(name);
    if (text.indexOf('\0') >= 0) {
      int offset = text.indexOf('\0');
      ReadProblem problem =
          ReadProblem.error(
              "not-text", "this is no text file; it contains null characters", offset, offset + 1);
      return List.of(unreadable(new SourceText(name, text), syntax, problem));
    }
    SourceText source = new SourceText(name, text);
    List<RawDocument> documents = read(source, syntax);
    if (documents.stream().allMatch(ResourceText::isEmpty)) {
      ReadProblem problem = ReadProblem.note("empty-file", "this file holds no document", 0, 0);
      return List.of(
          new RawDocument(source, 0, syntax, null, comments(documents), List.of(problem)));
    }
    return documents;
  }

  private List<RawDocument> read(SourceText source, Syntax syntax) {
    return switch (syntax) {
      case JSON -> json.readFile(source);
      case DOCKERFILE -> List.of(DockerfileTree.read(source, limits));
      case COMPOSE -> compose.read(List.of(source), name -> Optional.empty(), Map.of());
      case YAML, CORE_YAML -> {
        List<RawDocument> documents = yaml.readFile(source);
        yield ComposeText.isOne(documents) ? read(source, Syntax.COMPOSE) : documents;
      }
      case IMAGE, OBJECT -> List.of(); // which are no text, and no name says they are
    };
  }

  private static boolean isEmpty(RawDocument document) {
    return document.root() == null && document.problems().isEmpty();
  }

  private static List<RawComment> comments(List<RawDocument> documents) {
    return documents.stream().flatMap(document -> document.comments().stream()).toList();
  }

  /** A file of which nothing could be read. */
  static RawDocument unreadable(SourceText source, Syntax syntax, ReadProblem problem) {
    return new RawDocument(source, 0, syntax, null, List.of(), List.of(problem));
  }

  static Syntax syntax(String name) {
    if (DockerfileNames.isOne(name)) {
      return Syntax.DOCKERFILE;
    }
    if (ComposeNames.isOne(name)) {
      return Syntax.COMPOSE;
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".json") ? Syntax.JSON : Syntax.YAML;
  }
}
