package dev.wharfinger.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

  private static List<Command> commands(String text) {
    return Script.read(text, i -> i).commands();
  }

  /** Words in brackets, unknown ones as a question mark; how it is run stands before them. */
  private static String shown(Command command) {
    StringBuilder shown = new StringBuilder();
    switch (command.when()) {
      case ALWAYS -> {}
      case ON_SUCCESS -> shown.append("&& ");
      case ON_FAILURE -> shown.append("|| ");
      case CONDITIONALLY -> shown.append("if ");
    }
    shown.append(command.background() ? "& " : "").append(command.piped() ? "| " : "");
    command.runners().forEach(runner -> shown.append(value(runner)).append("> "));
    command.assignments().forEach(a -> shown.append(a.name() + '=' + value(a.value()) + ' '));
    shown.append(command.opaque() == null ? "" : "opaque: " + command.opaque());
    List<String> words = new ArrayList<>();
    command.words().forEach(word -> words.add(value(word)));
    shown.append(words.isEmpty() ? "" : words.toString());
    command.redirections().forEach(r -> shown.append(' ' + r.operator() + value(r.target())));
    return shown.toString().strip();
  }

  private static String value(Word word) {
    return word.known().orElse(word.prefix() + '?');
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "scripts.csv",
      delimiter = '§',
      quoteCharacter = '\1',
      maxCharsPerColumn = 9999)
  void scriptsAreCutIntoCommands(String script, String expected) {
    List<String> found =
        commands(script.replace("\\n", "\n").replace("\\t", "\t")).stream()
            .map(ScriptTest::shown)
            .toList();
    assertThat(String.join(" ; ", found)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void eachWordHasItsPlace() {
    String text = "set -e; X=1 'apt'-get install \"a b\"=$V > /dev/null && (cd 😀; ls)";
    List<String> words = new ArrayList<>();
    for (Command command : commands(text)) {
      words.add("<" + at(text, command.span()) + ">");
      command.words().forEach(word -> words.add(at(text, word.span())));
    }
    assertThat(words)
        .containsExactly(
            "<set -e>",
            "set",
            "-e",
            "<X=1 'apt'-get install \"a b\"=$V > /dev/null>",
            "'apt'-get",
            "install",
            "\"a b\"=$V",
            "<cd 😀>",
            "cd",
            "😀",
            "<ls>",
            "ls");
  }

  private static String at(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  @Test
  void placesAreThoseInTheFile() {
    Command command = Script.read("a b", i -> i * 10).commands().get(0);
    assertThat(command.arguments().get(0).span()).isEqualTo(new Span(20, 21));
    Command inner = Script.read("x `a b`", i -> i * 10).commands().get(0);
    assertThat(inner.span()).isEqualTo(new Span(30, 51));
  }

  @Test
  void anotherShellIsOneOpaqueCommand() {
    Script script = Script.opaque("dir C:\\", i -> i + 4, "this is a script of `cmd`");
    assertThat(script.commands()).hasSize(1);
    assertThat(script.commands().get(0).opaque()).isEqualTo("this is a script of `cmd`");
    assertThat(script.commands().get(0).span()).isEqualTo(new Span(4, 11));
  }

  @Test
  void nestingIsLimited() {
    for (String open :
        List.of(
            "( ", "((", "$(", "${x:-$(", "( ${x:-", "`", "{ ", "if ", "\"$(", "${x:-", "$((",
            "f() ", "! ")) {
      assertThat(commands(open.repeat(20_000))).as(open).isNotEmpty();
    }
    assertThat(commands("( ".repeat(200) + ")".repeat(200)).get(0).opaque())
        .isEqualTo("commands are nested more than 100 deep");
  }

  @Test
  void longScriptsAreCutAtOnce() {
    String text = "X=1 apt-get install -y a\"b\"$C && echo `d` | e\n".repeat(22_000);
    List<Command> commands =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> commands(text));
    assertThat(commands).hasSize(4 * 22_000);
  }

  @Property(tries = 3000)
  void noTextIsTooStrange(@ForAll("scripts") String text) {
    for (Command command : commands(text)) {
      assertThat(command.span().start()).isBetween(0, text.length());
      assertThat(command.span().end()).isBetween(command.span().start(), text.length());
      for (Word word : command.words()) {
        assertThat(word.span().end()).isBetween(word.span().start(), text.length());
      }
    }
  }

  @Provide
  Arbitrary<String> scripts() {
    List<String> pieces =
        List.of(
            "a",
            " ",
            "\n",
            ";",
            "&&",
            "||",
            "|",
            "&",
            "(",
            ")",
            "{ ",
            "}",
            "$(",
            "$((",
            "))",
            "${",
            "`",
            "'",
            "\"",
            "\\",
            "$",
            "<<EOF\n",
            "EOF\n",
            ">",
            "2>&1",
            "if ",
            "then ",
            "else ",
            "fi",
            "for x in ",
            "do ",
            "done",
            "case x in ",
            "esac",
            ";;",
            "f()",
            "function ",
            "!",
            "#",
            "X=1",
            "$X",
            "[[ ",
            "]]",
            "sh -c ",
            "sudo ",
            "env ",
            "-",
            "😀",
            "\r\n",
            "\0",
            "=");
    return Arbitraries.of(pieces).list().ofMaxSize(25).map(list -> String.join("", list));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a 'b | true",
        "a \"b | true",
        "a $(b | true",
        "if a; then b | true",
        "a ;; b | false"
      })
  void noShellRunsWhatIsNotClosed(String script, boolean refused) {
    List<Command> commands = Script.read(script, i -> i).commands();
    assertThat(Optional.ofNullable(commands.get(commands.size() - 1).opaque()))
        .map(Script::isRefused)
        .contains(refused);
  }
}
