package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.type.ObjectType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

class TypeTableRoundtripTest {
  private static final List<String> PACKAGES = List.of("io.x.core.v1", "io.x.apps.v1beta1");

  @net.jqwik.api.Property(tries = 50)
  void whatIsWrittenIsRead(@ForAll("schemas") Schema schema) {
    assertThat(TypeTableReader.read(TypeTableWriter.write(schema, List.of("a head"))))
        .isEqualTo(schema);
  }

  @Provide
  Arbitrary<Schema> schemas() {
    Arbitrary<String> ids =
        Combinators.combine(
                Arbitraries.of(PACKAGES), Arbitraries.strings().withCharRange('A', 'F').ofLength(1))
            .as((packageName, name) -> packageName + "." + name);
    return Combinators.combine(ids, kinds(), properties(ids).list().ofMaxSize(4))
        .as(Definition::new)
        .list()
        .ofMaxSize(6)
        .map(TypeTableRoundtripTest::schema);
  }

  /**
   * A table declares the packages of its types and refers to no others: so there is one of each.
   */
  private static Schema schema(List<Definition> definitions) {
    SortedMap<String, Definition> byId = new TreeMap<>();
    for (String packageName : PACKAGES) {
      byId.put(packageName + ".Z", new Definition(packageName + ".Z", List.of()));
    }
    definitions.forEach(definition -> byId.put(definition.id(), definition));
    return Schema.of(byId.values());
  }

  private static Arbitrary<ObjectType.Kind> kinds() {
    Arbitrary<String> groups = Arbitraries.of("", "apps.x.io");
    Arbitrary<String> plurals = Arbitraries.of("", "things");
    return Combinators.combine(groups, plurals, Arbitraries.of(true, false))
        .as(
            (group, plural, namespaced) ->
                new ObjectType.Kind(group, "v1", "K", namespaced, plural))
        .injectNull(0.5);
  }

  private static Arbitrary<Property> properties(Arbitrary<String> ids) {
    Arbitrary<Shape> leaves =
        Arbitraries.oneOf(Arbitraries.of(Shape.Plain.values()), ids.map(Shape.Ref::new));
    Arbitrary<Shape> shapes =
        Arbitraries.recursive(
            () -> leaves,
            inner -> Arbitraries.oneOf(inner.map(Shape.ListOf::new), inner.map(Shape.MapOf::new)),
            0,
            3);
    return Combinators.combine(
            Arbitraries.of("name", "x-flag", "$ref"),
            shapes,
            Arbitraries.of(true, false),
            Arbitraries.of("key", "ip").list().ofMaxSize(2))
        .as((name, shape, required, keys) -> new Property(name, shape, required, keys));
  }
}
