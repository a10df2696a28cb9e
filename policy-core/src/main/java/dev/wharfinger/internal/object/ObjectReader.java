package dev.wharfinger.internal.object;

import dev.wharfinger.internal.json.MadeDialect;
import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawDocument.Syntax;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Java objects into documents, each of which is a copy: what happens to the object later is
 * not seen. Whatever is wrong with an object becomes a problem.
 */
public final class ObjectReader {
  private final ReadLimits limits;

  public ObjectReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * The documents of some objects, one for each.
   *
   * @param name what findings call them
   */
  public List<RawDocument> read(String name, Iterable<?> objects) {
    SourceText source = new SourceText(name, "");
    List<RawDocument> documents = new ArrayList<>();
    for (Object object : objects) {
      documents.add(document(source, documents.size(), object));
    }
    return documents;
  }

  private RawDocument document(SourceText source, int index, @Nullable Object object) {
    ObjectTree tree = new ObjectTree(limits);
    if (object == null) {
      ReadProblem problem =
          ReadProblem.error("no-object", "object %d is null".formatted(index + 1), 0, 0);
      return document(source, index, null, List.of(problem));
    }
    try {
      RawNode root = tree.read(object);
      if (root instanceof RawScalar scalar) {
        new MadeDialect(source).scalar(scalar);
      }
      return document(source, index, root, tree.problems());
    } catch (ObjectLimitException e) {
      return document(source, index, null, List.of(e.problem()));
    } catch (Dialect.NotAValueException e) {
      return document(source, index, null, List.of(e.problem()));
    }
  }

  private static RawDocument document(
      SourceText source, int index, @Nullable RawNode root, List<ReadProblem> problems) {
    return new RawDocument(source, index, Syntax.OBJECT, root, List.of(), problems);
  }
}
