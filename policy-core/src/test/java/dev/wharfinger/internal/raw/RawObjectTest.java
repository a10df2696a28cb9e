package dev.wharfinger.internal.raw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.json.JsonDialect;
import dev.wharfinger.internal.json.JsonReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RawObjectTest {

  private static RawObject read(String json) {
    SourceText source = new SourceText("test.json", json);
    RawNode root = new JsonReader(ReadLimits.DEFAULT).readFile(source).get(0).root();
    return RawObject.of(Objects.requireNonNull(root), new JsonDialect(source)).orElseThrow();
  }

  @Test
  void findsWhatIsThereByItsShape() {
    RawObject object = read("{\"a\": \"x\", \"b\": {\"c\": {\"d\": \"y\"}}, \"e\": [{}, 1, {}]}");

    assertThat(object.text("a")).contains("x");
    assertThat(object.object("b", "c").flatMap(inner -> inner.text("d"))).contains("y");
    assertThat(object.list("e")).hasSize(3);
    assertThat(object.objects("e")).hasSize(2);
    assertThat(object.has("a")).isTrue();
  }

  @Test
  void whatIsNullMissingOrOfAnotherShapeIsEmpty() {
    RawObject object = read("{\"n\": null, \"i\": 1, \"t\": \"x\"}");

    assertThat(object.has("n")).isFalse();
    assertThat(object.node("missing")).isEmpty();
    assertThat(object.text("i")).isEmpty();
    assertThat(object.object("t")).isEmpty();
    assertThat(object.object("t", "u")).isEmpty();
    assertThat(object.list("t")).isEmpty();
  }

  @Test
  void fieldsKeepTheSpanOfWhatTheyWereMadeFrom() {
    RawObject object = read("{\"a\": \"x\"}");
    RawNode from = object.node("a").orElseThrow();

    RawMapping made =
        new RawFields()
            .text("text", "made", from)
            .plain("number", 3, from)
            .text("nothing", null, from)
            .list("none", List.<String>of(), text -> RawFields.text(text, from))
            .object(object.mapping());

    assertThat(made.entries())
        .extracting(entry -> ((RawScalar) entry.key()).value())
        .containsExactly("text", "number");
    assertThat(made.entries())
        .allSatisfy(entry -> assertThat(entry.value().start()).isEqualTo(from.start()));
  }
}
