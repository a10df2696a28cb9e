package dev.wharfinger.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.kubernetes.StructuralSchema.Form;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.read.ResourceText;
import dev.wharfinger.type.ListSemantics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaReaderTest {
  private final List<String> problems = new ArrayList<>();

  @Test
  void aSchemaIsReadWithAllThatIsInIt() {
    StructuralSchema schema =
        read(
            """
            type: object
            required: [ports]
            properties:
              ports:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [port]
                items: {type: object, properties: {port: {x-kubernetes-int-or-string: true}}}
              labels: {type: object, additionalProperties: {type: string, nullable: true}}
              free: {x-kubernetes-preserve-unknown-fields: true}
              until: {type: string, format: date-time, maxLength: 40}
            """);
    assertThat(problems).isEmpty();
    assertThat(schema.properties()).containsOnlyKeys("ports", "labels", "free", "until");
    assertThat(schema.required()).containsExactly("ports");
    StructuralSchema ports = Objects.requireNonNull(schema.properties().get("ports"));
    assertThat(ports.list()).isEqualTo(new ListSemantics.MapOfElements(List.of("port")));
    assertThat(SchemaType.ofResource(schema, "Web").type()).isPresent();
    assertThat(SchemaType.ofResource(schema, "Web").properties())
        .containsKeys("apiVersion", "kind", "metadata");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a] | a schema has to be a map",
        "{type: file} | `type` is `file`, which no schema of a custom resource has",
        "{type: [object]} | `type` has to be text",
        "{properties: 5} | `properties` has to be a map",
        "{properties: {a: b}} | a schema has to be a map",
        "{nullable: maybe} | `nullable` has to be true or false",
        "{required: a} | `required` has to be a list",
        "{required: [1]} | each of `required` has to be text",
        "{x-kubernetes-list-type: bag} | `x-kubernetes-list-type` is `bag`, and may be `atomic`, `set` or `map`",
      })
  void whatIsNoSchemaIsToldAndLeftOut(String text, String problem) {
    assertThat(read(text).form()).isEqualTo(Form.ANY);
    assertThat(problems).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: integer, default: x} | the default is `x`, and has to be an integer",
        "{type: string, default: 5} | the default is `5`, and has to be text",
        "{type: object, default: [a]} | the default is a list, and has to be a map",
        "{type: boolean, default: {}} | the default is a map, and has to be true or false",
        "{type: array, items: {type: integer}, default: [1, a]}"
            + " | an element of the default is `a`, and has to be an integer",
        "{type: array, items: {type: integer}, default: [null]}"
            + " | an element of the default is null, and has to be an integer",
        "{type: object, properties: {a: {type: integer}}, default: {a: x}}"
            + " | `a` in the default is `x`, and has to be an integer",
        "{type: object, properties: {a: {type: integer}}, default: {b: 1}}"
            + " | the default has `b`, which its schema does not have",
        "{type: object, required: [a], properties: {a: {type: integer}}, default: {}}"
            + " | the default lacks `a`, which is required",
        "{type: object, additionalProperties: {type: integer}, default: {b: c}}"
            + " | `b` in the default is `c`, and has to be an integer",
      })
  void aDefaultThatDoesNotFitIsToldAndIsNone(String text, String problem) {
    assertThat(read(text).initial()).isNull();
    assertThat(problems).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: number, default: 1}",
        "{type: integer, default: 1.0}",
        "{x-kubernetes-int-or-string: true, default: 1}",
        "{x-kubernetes-preserve-unknown-fields: true, default: {a: [b]}}",
        "{type: object, default: {}, required: [a], properties: {a: {type: string, default: x}}}",
        "{type: object, default: {a: null}, properties: {a: {type: string, nullable: true}}}",
        "{type: object, default: {a: null}, properties: {a: {type: string, default: x}}}",
        "{type: object, default: {b: 1}, x-kubernetes-preserve-unknown-fields: true,"
            + " properties: {a: {type: string}}}",
        "{type: object, default: {kind: Pod}, x-kubernetes-embedded-resource: true,"
            + " properties: {spec: {type: object}}}",
        "{type: object, default: {any: thing}}",
      })
  void aDefaultThatFitsIsKept(String text) {
    assertThat(read(text).initial()).isNotNull();
    assertThat(problems).isEmpty();
  }

  private StructuralSchema read(String text) {
    RawDocument document = new ResourceText(ReadLimits.DEFAULT).read("crd.yaml", text).get(0);
    return SchemaReader.read(
        Objects.requireNonNull(document.root()),
        ResourceDialects.of(document),
        (ReadProblem problem) -> problems.add(problem.message()));
  }
}
