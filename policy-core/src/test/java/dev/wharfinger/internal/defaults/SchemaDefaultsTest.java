package dev.wharfinger.internal.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.resource.Place;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.Catalogs;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Version;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The defaults that the schemas of custom resources have. */
class SchemaDefaultsTest {
  private static final VersionedView STORED =
      VersionedView.of(View.DEFAULTED, Version.parse("1.36"));
  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: ships.example.com}
      spec:
        group: example.com
        scope: Namespaced
        names: {kind: Ship, plural: ships}
        versions:
          - name: v1
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec: %s
      """;
  private static final String RESOURCE =
      """
      apiVersion: example.com/v1
      kind: Ship
      metadata: {name: anna}
      """;

  private static Catalog catalog(String schema) {
    ResourceSet definition = ResourceSet.parse("crd.yaml", DEFINITION.formatted(schema));
    return Catalogs.withCustomResources(Catalogs.builtIn(), definition);
  }

  private static ObjectNode bind(Catalog catalog, VersionedView view, String spec) {
    String text = RESOURCE + (spec.isEmpty() ? "" : "spec: " + spec + "\n");
    RawDocument document = ResourceSet.parse("ship.yaml", text).documents().get(0);
    return DocumentBinder.bind(catalog, view, document).resources().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{a: {type: integer, default: 3}} | {} | {a=3}",
        "{a: {type: integer, default: 3}} | {a: 4} | {a=4}",
        "{a: {type: integer, default: 3}} | {a: 0} | {a=0}",
        "{a: {type: boolean, default: true}} | {a: false} | {a=false}",
        "{a: {type: string, default: x}} | {a: ''} | {a=}",
        "{a: {type: number, default: 1}} | {} | {a=1.0}",
        "{a: {type: integer, default: 3}} | {a: null} | {a=3}",
        "{a: {type: integer, default: 3, nullable: true}} | {a: null} | {}",
        "{a: {type: integer, default: 3, nullable: true}} | {} | {a=3}",
        "{a: {type: integer, default: null}} | {} | {}",
        // nothing is made for the sake of what would be in it
        "{a: {type: object, properties: {b: {type: integer, default: 3}}}} | {} | {}",
        "{a: {type: object, properties: {b: {type: integer, default: 3}}}} | {a: {}} | {a={b=3}}",
        "{a: {type: object, default: {}, properties: {b: {type: integer, default: 3}}}} | {}"
            + " | {a={b=3}}",
        "{a: {type: object, default: {c: 1}, properties: {b: {type: integer, default: 3},"
            + " c: {type: integer, default: 2}}}} | {} | {a={b=3, c=1}}",
        "{a: {type: object, default: {c: 1}, properties: {b: {type: integer, default: 3},"
            + " c: {type: integer, default: 2}}}} | {a: {b: 5}} | {a={b=5, c=2}}",
        "{l: {type: array, items: {type: object, properties: {b: {type: integer, default: 3}}}}}"
            + " | {l: [{}, {b: 4}]} | {l=[{b=3}, {b=4}]}",
        "{l: {type: array, items: {type: integer, default: 3}}} | {l: [1, null]} | {l=[1, 3]}",
        "{l: {type: array, items: {type: integer, default: 3, nullable: true}}} | {l: [1, null]}"
            + " | {l=[1, null]}",
        "{l: {type: array, default: [{}], items: {type: object, properties: {b: {type: integer,"
            + " default: 3}}}}} | {} | {l=[{b=3}]}",
        // empty is given, and reads as absent
        "{l: {type: array, default: [1], items: {type: integer}}} | {l: []} | {}",
        "{m: {type: object, additionalProperties: {type: integer, default: 3}}}"
            + " | {m: {x: null, z: 1}} | {m={x=3, z=1}}",
        "{m: {type: object, additionalProperties: {type: object, properties: {b: {type: integer,"
            + " default: 3}}}}} | {m: {x: {}}} | {m={x={b=3}}}",
        "{m: {type: object, default: {x: {}}, additionalProperties: {type: object, properties:"
            + " {b: {type: integer, default: 3}}}}} | {} | {m={x={b=3}}}",
        "{a: {x-kubernetes-int-or-string: true, default: 25%}} | {} | {a=25%}",
        "{a: {x-kubernetes-preserve-unknown-fields: true, default: {b: [1]}}} | {} | {a={b=[1]}}",
      })
  void theServerFillsInWhatIsNotGiven(String properties, String written, String stored) {
    Catalog catalog = catalog("{type: object, properties: " + properties + "}");
    assertThat(Stored.at(bind(catalog, STORED, written), "spec")).hasToString(stored);
    assertThat(Stored.at(bind(catalog, VersionedView.WRITTEN, ""), "spec")).isNull();
    assertThat(Stored.at(bind(catalog, STORED, ""), "spec")).isNull();
  }

  @Test
  void whatIsWrittenIsSeenAsItIsInTheOtherView() {
    Catalog catalog = catalog("{type: object, properties: {a: {type: integer, default: 3}}}");
    assertThat(Stored.at(bind(catalog, VersionedView.WRITTEN, "{}"), "spec")).hasToString("{}");
  }

  @Test
  void podsInThemGetTheDefaultsOfTheSchemaAndThoseOfPods() {
    String container =
        "{type: object, properties: {name: {type: string}, image: {type: string, default: web},"
            + " imagePullPolicy: {type: string, default: Never}}}";
    Catalog catalog =
        catalog(
            """
            {type: object, properties: {template: {type: object, properties: {spec: {type: object,
               properties: {containers: {type: array, items: %s}}}}}}}
            """
                .formatted(container)
                .replace("\n", " "));
    ObjectNode ship = bind(catalog, STORED, "{template: {spec: {containers: [{name: a}]}}}");
    String first = "spec.template.spec.containers[0].";
    assertThat(Stored.at(ship, first + "image")).isEqualTo("web");
    assertThat(Stored.at(ship, first + "imagePullPolicy")).isEqualTo("Never");
    assertThat(Stored.at(ship, first + "terminationMessagePath")).isNotNull();
  }

  @Test
  void whatIsFilledInStandsWhereItWouldBeWritten() {
    Catalog catalog =
        catalog(
            "{type: object, properties: {l: {type: array, items: {type: object, properties:"
                + " {a: {type: object, default: {b: 1}, properties: {b: {type: integer}}}}}}}}");
    ObjectNode ship = bind(catalog, STORED, "\n  l:\n  - {}");
    BoundNode spec = (BoundNode) Objects.requireNonNull(ship.get("spec"));
    BoundNode element = (BoundNode) ((List<?>) Objects.requireNonNull(spec.get("l"))).get(0);
    BoundNode implied = (BoundNode) Objects.requireNonNull(element.get("a"));
    assertThat(implied.path()).isEqualTo("spec.l[0].a");
    assertThat(Locator.locate(new Place(implied, "b")).orElseThrow())
        .isEqualTo(Locator.locate(Place.of(element)).orElseThrow());
    int start = Locator.locate(Place.of(spec)).orElseThrow().start();
    assertThat(start).isEqualTo(RESOURCE.length());
  }

  @Test
  void whatIsAlwaysFilledInIsKnownToBe() {
    Catalog catalog =
        catalog(
            "{type: object, properties: {a: {type: integer, default: 3}, b: {type: integer,"
                + " default: 3, nullable: true}, c: {type: integer}}}");
    ObjectType spec = (ObjectType) catalog.type("kubernetes.Ship.spec").orElseThrow();
    assertThat(spec.fields())
        .extracting(field -> field.name() + " " + Defaults.alwaysFill(spec, field))
        .containsExactly("a true", "b false", "c false");
    assertThat(spec.fields())
        .extracting(field -> field.name() + " " + Defaults.mayFill(spec, field))
        .containsExactly("a true", "b true", "c false");
  }
}
