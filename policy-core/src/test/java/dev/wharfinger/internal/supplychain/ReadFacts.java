package dev.wharfinger.internal.supplychain;

import dev.wharfinger.internal.bind.BoundDocument;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.spi.Catalogs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document about images, as policies see it. */
public record ReadFacts(BoundDocument document) {

  /** Reads JSON. */
  public static ReadFacts json(String text) {
    return read("facts.json", text);
  }

  /** Reads a file of which the name tells the notation. */
  public static ReadFacts read(String name, String text) {
    return all(name, text).get(0);
  }

  /** Reads all documents of a file. */
  public static List<ReadFacts> all(String name, String text) {
    return ResourceSet.parse(name, text).documents().stream()
        .map(
            document ->
                new ReadFacts(
                    DocumentBinder.bind(Catalogs.builtIn(), VersionedView.WRITTEN, document)))
        .toList();
  }

  /** The type of the document; empty if it has none. */
  public String type() {
    return document.resources().stream()
        .map(node -> node.type().displayName())
        .findFirst()
        .orElse("");
  }

  /** The document. */
  public ObjectNode root() {
    return document.resources().get(0);
  }

  /** What stands at a path of names and indexes; null if there is nothing. */
  public @Nullable Object at(Object... path) {
    Object value = root();
    for (Object key : path) {
      value = value == null ? null : ((BoundNode) value).get(key);
    }
    return value;
  }

  /** How many elements a list has; -1 if it is not stated. */
  public int count(Object... path) {
    return at(path) instanceof List<?> list ? list.size() : -1;
  }

  /** What could not be read, by code. */
  public List<String> problems() {
    return document.problems().stream().map(ReadProblem::code).toList();
  }
}
