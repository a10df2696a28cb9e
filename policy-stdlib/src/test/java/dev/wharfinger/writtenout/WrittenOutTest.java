package dev.wharfinger.writtenout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.stdlib.LibraryExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Policies of the library as a cluster would enforce them, against themselves. */
class WrittenOutTest {
  /** Instructions for a tool, of which the API server would take none for a resource. */
  private static final String NO_RESOURCE = "$patch:";

  private static final String DEFINITION = "kind: CustomResourceDefinition";

  private static final WrittenPolicies LIBRARY = WrittenLibrary.POLICIES;

  @Test
  void realManifestsHaveTheSameVerdicts() throws IOException {
    List<RawDocument> documents = new ArrayList<>();
    for (Path file : corpus()) {
      documents.addAll(ResourceSet.read(file).documents());
    }
    documents.removeIf(
        document ->
            document.source().text().contains(NO_RESOURCE)
                || document.source().text().contains(DEFINITION));
    ResourceSet set = ResourceSet.ofDocuments(documents);
    Verdicts own = Verdicts.of(LIBRARY.own().evaluate(set), LIBRARY.ids());

    assertThat(documents).hasSizeGreaterThan(700);
    assertThat(own.byPolicy()).hasSizeGreaterThan(2000);
    assertThat(Verdicts.of(LIBRARY.again().evaluate(set), LIBRARY.ids())).isEqualTo(own);
  }

  /** All policies judge the examples of all. */
  @Test
  void examplesHaveTheSameVerdicts() throws IOException {
    List<RawDocument> documents = new ArrayList<>();
    for (LibraryExamples.Case example : LibraryExamples.all()) {
      if (example.isPlain()) {
        documents.addAll(example.documents());
      }
    }
    documents.removeIf(document -> isDefinition(document));
    ResourceSet set = ResourceSet.ofDocuments(documents);
    Verdicts own = Verdicts.of(LIBRARY.own().evaluate(set), LIBRARY.ids());

    assertThat(own.policies()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Verdicts.of(LIBRARY.again().evaluate(set), LIBRARY.ids())).isEqualTo(own);
  }

  @Test
  void examplesWithParametersVersionsAndChangesHaveTheSameVerdicts() throws IOException {
    List<String> differences = new ArrayList<>();
    Set<String> compared = new TreeSet<>();
    for (ExampleRound round : ExampleRound.all(LibraryExamples.all())) {
      WrittenPolicies policies = round.policies();
      differences.addAll(round.differences(policies));
      compared.addAll(policies.ids());
    }

    assertThat(differences).isEmpty();
    assertThat(compared).hasSizeGreaterThanOrEqualTo(10);
  }

  private static boolean isDefinition(RawDocument document) {
    RawNode root = document.root();
    // a Dockerfile need not be YAML, and then there is nothing
    return root != null
        && document.source().text().substring(root.start(), root.end()).contains(DEFINITION);
  }

  private static List<Path> corpus() throws IOException {
    String folder = System.getProperty("wharfinger.corpus", "");
    assumeThat(folder).as("`wharfinger.corpus` names a folder of manifests").isNotBlank();
    assumeThat(Path.of(folder)).as("the folder that `wharfinger.corpus` names").isDirectory();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().matches(".*[.](yaml|yml|json)"))
          .sorted()
          .toList();
    }
  }
}
