package dev.wharfinger.internal.policy.example;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The resources of an example. Those that are mappings keep their places in the policy file, and
 * are read as it is; a text is read as the file that it stands for, which is a Dockerfile if it
 * begins like one.
 */
final class ExampleResources {
  private static final Pattern DOCKERFILE =
      Pattern.compile("(?:\\s++|#.*+)*+(?:FROM|ARG)\\s", Pattern.CASE_INSENSITIVE);

  private ExampleResources() {}

  static ResourceSet of(List<RawNode> resources, SourceText source) {
    List<RawDocument> documents = new ArrayList<>();
    for (RawNode given : resources) {
      if (given instanceof RawScalar text) {
        String name = source.name() + ":" + source.line(text.start());
        boolean isDockerfile = DOCKERFILE.matcher(text.value()).lookingAt();
        documents.addAll(
            ResourceSet.parse(isDockerfile ? name + ".dockerfile" : name, text.value())
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
