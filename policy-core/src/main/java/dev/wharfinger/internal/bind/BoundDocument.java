package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;

/**
 * A document seen through the types of a catalog.
 *
 * @param resources the resources in it: none, one, or the items of a list
 * @param problems what does not fit, besides what the reader already told
 */
public record BoundDocument(
    RawDocument document, List<ObjectNode> resources, List<ReadProblem> problems) {
  public BoundDocument {
    resources = List.copyOf(resources);
    problems = List.copyOf(problems);
  }
}
