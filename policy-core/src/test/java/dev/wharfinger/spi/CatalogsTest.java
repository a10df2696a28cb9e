package dev.wharfinger.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CatalogsTest {
  private static final String DOCUMENT =
      """
      {"paths": {
         "/apis/example.com/v1/namespaces/{namespace}/ships/{name}": {"get": {
           "x-kubernetes-group-version-kind":
             {"group": "example.com", "version": "v1", "kind": "Ship"}}},
         "/apis/example.com/v1/ships": {"get": {
           "x-kubernetes-group-version-kind":
             {"group": "example.com", "version": "v1", "kind": "Ship"}}}},
       "definitions": {"com.example.v1.Ship": {
         "type": "object",
         "required": ["spec"],
         "properties": {
           "spec": {"type": "object", "properties": {
             "crew": {"type": "array", "items": {"type": "string"}},
             "port": {"x-kubernetes-int-or-string": true},
             "cargo": {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
             "name": {"type": "string"}}}},
         "x-kubernetes-group-version-kind":
           [{"group": "example.com", "version": "v1", "kind": "Ship"}]}}}
      """;

  @Test
  void builtInCatalogIsTheSameWheneverItIsAskedFor() {
    assertThat(Catalogs.builtIn()).isSameAs(Catalogs.builtIn());
  }

  @Test
  void typesOfTwoCatalogsAreNotTheSame() throws IOException {
    assertThat(ship(Catalogs.kubernetes(document())))
        .isNotEqualTo(ship(Catalogs.kubernetes(document())));
  }

  @Test
  void catalogOfAClusterHasItsCustomResources() throws IOException {
    ObjectType ship = ship(Catalogs.kubernetes(document()));
    assertThat(ship.displayName()).isEqualTo("kubernetes.Ship");
    assertThat(ship.kind())
        .contains(new ObjectType.Kind("example.com", "v1", "Ship", true, "ships"));
    ObjectType spec = (ObjectType) ship.field("spec").orElseThrow().type();
    assertThat(spec.displayName()).isEqualTo("kubernetes.Ship.spec");
    assertThat(spec.fields())
        .extracting(field -> field.name() + " " + field.type().displayName())
        .containsExactly("crew list(string)", "port int_or_string", "cargo dyn", "name string");
  }

  @Test
  void kindsOfWhichOnlyThePodsAreKnownLeaveTheShortNamesToOthers() {
    Catalog catalog =
        Catalogs.withPodTemplate(Catalogs.builtIn(), "batch.example.com", "Job", "spec.template");
    catalog = Catalogs.withPodTemplate(catalog, "example.com", "Fleet", "spec.template");
    assertThat(catalog.kind("batch.example.com/v1", "Job").orElseThrow().displayName())
        .isEqualTo("kubernetes.batch.example.com.Job");
    assertThat(catalog.kind("example.com/v7", "Fleet").orElseThrow().displayName())
        .isEqualTo("kubernetes.example.Fleet");
    assertThat(catalog.kind("example.com/v7", "Ship")).isEmpty();
    assertThat(catalog.kind("batch/v1", "Job").orElseThrow().displayName())
        .isEqualTo("kubernetes.Job");
  }

  @Test
  void documentIsLeftOpen() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new FilterInputStream(document()) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    Catalogs.kubernetes(in);
    assertThat(closed).isFalse();
  }

  @Test
  void documentWithoutDefinitionsIsRefusedWithTheRightOneNamed() {
    InputStream in =
        new ByteArrayInputStream("{\"openapi\": \"3.0.0\"}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Catalogs.kubernetes(in))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the document has no `definitions`; give the OpenAPI v2 document that `kubectl get"
                + " --raw /openapi/v2` prints");
  }

  private static ObjectType ship(Catalog catalog) {
    return catalog.kind("example.com/v1", "Ship").orElseThrow();
  }

  private static InputStream document() {
    return new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8));
  }
}
