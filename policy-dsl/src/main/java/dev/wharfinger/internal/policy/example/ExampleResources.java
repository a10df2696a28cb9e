package dev.wharfinger.internal.policy.example;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The resources of an example. Those that are mappings keep their places in the policy file, and
 * are read as it is; a text is read as the file that it stands for.
 */
final class ExampleResources {
  private ExampleResources() {}

  static ResourceSet of(List<RawNode> resources, SourceText source) {
    List<RawDocument> documents = new ArrayList<>();
    for (RawNode given : resources) {
      if (given instanceof RawScalar text) {
        documents.addAll(
            ResourceSet.parse(source.name() + ":" + source.line(text.start()), text.value())
                .documents());
      } else {
        documents.add(
            new RawDocument(
                source,
                documents.size(),
                RawDocument.Syntax.CORE_YAML,
                given,
                List.of(),
                List.of()));
      }
    }
    return ResourceSet.ofDocuments(documents);
  }
}
