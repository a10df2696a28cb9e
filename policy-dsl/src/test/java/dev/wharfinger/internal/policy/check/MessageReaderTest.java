package dev.wharfinger.internal.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain                        | "plain"
          a {b} c                      | "a " b@3 " c"
          {b}{c}                       | b@1 c@4
          {{b}}                        | "{b}"
          {{{b}}}                      | "{" b@3 "}"
          {'}'}                        | '}'@1
          {"a\\"}"}                    | "a\\"}"@1
          {r'\\'}                      | r'\\'@1
          {'''a'}'''}                  | '''a'}'''@1
          { {'a': 1}['a'] }            | {'a': 1}['a'] @1
          """)
  void expressionsStandInBraces(String message, String parts) {
    List<PolicyProblem> problems = new ArrayList<>();
    assertThat(show(message, problems).strip()).isEqualTo(parts.strip());
    assertThat(problems).isEmpty();
  }

  @Property(tries = 500)
  void whateverIsDoubledIsText(@ForAll @Chars({'{', '}', 'a', '\'', '"', '\\'}) String text) {
    List<PolicyProblem> problems = new ArrayList<>();
    String doubled = text.replace("{", "{{").replace("}", "}}");
    assertThat(show(doubled, problems)).isEqualTo(text.isEmpty() ? "" : "\"" + text + "\"");
    assertThat(problems).isEmpty();
  }

  @Property(tries = 500)
  void bracesThatDoNotMatchAreTold(@ForAll @Chars({'{', '}', 'a', ' '}) String text) {
    List<PolicyProblem> problems = new ArrayList<>();
    show(text, problems);
    String single = text.replace("{{", "").replace("}}", "");
    if (single.chars().filter(c -> c == '{').count() > single.chars().filter(c -> c == '}').count()
        && !text.contains("}")) {
      assertThat(problems).isNotEmpty();
    }
  }

  private static String show(String message, List<PolicyProblem> problems) {
    RawScalar scalar = new RawScalar(message, RawScalar.Style.PLAIN, null, 0, message.length());
    CodeProblems sink =
        new CodeProblems(new Problems(new SourceText("test", message), problems::add));
    List<String> parts = new ArrayList<>();
    for (Message.Part<Code> part : MessageReader.read(scalar, sink).parts()) {
      if (part instanceof Message.Words<Code> words) {
        parts.add("\"" + words.text() + "\"");
      } else if (part instanceof Message.Value<Code> value) {
        parts.add(value.expression().text() + "@" + value.expression().offset());
      }
    }
    return String.join(" ", parts);
  }
}
