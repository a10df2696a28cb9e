package dev.wharfinger.internal.admissionpolicy.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.resource.ResourceSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class YamlTextTest {

  @Property(tries = 500)
  void aTextIsReadAsItWasWritten(@ForAll("texts") String text) {
    String yaml = YamlText.of(Map.of("key", text));

    assertThat(read(yaml)).as(yaml).isEqualTo(text);
    assertThat(yaml.lines().filter(line -> !line.isBlank()).count()).isPositive();
  }

  @Test
  void longTextsAreFoldedAtLoneSpaces() {
    String yaml = YamlText.of(Map.of("key", "word ".repeat(30) + "two  spaces"));

    assertThat(yaml.lines().toList()).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 102);
    assertThat(read(yaml)).isEqualTo("word ".repeat(30) + "two  spaces");
  }

  @Test
  void whatSomeVersionTakesForAnotherTypeIsQuoted() {
    assertThat(YamlText.of(Map.of("key", List.of("no", "v1", "1", "", "~", "*"))))
        .isEqualTo("key: [\"no\", v1, \"1\", \"\", \"~\", \"*\"]\n");
  }

  private static String read(String yaml) {
    RawMapping root =
        (RawMapping)
            Objects.requireNonNull(ResourceSet.parse("text.yaml", yaml).documents().get(0).root());
    return ((RawScalar) root.entries().get(0).value()).value();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "word",
            " ",
            "  ",
            "'",
            "\"",
            "\\",
            "#",
            ": ",
            "- ",
            "\n",
            "\t",
            "\u00e9",
            "\u2028",
            "{",
            "%",
            "no",
            "a long part of a text that fills much of a line and has spaces");
    return parts.list().ofMaxSize(12).map(list -> String.join("", list));
  }
}
