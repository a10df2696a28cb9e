package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.EnumType;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every field that the API machinery of Kubernetes writes has a type that it fits. */
class KubernetesRoundtripTest {
  private static final int KINDS = 105;
  private static final int FIELDS = 18_218;

  /** Published, but sent and never stored: types and not kinds of resources. */
  private static final Set<String> WIRE_KINDS =
      Set.of("APIGroup", "APIVersions", "DeleteOptions", "Status");

  private final List<String> misfits = new ArrayList<>();
  private int kinds;
  private int fields;

  @Test
  void everyFieldOfThePublishedKindsIsTyped() throws IOException {
    for (Path file : fixtures()) {
      JsonNode object = new ObjectMapper().readTree(file.toFile());
      Optional<ObjectType> type = type(object);
      if (type.isPresent()) {
        kinds++;
        walk(object, type.get(), file.getFileName().toString());
      }
    }
    // written by the machinery of 1.37; the Go types and the document of 1.36 have no such field
    assertThat(misfits)
        .containsExactly("storage.k8s.io.v1.CSINode.after_roundtrip.json.status is not known");
    assertThat(kinds).isEqualTo(KINDS);
    assertThat(fields).isEqualTo(FIELDS);
  }

  /** The type of a published kind: removed versions have fields that their successors lack. */
  private static Optional<ObjectType> type(JsonNode object) {
    String apiVersion = object.path("apiVersion").asText();
    String kind = object.path("kind").asText();
    if (WIRE_KINDS.contains(kind) && apiVersion.equals("v1")) {
      return Catalogs.builtIn().type("kubernetes." + kind).map(ObjectType.class::cast);
    }
    return Catalogs.builtIn()
        .kind(apiVersion, kind)
        .filter(type -> type.kind().orElseThrow().apiVersion().equals(apiVersion));
  }

  private void walk(JsonNode value, Type type, String path) {
    if (type instanceof ObjectType object && value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        fields++;
        Optional<Field> field = object.field(entry.getKey());
        String fieldPath = path + "." + entry.getKey();
        if (field.isEmpty()) {
          misfits.add(fieldPath + " is not known");
        } else {
          walk(entry.getValue(), field.get().type(), fieldPath);
        }
      }
    } else if (type instanceof ListType list && value.isArray()) {
      value.forEach(element -> walk(element, list.element(), path + "[]"));
    } else if (type instanceof MapType map && value.isObject()) {
      value.properties().forEach(entry -> walk(entry.getValue(), map.value(), path + "{}"));
    } else if (!fits(value, type)) {
      misfits.add(path + " is " + value + " and not of type " + type.displayName());
    }
  }

  private static boolean fits(JsonNode value, Type type) {
    if (type instanceof EnumType) {
      return value.isTextual();
    }
    if (value.isNull() || !(type instanceof Scalar scalar)) {
      return value.isNull();
    }
    return switch (scalar) {
      case DYN -> true;
      case BOOL -> value.isBoolean();
      case INT -> value.isIntegralNumber();
      case DOUBLE -> value.isNumber();
      case STRING, TIMESTAMP -> value.isTextual();
      case QUANTITY, INT_OR_STRING -> value.isTextual() || value.isIntegralNumber();
      default -> false;
    };
  }

  private static List<Path> fixtures() throws IOException {
    Path folder =
        Path.of(System.getProperty("wharfinger.conformance", "")).resolve("kubernetes-roundtrip");
    if (!Files.isDirectory(folder)) {
      abort("there is no folder `kubernetes-roundtrip` in `wharfinger.conformance`");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
