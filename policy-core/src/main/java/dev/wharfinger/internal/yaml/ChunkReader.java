package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the one document of a chunk. */
final class ChunkReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * The parser copies what it has read of a token each time it fills this buffer: with its default
   * of 1,024 characters a line of a million takes a second, and with this one 20 milliseconds.
   */
  private static final int LARGEST_BUFFER = 1 << 16;

  private final SourceText source;
  private final YamlVersion version;
  private final ReadLimits limits;

  ChunkReader(SourceText source, YamlVersion version, ReadLimits limits) {
    this.source = source;
    this.version = version;
    this.limits = limits;
  }

  RawDocument read(Chunk chunk, int index) {
    if (chunk.problem() != null) {
      return unreadable(index, chunk.problem());
    }
    try {
      InputLimits.check(source.text(), chunk.start(), chunk.end(), limits);
      return parse(chunk, index);
    } catch (UnreadableException e) {
      return unreadable(index, e.problem());
    }
  }

  private RawDocument parse(Chunk chunk, int index) throws UnreadableException {
    String text = source.text();
    int start = chunk.start();
    if (start < chunk.end() && text.charAt(start) == BYTE_ORDER_MARK) {
      start++;
    }
    String parsed = text.substring(start, chunk.end());
    CodePointOffsets offsets = new CodePointOffsets(start, parsed, chunk.end());
    EventSpans spans = new EventSpans(text, offsets);
    ClusterSyntax cluster =
        version == YamlVersion.CLUSTER ? new ClusterSyntax(text, start, chunk.end()) : null;
    TreeBuilder builder = new TreeBuilder(text, spans, limits, cluster);
    int end;
    try {
      end = build(parsed, builder, spans, chunk);
    } catch (YamlEngineException e) {
      return unreadable(index, new SyntaxProblem(source, version, offsets, chunk).of(e));
    }
    RawNode root = builder.root();
    List<ReadProblem> problems = new ArrayList<>();
    ReadProblem behind = behind(end, chunk);
    if (behind != null) {
      problems.add(behind);
    }
    return new RawDocument(
        source,
        index,
        RawDocument.Syntax.YAML,
        root,
        CommentScan.scan(text, root, start, end),
        List.copyOf(problems));
  }

  /** Reads up to the end of the first document, and tells where that is. */
  private static int build(String parsed, TreeBuilder builder, EventSpans spans, Chunk chunk)
      throws UnreadableException {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setBufferSize(Math.min(parsed.length() + 1, LARGEST_BUFFER))
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, parsed));
    while (events.hasNext()) {
      Event event = events.next();
      builder.accept(event);
      if (event.getEventId() == Event.ID.DocumentEnd) {
        return spans.rawEnd(event);
      }
    }
    return chunk.end();
  }

  /** What follows the end of the document is not read by the cluster; nobody expects that. */
  private @Nullable ReadProblem behind(int end, Chunk chunk) {
    String text = source.text();
    int i = end;
    while (i < chunk.end()) {
      char c = text.charAt(i);
      if (c == '#') {
        int newline = text.indexOf('\n', i);
        i = newline < 0 ? chunk.end() : newline;
      } else if (Character.isWhitespace(c)) {
        i++;
      } else {
        return version == YamlVersion.CLUSTER
            ? ReadProblem.note(
                "ignored-content",
                "what follows the end of the document is not read; begin a document with `---`",
                i,
                chunk.end())
            : ReadProblem.error(
                "more-than-one-document", "only one document may stand here", i, chunk.end());
      }
    }
    return null;
  }

  private RawDocument unreadable(int index, ReadProblem problem) {
    return new RawDocument(
        source, index, RawDocument.Syntax.YAML, null, List.of(), List.of(problem));
  }
}
