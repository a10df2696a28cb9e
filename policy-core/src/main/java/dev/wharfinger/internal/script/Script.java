package dev.wharfinger.internal.script;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A script of a shell, cut into commands.
 *
 * <pre>{@code
 * Script script = Script.read(text.text(), text::origin);
 * for (Command command : script.commands()) { ... }
 * }</pre>
 *
 * @param tree what the script is made of
 */
public record Script(Node.Sequence tree) {

  /**
   * Reads a script of a POSIX shell or of bash. What cannot be read is one opaque command at the
   * end of it.
   *
   * @param origin the offset in the file of each character, by its index in the text
   */
  public static Script read(String text, IntUnaryOperator origin) {
    ScriptText script = new ScriptText(text, origin);
    return new Script(new ScriptParser(script, new Variables(text), new Depth()).whole());
  }

  /**
   * A script that is not for a POSIX shell, such as one of {@code cmd} or PowerShell, as one opaque
   * command.
   *
   * @param reason lower case, without full stop
   */
  public static Script opaque(String text, IntUnaryOperator origin, String reason) {
    ScriptText script = new ScriptText(text, origin);
    return new Script(ScriptParser.opaque(script, 0, reason));
  }

  /** The words of a program and its arguments, which no shell looks at. */
  public static Script exec(List<Word> words) {
    Span span =
        words.isEmpty()
            ? new Span(0, 0)
            : words.get(0).span().to(words.get(words.size() - 1).span());
    Node program = new Node.Simple(List.of(), words, List.of(), List.of(), span);
    Node.Pipeline pipeline = new Node.Pipeline(false, List.of(program), span);
    return new Script(
        new Node.Sequence(List.of(new Node.Item(pipeline, When.ALWAYS, false)), span));
  }

  /**
   * Whether no shell runs a command that is opaque, as it ends within quotes or brackets.
   *
   * @param reason why it is opaque
   */
  public static boolean isRefused(String reason) {
    return reason.startsWith(ScriptException.UNCLOSED);
  }

  /** All commands, in the order of the text; those of substitutions stand before their users. */
  public List<Command> commands() {
    return new CommandFinder().find(tree);
  }
}
