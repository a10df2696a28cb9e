package dev.wharfinger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.internal.yaml.JsonComparison;
import dev.wharfinger.internal.yaml.ReadYaml;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.ObjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every object that the API machinery of Kubernetes writes reads the same from JSON and YAML, and
 * every field of the published kinds has a type that it fits.
 */
class KubernetesRoundtripTest {
  private static final int OBJECTS = 190;
  private static final int PUBLISHED_OBJECTS = 105;
  private static final int PUBLISHED_FIELDS = 18_218;

  /** Published, but sent and never stored: types and not kinds of resources. */
  private static final Set<String> WIRE_KINDS =
      Set.of("APIGroup", "APIVersions", "DeleteOptions", "Status");

  private int publishedObjects;
  private int publishedFields;

  @Test
  void everyObjectReadsTheSameFromBothSyntaxesAndEveryPublishedFieldIsTyped() throws IOException {
    ConformanceSuite suite = ConformanceSuite.named("kubernetes-roundtrip");
    for (Path file : objects()) {
      String fileName = file.getFileName().toString();
      String id = fileName.substring(0, fileName.length() - ".json".length());
      suite.check(id, failure(new ObjectMapper().readTree(file.toFile()), file, id));
    }
    suite.finish(OBJECTS);
    assertThat(publishedObjects).isEqualTo(PUBLISHED_OBJECTS);
    assertThat(publishedFields).isEqualTo(PUBLISHED_FIELDS);
  }

  private String failure(JsonNode object, Path file, String id) throws IOException {
    ReadYaml yaml = ReadYaml.of(Files.readString(file.resolveSibling(id + ".yaml")));
    if (yaml.failed() || !JsonComparison.same(object, yaml.value())) {
      return "the YAML file reads otherwise";
    }
    Optional<ObjectType> type = publishedType(object);
    if (type.isEmpty()) {
      return "";
    }
    TypedFields fields = new TypedFields();
    fields.check(object, type.get(), "");
    publishedObjects++;
    publishedFields += fields.count();
    return String.join("; ", fields.misfits());
  }

  /** Removed versions have types, but also fields that their successors lack. */
  private static Optional<ObjectType> publishedType(JsonNode object) {
    String apiVersion = object.path("apiVersion").asText();
    String kind = object.path("kind").asText();
    if (WIRE_KINDS.contains(kind) && apiVersion.equals("v1")) {
      return Catalogs.builtIn().type("kubernetes." + kind).map(ObjectType.class::cast);
    }
    return Catalogs.builtIn()
        .kind(apiVersion, kind)
        .filter(type -> type.kind().orElseThrow().apiVersion().equals(apiVersion));
  }

  private static List<Path> objects() throws IOException {
    try (Stream<Path> files = Files.list(ConformanceSuite.data("kubernetes-roundtrip"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
