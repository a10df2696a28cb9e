package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'string'}|string",
        "{'type': 'string', 'format': 'byte'}|bytes",
        "{'type': 'string', 'format': 'date-time'}|time",
        "{'type': 'string', 'format': 'int-or-string'}|int_or_string",
        "{'x-kubernetes-int-or-string': true}|int_or_string",
        "{'type': 'integer', 'format': 'int32'}|int32",
        "{'type': 'integer', 'format': 'int64'}|int64",
        "{'type': 'integer'}|int64",
        "{'type': 'number', 'format': 'double'}|double",
        "{'type': 'boolean'}|bool",
        "{'type': 'array', 'items': {'type': 'boolean'}}|list(bool)",
        "{'type': 'object', 'additionalProperties': {'type': 'string'}}|map(string)",
        "{'type': 'object'}|any",
        "{}|any",
        "{'$ref': '#/definitions/io.k8s.apimachinery.pkg.api.resource.Quantity'}|quantity",
        "{'$ref': '#/definitions/io.k8s.apimachinery.pkg.runtime.RawExtension'}|any",
        "{'$ref': '#/definitions/io.x.v1.Name'}|string",
        "{'$ref': '#/definitions/io.x.v1.Empty'}|io.x.v1.Empty",
        "{'$ref': '#/definitions/io.x.v1.Missing'}|any",
        "{'$ref': 'elsewhere.json'}|any",
        "{'$ref': '#/definitions/io.x.v1.Names'}|list(string)",
        "{'$ref': '#/definitions/io.x.v1.Circle'}|list(any)",
        "{'type': 'object', 'properties': {'a': {}}}|io.x.v1.Owner/field",
      })
  void schemaOfAFieldHasAShape(String schema, String shape) throws IOException {
    String document =
        """
        {"definitions": {
          "io.k8s.apimachinery.pkg.api.resource.Quantity": {"type": "string"},
          "io.k8s.apimachinery.pkg.runtime.RawExtension": {"type": "object"},
          "io.x.v1.Name": {"type": "string"},
          "io.x.v1.Names": {"type": "array", "items": {"$ref": "#/definitions/io.x.v1.Name"}},
          "io.x.v1.Circle": {"type": "array", "items": {"$ref": "#/definitions/io.x.v1.Circle"}},
          "io.x.v1.Empty": {"type": "object"},
          "io.x.v1.Owner": {"type": "object", "properties": {"field": %s},
            "x-kubernetes-group-version-kind": [{"group": "x", "version": "v1", "kind": "O"}]}}}
        """
            .formatted(schema.replace('\'', '"'));
    Schema read = read(document);
    Property field = read.definition("io.x.v1.Owner").orElseThrow().property("field").orElseThrow();
    assertThat(field.shape().text(id -> id)).isEqualTo(shape);
  }

  @Test
  void kindOfSubresourcesHasNoPluralAndAClusterWideOneNoNamespace() throws IOException {
    Schema schema =
        read(
            """
            {"paths": {
              "/api/v1/namespaces/{namespace}/pods/{name}/eviction": {"post": {
                "x-kubernetes-group-version-kind":
                  {"group": "policy", "version": "v1", "kind": "Eviction"}}},
              "/api/v1/namespaces/{name}": {"get": {
                "x-kubernetes-group-version-kind":
                  {"group": "", "version": "v1", "kind": "Namespace"}}}},
             "definitions": {
               "io.x.Eviction": {"type": "object", "x-kubernetes-group-version-kind":
                 [{"group": "policy", "version": "v1", "kind": "Eviction"}]},
               "io.x.Namespace": {"type": "object", "x-kubernetes-group-version-kind":
                 [{"group": "", "version": "v1", "kind": "Namespace"}]},
               "io.x.Status": {"type": "object", "x-kubernetes-group-version-kind":
                 [{"group": "", "version": "v1", "kind": "Status"}]}}}
            """);
    assertThat(TypeTableWriter.write(schema, List.of()))
        .containsExactly(
            "package io.x io.x",
            "type Eviction policy/v1/Eviction - namespaced",
            "type Namespace v1/Namespace namespaces cluster",
            "type Status");
  }

  private static Schema read(String document) throws IOException {
    return OpenApiReader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }
}
