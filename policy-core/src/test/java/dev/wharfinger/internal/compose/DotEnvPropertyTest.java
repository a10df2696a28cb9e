package dev.wharfinger.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.raw.SourceText;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DotEnvPropertyTest {

  @Property(tries = 500)
  void noTextMakesReadingThrowOrLoseItsPlace(@ForAll("texts") String text) {
    DotEnv.Content content = DotEnv.read(new SourceText(".env", text), Map.of("A", "a"));
    assertThat(content.problems())
        .allMatch(p -> 0 <= p.start() && p.start() <= p.end() && p.end() <= text.length());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "A",
            "B",
            "=",
            ":",
            "'",
            "\"",
            "\\",
            "$",
            "{",
            "}",
            ":-",
            "#",
            " ",
            "\n",
            "\r\n",
            "\t",
            "export ",
            "\uFEFF",
            "\uD83D\uDE00",
            "\uD83D",
            "\0")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
