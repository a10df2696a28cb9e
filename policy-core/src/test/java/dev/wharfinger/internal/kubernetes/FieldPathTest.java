package dev.wharfinger.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.read.ResourceDialects;
import dev.wharfinger.internal.read.ResourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {
  private static final StructuralSchema SCHEMA =
      schema(
          """
          type: object
          properties:
            a:
              type: object
              properties:
                b.c: {type: integer}
                "it's": {type: integer}
            list: {type: array, items: {type: object, properties: {x: {type: string}}}}
            limits: {type: object, additionalProperties: {type: object, properties: {cpu: {}}}}
          """);

  private static StructuralSchema schema(String text) {
    RawDocument document = new ResourceText(ReadLimits.DEFAULT).read("crd.yaml", text).get(0);
    return SchemaReader.read(
        Objects.requireNonNull(document.root()),
        ResourceDialects.of(document),
        problem -> {
          throw new AssertionError(problem);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        ".a | a",
        "['a'] | a",
        ".a['b.c'] | a b.c",
        ".a['it\\'s'] | a it's",
        ".list | list",
        ".limits.any | limits any",
        ".limits['x.y/z'].cpu | limits x.y/z cpu",
        "['limits']['k']['cpu'] | limits k cpu",
      })
  void namesFieldsAndKeys(String text, String steps) {
    List<String> problems = new ArrayList<>();
    assertThat(FieldPath.parse(text, SCHEMA, problems::add).orElseThrow().steps())
        .isEqualTo(List.of(steps.split(" ")));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a | begin it with a `.`, as in `.a`",
        ".c | the schema has no field `c` there",
        ".a.b.c | the schema has no field `b` there",
        ".list[0] | `0` is in brackets, where only a name in single quotes may be",
        ".list['x'] | the schema has no field `x` there",
        ".a. | the path ends too early",
        ".a[ | the path ends too early",
        ".a['b.c' | the path ends too early",
        ".a['b.c'x | `x` stands where a `]` has to be",
        ".a['b.c']x | `x` stands where a `.` or a `[` has to be",
        ".a['\\d'] | `\\d` is no escape",
        ".a[\"b\"] | `\"b\"` is in brackets, where only a name in single quotes may be",
      })
  void tellsWhatIsNoPath(String text, String problem) {
    List<String> problems = new ArrayList<>();
    assertThat(FieldPath.parse(text, SCHEMA, problems::add)).isEmpty();
    assertThat(problems).containsExactly(problem);
  }

  @Test
  void anEmptyTextLeadsNowhereElse() {
    assertThat(FieldPath.parse("", SCHEMA, problem -> {}).orElseThrow().steps()).isEmpty();
  }
}
