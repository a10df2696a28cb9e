package dev.wharfinger.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text into raw trees. Several values one after the other are several documents. What
 * cannot be read becomes a document without content and with a problem; nothing is thrown.
 */
public final class JsonReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ReadLimits limits;

  public JsonReader(ReadLimits limits) {
    this.limits = limits;
  }

  /** All documents of a file. Reading ends at the first one that is broken. */
  public List<RawDocument> readFile(SourceText source) {
    List<RawDocument> documents = new ArrayList<>();
    String text = source.text();
    int base = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    JsonTreeReader tree = new JsonTreeReader(text, base, limits);
    try (JsonParser parser = Parsers.FACTORY.createParser(text.substring(base))) {
      while (parser.nextToken() != null) {
        int index = documents.size();
        if (index == limits.documents()) {
          documents.add(document(source, index, null, tooMany(tree.start(parser))));
          break;
        }
        documents.add(document(source, index, tree.read(parser), null));
      }
    } catch (JsonLimitException e) {
      documents.add(document(source, documents.size(), null, e.problem()));
    } catch (JsonProcessingException e) {
      ReadProblem problem = JsonSyntaxProblem.of(e, text, base);
      documents.add(document(source, documents.size(), null, problem));
    } catch (IOException e) {
      // The parser reads from memory.
      throw new UncheckedIOException(e);
    }
    return List.copyOf(documents);
  }

  private ReadProblem tooMany(int start) {
    String message =
        "this file has more than %d documents; the limit is set by `documents`"
            .formatted(limits.documents());
    return ReadProblem.error("limit-documents", message, start, start);
  }

  private static RawDocument document(
      SourceText source, int index, @Nullable RawNode root, @Nullable ReadProblem problem) {
    List<ReadProblem> problems = problem == null ? List.of() : List.of(problem);
    return new RawDocument(source, index, RawDocument.Syntax.JSON, root, List.of(), problems);
  }

  /** Made when the first JSON comes: most programs read YAML only. */
  private static final class Parsers {
    static final JsonFactory FACTORY =
        JsonFactory.builder().streamReadConstraints(unlimited()).build();

    /** The parser's own limits are out of the way: ours are checked with our own words. */
    private static StreamReadConstraints unlimited() {
      return StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .build();
    }
  }
}
