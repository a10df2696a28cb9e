package dev.wharfinger.internal.catalog;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wharfinger.type.ObjectType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the OpenAPI v2 document of a Kubernetes API server, as {@code kubectl get --raw
 * /openapi/v2} prints it.
 */
final class OpenApiReader {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
  private static final String REFERENCE_PREFIX = "#/definitions/";
  private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.";

  /** Definitions whose Go types write themselves to JSON, so that the document says too little. */
  private static final Map<String, Shape.Plain> WELL_KNOWN =
      Map.of(
          "io.k8s.apimachinery.pkg.api.resource.Quantity",
          Shape.Plain.QUANTITY,
          "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
          Shape.Plain.INT_OR_STRING,
          "io.k8s.apimachinery.pkg.runtime.RawExtension",
          Shape.Plain.ANY,
          META + "FieldsV1",
          Shape.Plain.ANY,
          META + "Patch",
          Shape.Plain.ANY);

  private final JsonNode definitions;
  private final ServedKinds servedKinds;
  private final Set<String> aliases = new HashSet<>();
  private final Map<String, Definition> read = new TreeMap<>();

  private OpenApiReader(JsonNode document) {
    this.definitions = document.path("definitions");
    this.servedKinds = ServedKinds.of(document.path("paths"));
  }

  /**
   * Reads the definitions that have a kind, and what they are made of, but no lists of kinds.
   *
   * @param in the document; not closed
   * @throws IOException if it cannot be read, or is no JSON
   * @throws IllegalArgumentException if it is no OpenAPI v2 document
   */
  static Schema read(InputStream in) throws IOException {
    JsonNode document = MAPPER.readTree(in);
    if (!document.path("definitions").isObject()) {
      throw new IllegalArgumentException(
          "the document has no `definitions`; give the OpenAPI v2 document that `kubectl get --raw"
              + " /openapi/v2` prints");
    }
    return new OpenApiReader(document).read();
  }

  private Schema read() {
    Set<String> roots = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : definitions.properties()) {
      JsonNode schema = entry.getValue();
      if (isObject(entry.getKey(), schema)) {
        define(entry.getKey(), schema);
        if (schema.has("x-kubernetes-group-version-kind") && !isList(entry.getKey(), schema)) {
          roots.add(entry.getKey());
        }
      }
    }
    return Schema.of(read.values()).reachableFrom(roots);
  }

  private static boolean isList(String id, JsonNode schema) {
    return id.endsWith("List") && schema.path("properties").has("items");
  }

  private void define(String id, JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    List<Property> properties = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
      String name = entry.getKey();
      JsonNode property = entry.getValue();
      List<String> keys = new ArrayList<>();
      property.path("x-kubernetes-list-map-keys").forEach(key -> keys.add(key.asText()));
      properties.add(
          new Property(name, shape(property, id + "/" + name), required.contains(name), keys));
    }
    read.put(id, new Definition(id, kind(schema), properties));
  }

  private ObjectType.@Nullable Kind kind(JsonNode schema) {
    for (JsonNode kind : schema.path("x-kubernetes-group-version-kind")) {
      Optional<ObjectType.Kind> served = servedKinds.find(kind);
      if (served.isPresent()) {
        return served.get();
      }
    }
    return null;
  }

  private static boolean isObject(String id, JsonNode schema) {
    return !WELL_KNOWN.containsKey(id)
        && schema.path("type").asText().equals("object")
        && !schema.has("additionalProperties")
        && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
  }

  /**
   * The shape that a schema stands for.
   *
   * @param inlineId the id for an object that is defined on the spot
   */
  private Shape shape(JsonNode schema, String inlineId) {
    if (schema.has("$ref")) {
      return reference(schema.path("$ref").asText());
    }
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      return Shape.Plain.INT_OR_STRING;
    }
    return switch (schema.path("type").asText()) {
      case "array" -> new Shape.ListOf(shape(schema.path("items"), inlineId));
      case "object" -> objectShape(schema, inlineId);
      case "boolean" -> Shape.Plain.BOOL;
      case "integer" ->
          schema.path("format").asText().equals("int32") ? Shape.Plain.INT32 : Shape.Plain.INT64;
      case "number" -> Shape.Plain.DOUBLE;
      case "string" -> stringShape(schema.path("format").asText());
      default -> Shape.Plain.ANY;
    };
  }

  private Shape reference(String reference) {
    if (!reference.startsWith(REFERENCE_PREFIX)) {
      return Shape.Plain.ANY;
    }
    String id = reference.substring(REFERENCE_PREFIX.length());
    Shape.Plain wellKnown = WELL_KNOWN.get(id);
    if (wellKnown != null) {
      return wellKnown;
    }
    JsonNode target = definitions.path(id);
    return isObject(id, target) ? new Shape.Ref(id) : alias(id, target);
  }

  /**
   * A definition that is no object stands for its shape; one that leads to itself, for anything.
   */
  private Shape alias(String id, JsonNode target) {
    if (!aliases.add(id)) {
      return Shape.Plain.ANY;
    }
    Shape shape = shape(target, id);
    aliases.remove(id);
    return shape;
  }

  private Shape objectShape(JsonNode schema, String inlineId) {
    if (schema.has("additionalProperties")) {
      return new Shape.MapOf(shape(schema.path("additionalProperties"), inlineId));
    }
    if (schema.has("properties") && isObject(inlineId, schema)) {
      define(inlineId, schema);
      return new Shape.Ref(inlineId);
    }
    return Shape.Plain.ANY;
  }

  private static Shape stringShape(String format) {
    return switch (format) {
      case "date-time" -> Shape.Plain.TIME;
      case "int-or-string" -> Shape.Plain.INT_OR_STRING;
      case "byte" -> Shape.Plain.BYTES;
      default -> Shape.Plain.STRING;
    };
  }
}
