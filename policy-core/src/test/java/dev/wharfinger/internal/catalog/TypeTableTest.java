package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.type.ObjectType;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTableTest {
  private static final String POD = "io.x.core.v1.Pod";

  @Test
  void tableIsReadAsItsCommentSays() {
    Schema schema =
        TypeTableReader.read(
            """
            # a comment
            package meta.v1 io.x.meta.v1
            type ObjectMeta
             labels map(string)
            package core.v1 io.x.core.v1
            type Pod v1/Pod pods namespaced
             metadata meta.v1.ObjectMeta
             spec! list(map(Pod)) name ip
            type Node apps.x.io/v1/Node - cluster
            """
                .lines()
                .toList());
    Definition pod = schema.definition(POD).orElseThrow();
    assertThat(pod.kind()).contains(new ObjectType.Kind("", "v1", "Pod", true, "pods"));
    assertThat(pod.properties())
        .containsExactly(
            new Property("metadata", new Shape.Ref("io.x.meta.v1.ObjectMeta"), false, List.of()),
            new Property(
                "spec",
                new Shape.ListOf(new Shape.MapOf(new Shape.Ref(POD))),
                true,
                List.of("name", "ip")));
    assertThat(schema.definition("io.x.core.v1.Node").flatMap(Definition::kind))
        .contains(new ObjectType.Kind("apps.x.io", "v1", "Node", false, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "typo Pod|`typo Pod` is neither a package, a type, a field nor a comment",
        "' name far.v1.Thing'|`far.v1.Thing` is of a package that the table lacks",
        "type Pod v1/Pod|`type Pod v1/Pod` lacks a word",
        "' name'|` name` lacks a word",
      })
  void lineThatDoesNotFollowTheGrammarIsQuoted(String line, String message) {
    List<String> table = List.of("package core.v1 io.x.core.v1", "type A", line, "type B");
    assertThatThrownBy(() -> TypeTableReader.read(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @net.jqwik.api.Property(tries = 200)
  void whatIsWrittenIsRead(@ForAll("schemas") Schema schema) {
    assertThat(TypeTableReader.read(TypeTableWriter.write(schema, List.of("a head"))))
        .isEqualTo(schema);
  }

  @Provide
  Arbitrary<Schema> schemas() {
    Arbitrary<String> ids =
        Combinators.combine(
                Arbitraries.of("io.x.core.v1", "io.x.apps.v1beta1"),
                Arbitraries.strings().withCharRange('A', 'F').ofLength(1))
            .as((packageName, name) -> packageName + "." + name);
    return Combinators.combine(ids, kinds(), properties(ids).list().ofMaxSize(4))
        .as(Definition::new)
        .list()
        .uniqueElements(Definition::id)
        .map(
            definitions ->
                Schema.of(
                    definitions.stream().sorted(Comparator.comparing(Definition::id)).toList()))
        .filter(TypeTableTest::declaresEveryPackage);
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
        .as(Property::new);
  }

  /** A table declares the packages of its types, and refers to no others. */
  private static boolean declaresEveryPackage(Schema schema) {
    return schema.definitions().values().stream().map(Definition::packageName).distinct().count()
        == 2;
  }
}
