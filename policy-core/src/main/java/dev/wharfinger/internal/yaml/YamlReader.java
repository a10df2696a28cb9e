package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawComment;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads YAML text into raw trees. What cannot be read becomes a document without content and with a
 * problem; nothing is thrown.
 */
public final class YamlReader {
  private final YamlVersion version;
  private final ReadLimits limits;

  public YamlReader(YamlVersion version, ReadLimits limits) {
    this.version = version;
    this.limits = limits;
  }

  /** All documents of a file, split as the API machinery of Kubernetes splits them. */
  public List<RawDocument> readFile(SourceText source) {
    ChunkReader reader = new ChunkReader(source, version, limits);
    List<RawDocument> documents = new ArrayList<>();
    for (Chunk chunk : StreamSplitter.split(source.text())) {
      if (documents.size() == limits.documents()) {
        documents.add(reader.read(tooMany(chunk), documents.size()));
        break;
      }
      documents.add(reader.read(chunk, documents.size()));
      moveComments(documents);
    }
    return List.copyOf(documents);
  }

  /** Comments that have nothing but a separator behind them belong to the document after it. */
  private static void moveComments(List<RawDocument> documents) {
    int last = documents.size() - 1;
    if (last == 0) {
      return;
    }
    RawDocument before = documents.get(last - 1);
    if (before.root() == null && before.problems().isEmpty() && !before.comments().isEmpty()) {
      List<RawComment> comments = new ArrayList<>(before.comments());
      comments.addAll(documents.get(last).comments());
      documents.set(last - 1, before.with(List.of()));
      documents.set(last, documents.get(last).with(comments));
    }
  }

  /** A text that holds one document; a second one is a problem. */
  public RawDocument readDocument(SourceText source) {
    return new ChunkReader(source, version, limits)
        .read(new Chunk(0, source.text().length(), null), 0);
  }

  private Chunk tooMany(Chunk chunk) {
    String message =
        "this file has more than %d documents; the limit is set by `documents`"
            .formatted(limits.documents());
    ReadProblem problem =
        ReadProblem.error("limit-documents", message, chunk.start(), chunk.start());
    return new Chunk(chunk.start(), chunk.end(), problem);
  }
}
