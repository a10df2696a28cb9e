package dev.wharfinger.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wharfinger.type.ObjectType;
import java.util.List;
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

  @Test
  void whatStandsBeforeATypeOrAFieldIsItsDocumentation() {
    Schema schema =
        TypeTableReader.read(
            """
            # about the table
            package core.v1 io.x.core.v1
            # A pod.
            type Pod
             # What it is
             # made of.
             spec string
             status string
            type Node
            """
                .lines()
                .toList());
    Definition pod = schema.definition(POD).orElseThrow();
    assertThat(pod.documentation()).isEqualTo("A pod.");
    assertThat(pod.properties())
        .extracting(Property::documentation)
        .containsExactly("What it is made of.", "");
    assertThat(schema.definition("io.x.core.v1.Node").map(Definition::documentation)).contains("");
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
}
