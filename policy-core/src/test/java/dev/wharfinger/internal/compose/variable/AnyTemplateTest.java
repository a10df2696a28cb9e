package dev.wharfinger.internal.compose.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is read, nothing is thrown, and parts lie where they say. */
class AnyTemplateTest {
  private static final List<String> PIECES =
      List.of(
          "$",
          "$$",
          "${",
          "{",
          "}",
          "A",
          "B9",
          "_",
          "9",
          ":-",
          "-",
          ":?",
          "?",
          ":+",
          "+",
          ":",
          "\n",
          "\r\n",
          " ",
          "${A}",
          "$A",
          "é",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("", list));
  }

  @Property(tries = 2000)
  void partsFollowEachOtherAndMakeUpTheText(@ForAll("texts") String text) {
    Template template = Template.parse(text);
    StringBuilder written = new StringBuilder();
    for (Template.Part part : template.parts()) {
      assertThat(part.start()).isEqualTo(written.length());
      written.append(text, part.start(), part.end());
    }
    if (template.fault() == null) {
      assertThat(written).hasToString(text);
    } else {
      assertThat(text).startsWith(written);
    }
    Substitution.of(template, Map.of("A", "a", "B9", ""));
  }

  @Property(tries = 500)
  void textWithoutADollarStandsForItself(@ForAll("texts") String text) {
    String plain = text.replace("$", "");
    assertThat(Substitution.of(Template.parse(plain), Map.of()).text()).isEqualTo(plain);
  }

  @Test
  void longAndDeepTextsAreReadInLittleTime() {
    for (String piece : List.of("${A:-", "$$", "{", "${A", "$A", "${A:-{", "${A}")) {
      String text = piece.repeat(2_000_000 / piece.length());
      assertThatCode(() -> Template.parse(text)).doesNotThrowAnyException();
    }
    assertTimeout(Duration.ofSeconds(5), () -> Template.parse("${A:-".repeat(2_000_000)));
  }

  @Test
  void defaultsNestOneHundredDeep() {
    assertThat(nested(100).fault()).isNull();
    assertThat(Objects.requireNonNull(nested(101).fault()).message())
        .isEqualTo("variables nest deeper than 100 levels in defaults");
  }

  private static Template nested(int depth) {
    return Template.parse("${A:-".repeat(depth) + "x" + "}".repeat(depth));
  }

  @Test
  void aFaultIsWhereTheVariableBegins() {
    Template.Fault fault = Objects.requireNonNull(Template.parse("a ${B").fault());
    assertThat(fault.start()).isEqualTo(2);
    assertThat(fault.message())
        .isEqualTo("this `${` is never closed; write `$${` if it is no variable");
  }
}
